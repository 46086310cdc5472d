/** Until when an event is kept: said when it is made, told where people write, moved with a reason that the record tells. */
import { verifySnapshot } from '@folkmoot/capture'
import { dayIn, keptByDefault } from '@folkmoot/domain'
import type { OrganiserEventView, OrganiserView } from '@folkmoot/protocol'
import { call, device, openStage, until } from '@folkmoot/testkit'
import { openedText } from '@folkmoot/testkit/opened'
import { expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { EVENT, get } from './world.fixture.ts'

const hall = useHall()
const TODAY = dayIn(Date.now(), null)
const at = `/api/events/${EVENT}/exports`
const HEADERS = () => ({ cookie: hall.organiser.cookie, 'x-folkmoot-as': 'organiser' })

async function programme(): Promise<string> {
  const desk = await home()
  return desk.programmes[0]?.id ?? ''
}
async function home(): Promise<OrganiserView> {
  const stage = hall.keep(await openStage(hall.server.origin, 'organiser', '', hall.organiser.cookie))
  const view = stage.view as unknown as OrganiserView
  await until(() => view.kept, 'the desk')
  return view
}
const create = async (more: object) =>
  call(
    hall.server.origin,
    '/api/commands/event.create',
    { programme: await programme(), name: 'Next', networks: [], from: 'blank', ...more },
    HEADERS(),
  )
async function desk(event: string): Promise<OrganiserEventView> {
  const organiser = device(hall.server.origin, 'organiser', event, hall.organiser.cookie)
  const view = hall.keep(await organiser.stage()).view as unknown as OrganiserEventView
  await until(() => view.keeping, 'the event’s own desk')
  return view
}
const keep = (input: object) => hall.organiser.command('event.keep', input)

async function record(format: string): Promise<{ text: string; gone(): Promise<boolean> }> {
  const headers = HEADERS()
  const { body } = await call(hall.server.origin, at, { format, snapshot: null, names: false }, headers)
  await until(
    async () => (await call(hall.server.origin, `${at}/${body.id}`, undefined, headers)).body.ready === true,
    'the file',
  )
  const ask = () => fetch(`${hall.server.origin}${at}/${body.id}/file`, { headers })
  const text = await openedText(Buffer.from(await (await ask()).arrayBuffer()))
  return { text, gone: async () => (await ask()).status !== 200 }
}

test('[P-40] an event says from its making on until when it is kept, and never before what was promised', async () => {
  const made = await create({ ends: '2099-12-07', followUp: '2101-03-01' })
  expect(made.status, JSON.stringify(made.body)).toBe(200)
  expect((await desk(made.body.event as string)).keeping).toEqual({
    until: '2101-03-01',
    ends: '2099-12-07',
    followUp: '2101-03-01',
    moves: [],
  })
  const bare = await create({})
  const byDefault = keptByDefault({ ends: null, followUp: null }, TODAY)
  expect((await desk(bare.body.event as string)).keeping?.until).toBe(byDefault)
  expect((await create({ followUp: '2099-03-01', keptUntil: '2099-02-28' })).body.reason).toBe(
    'kept-too-short',
  )
  // The desk is told of each which day it is, and which is near.
  const view = await home()
  await until(() => view.kept?.some(one => one.event === made.body.event), 'the list')
  expect(view.kept?.find(one => one.event === made.body.event)).toMatchObject({ due: 'later' })
})

test('[P-40] the day is moved with a reason, which stands in the record of everybody', async () => {
  const board = await hall.newBoard('day-review')
  await hall.organiser.command('board.share', { board })
  const writer = await hall.join('Wendy')
  await hall.postNote(writer, board, 'a word to keep')
  await hall.organiser.command('board.freeze', { board, now: true })
  const before = (await get(hall.server, 'event', EVENT)).keptUntil
  expect(before).toBe(keptByDefault({ ends: null, followUp: null }, TODAY))
  expect((await keep({ until: '2099-01-01' })).body.reason).toBe('kept-needs-reason')
  expect((await keep({ until: '2000-01-01', why: 'tidy' })).body.reason).toBe('kept-day-over')
  expect((await keep({ until: '2099-01-01', why: 'The university asked for canaryreason.' })).status).toBe(
    200,
  )
  expect((await keep({ until: '2099-01-01', followUp: '2099-06-01' })).body.reason).toBe('kept-too-short')
  // Phones are told the day; who moved it, and why, is for those who read the record.
  const phone = await writer.stage()
  hall.keep(phone)
  await until(() => JSON.stringify(phone.view).includes('"keptUntil":"2099-01-01"'), 'the phone')
  expect(JSON.stringify(phone.view)).not.toContain('canaryreason')
  for (const format of ['json', 'md', 'html'])
    expect((await record(format)).text, format).toContain('canaryreason')
  expect((await record('md')).text).toContain('kept until 1 January 2099')
})

test('[P-40] what was typed as the reason can be erased, and leaves files that wait', async () => {
  const file = await record('json')
  const found = await call(hall.server.origin, `/api/events/${EVENT}/texts?find=canaryreason`, undefined, {
    cookie: hall.organiser.cookie,
    'x-folkmoot-as': 'organiser',
  })
  const [text] = found.body.texts as { of: string; board: null; id: string; text: string }[]
  expect(text).toMatchObject({ of: 'kept-why' })
  const { of, board, id, text: words } = text as NonNullable<typeof text>
  expect(
    (await hall.organiser.command('text.erase', { of, board, id, text: words, instead: '' })).status,
  ).toBe(200)
  expect(await file.gone()).toBe(true)
  const anew = (await record('md')).text
  expect(anew).not.toContain('canaryreason')
  expect(anew).toContain('that day was moved from')
})

test('[P-44] where it lives afterwards is asked, and who takes withdrawals is told on phones and in the record', async () => {
  const home = { kind: 'nowhere', address: '', withdrawals: 'Sara at the office' }
  const made = await create({ home })
  const view = await desk(made.body.event as string)
  expect(view.event.home).toEqual(home)
  expect((await hall.organiser.command('event.update', { home })).status).toBe(200)
  const writer = await hall.join('Hanna')
  const phone = hall.keep(await writer.stage())
  await until(() => JSON.stringify(phone.view).includes('Sara at the office'), 'the phone')
  for (const format of ['json', 'md', 'html'])
    expect((await record(format)).text, format).toContain('Sara at the office')
  expect(verifySnapshot((await record('json')).text)).toMatchObject({ ok: true })
})
