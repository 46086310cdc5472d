/** What became of it: answers to what people said, each person's own promises, and how many a record counts. */
import { createEntry, postEntry, setDraft, setFields } from '@folkmoot/board-doc'
import { call, type Delegate, type Device, device, joinAs, until } from '@folkmoot/testkit'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Started, startApp } from '../start.fixture.ts'
import { EVENT, get, list } from './world.fixture.ts'

let server: Started
let organiser: Device
beforeEach(async () => {
  server = await startApp()
  const { cookie } = await call(server.origin, '/api/enter', { token: server.organiserToken })
  organiser = device(server.origin, 'organiser', EVENT, cookie)
})
afterEach(() => server.discard())

const as = (who: Pick<Device, 'cookie' | 'role'>) => ({ cookie: who.cookie, 'x-folkmoot-as': who.role })
const followed = async (who: Device) =>
  (await call(server.origin, `/api/events/${EVENT}/followed`, undefined, as(who))).body
const kept = (code: string) => call(server.origin, '/api/kept', { code })

async function newBoard(title: string): Promise<string> {
  const saved = await organiser.command('board.save', {
    board: null,
    session: 'session-review-day-one',
    title,
    format: 'commitments',
    prompts: [{ text: 'I will …', key: 'will' }],
    visibility: 'named',
  })
  const board = saved.body.board as string
  await organiser.command('board.open', { board })
  await organiser.command('board.share', { board })
  return board
}
async function promise(who: Delegate, board: string, text: string, audience = 'room'): Promise<string> {
  const page = who.page()
  await page.synced()
  const prompt = (await get(server, 'board', board)).prompts[0]?.id ?? ''
  const entry = createEntry(page.doc, { board, prompt, made: Date.now() })
  setDraft(page.doc, entry, text)
  setFields(page.doc, entry, { audience, byWhen: 'Easter' })
  postEntry(page.doc, entry)
  await page.saved()
  page.destroy()
  return entry
}
const freeze = (board: string) => organiser.command('board.freeze', { board, now: true })

/** A network's own place, and what may be said there. */
async function placeOf(network: string) {
  const link = await organiser.command('link.create', { label: 'Lou', network })
  const token = new URL(String(link.body.url)).hash.slice(1)
  const { cookie } = await call(server.origin, '/api/enter', { token })
  const made = await fetch(`${server.origin}/api/events/${EVENT}/networks/${network}/place`, {
    method: 'POST',
    headers: { cookie, 'x-folkmoot-as': 'facilitator', 'content-type': 'application/json' },
    body: '{}',
  })
  const home = ((await made.json()) as { event: string }).event
  const own = made.headers.getSetCookie().map(one => one.split(';')[0])
  const leads = device(server.origin, 'facilitator', home, [cookie, ...own].join('; '))
  const place = async () =>
    (await call(server.origin, `/api/events/${home}/network`, undefined, as(leads))).body as {
      promises: { id: string; text: string }[]
    }
  const follow = async (text: string, state: string, told = '') => {
    const of = (await place()).promises.find(one => one.text === text)?.id
    const done = await leads.command('promise.follow', { of, state, told })
    expect(done.status, JSON.stringify(done.body)).toBe(200)
  }
  return { home, leads, follow }
}

test('[P-65] what was told of a promise comes back to whoever made it, of their own network’s place, and to nobody else', async () => {
  const sara = await joinAs(server, server.joinCode, 'Sara Khan', 'keighley')
  const tom = await joinAs(server, server.joinCode, 'Tom Ellis', 'keighley')
  const [one, two] = [await newBoard('Day one'), await newBoard('Day two')]
  const first = await promise(sara, one, 'ring the library')
  const given = await promise(sara, two, 'ask at home', 'network')
  await promise(tom, one, 'open the hall')
  await until(async () => (await list(server, 'note-ref')).length >= 2, 'notes')
  await freeze(one)
  await freeze(two)
  expect(await followed(sara)).toEqual({ replies: [], promises: [] })
  const { follow } = await placeOf('keighley')
  await follow('ring the library', 'under-way', 'Lou')
  await follow('ring the library', 'done', 'Lou')
  await follow('ask at home', 'not-yet')
  const { promises } = await followed(sara)
  expect(promises).toHaveLength(2)
  expect(promises).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ board: one, entry: first, state: 'done', told: 'Lou' }),
      expect.objectContaining({ board: two, entry: given, state: 'not-yet', told: '' }),
    ]),
  )
  expect((await followed(tom)).promises).toEqual([])
  expect((await followed(organiser)).promises).toEqual([])
  // A start later it is told again.
  const { dir } = server
  await server.stop()
  server = await startApp({ dir })
  const again = await call(server.origin, '/api/return', { code: sara.returnCode })
  const back = device(server.origin, 'delegate', EVENT, again.cookie)
  expect((await followed(back)).promises).toHaveLength(2)
})

test('[P-66] after the deletion the code tells what became of one’s promises, and what was answered', async () => {
  const sara = await joinAs(server, server.joinCode, 'Sara Khan', 'keighley')
  const board = await newBoard('Day two')
  await promise(sara, board, 'ring the library')
  await until(async () => (await list(server, 'note-ref')).length === 1, 'the note')
  await freeze(board)
  await sara.command('consent.set', { answer: 'all', entries: {} })
  await server.deps.sealer?.idle()
  const { follow } = await placeOf('keighley')
  await follow('ring the library', 'done', 'Lou')
  await organiser.command('event.archive', { on: true })
  const said = await organiser.command('reply.save', {
    reply: null,
    said: 'More languages',
    state: 'partly',
    words: 'Letters in Urdu from spring.',
    who: 'The office',
    by: '2101-03-01',
  })
  expect(said.status, JSON.stringify(said.body)).toBe(200)
  expect((await organiser.command('event.delete', { name: 'Better Together' })).status).toBe(200)
  const { body } = await kept(sara.returnCode)
  expect(body.promises).toMatchObject([
    { text: 'ring the library', byWhen: 'Easter', became: { state: 'done', told: 'Lou' } },
  ])
  expect(body.replies).toEqual([
    {
      said: 'More languages',
      state: 'partly',
      words: 'Letters in Urdu from spring.',
      who: 'The office',
      by: '2101-03-01',
    },
  ])
})

test('[C-80] the record for programme and funder counts the promises that stand in it, and what became of them', async () => {
  const board = await newBoard('Day two')
  const people: Delegate[] = []
  for (let n = 0; n < 12; n++) {
    const who = await joinAs(server, server.joinCode, `Person ${n}`, 'keighley')
    people.push(who)
    await promise(who, board, `promise ${n}`)
    // The last two let nothing go beyond the people who were there.
    if (n < 10) await who.command('consent.set', { answer: 'all', entries: {} })
  }
  await until(async () => (await list(server, 'note-ref')).length === 12, 'the notes')
  await freeze(board)
  const { follow } = await placeOf('keighley')
  const file = async (reach: string, format = 'json') => {
    const at = `/api/events/${EVENT}/exports`
    const wanted = { format, snapshot: null, names: false, boards: [board], reach }
    const { body } = await call(server.origin, at, wanted, as(organiser))
    const ready = async () =>
      (await call(server.origin, `${at}/${body.id}`, undefined, as(organiser))).body.ready
    await until(ready, 'the file')
    return (await fetch(`${server.origin}${at}/${body.id}/file`, { headers: as(organiser) })).text()
  }
  const told = async (reach: string) => JSON.parse(await file(reach)).about.promises
  expect(await told('programme')).toEqual({ shared: 10, asked: 0, done: 0 })
  for (const n of [0, 1, 10, 11]) await follow(`promise ${n}`, 'done')
  // Two of these four stand in it.
  expect(await told('programme')).toEqual({ shared: 10, asked: 0, done: 0 })
  for (const n of [2, 3, 4]) await follow(`promise ${n}`, 'done')
  for (const n of [5, 6, 7, 8, 9]) await follow(`promise ${n}`, 'not-yet')
  expect(await told('programme')).toEqual({ shared: 10, asked: 10, done: 5 })
  expect(await file('programme', 'md')).toContain('Of 10 promises in it, 10 were asked about: 5 done.')
  expect(await told('here')).toBeUndefined()
})

test('[C-81] what is answered to what people said stands in every record, is read by code, and leaves both when it is taken away or erased', async () => {
  const sara = await joinAs(server, server.joinCode, 'Sara Khan', null)
  const words = { state: 'yes', words: 'We begin in May.', who: '', by: null }
  const saved = await organiser.command('reply.save', { reply: null, said: 'A hall for all', ...words })
  const id = String(saved.body.reply)
  const [shown] = (await followed(sara)).replies as { id: string; at: number }[]
  expect(shown).toMatchObject({ id, said: 'A hall for all', state: 'yes', words: 'We begin in May.' })
  // Whoever shows an older one changes nothing.
  const stale = await organiser.command('reply.save', { reply: id, from: 1, said: 'x', ...words })
  expect(stale.body.reason).toBe('reply-changed')
  const at = shown?.at
  const changed = await organiser.command('reply.save', { reply: id, from: at, said: 'A hall', ...words })
  expect(changed.status).toBe(200)
  const board = await newBoard('Day two')
  await promise(sara, board, 'ring the library')
  await until(async () => (await list(server, 'note-ref')).length === 1, 'the note')
  await freeze(board)
  const exportOf = async (format: string) => {
    const path = `/api/events/${EVENT}/exports`
    const wanted = { format, snapshot: null, names: false, boards: [board], reach: 'here' }
    const { body } = await call(server.origin, path, wanted, as(organiser))
    const ready = async () =>
      (await call(server.origin, `${path}/${body.id}`, undefined, as(organiser))).body.ready
    await until(ready, 'the file')
    const file = () => fetch(`${server.origin}${path}/${body.id}/file`, { headers: as(organiser) })
    return { text: await (await file()).text(), file }
  }
  const { text, file } = await exportOf('md')
  expect(text).toContain('You said: A hall. Yes, we will. We begin in May.')
  const erased = { of: 'reply', board: null, id, text: 'We begin in May.', instead: '' }
  expect((await organiser.command('text.erase', erased)).status).toBe(200)
  expect((await file()).status).toBe(404)
  expect((await exportOf('html')).text).not.toContain('We begin in May')
  expect((await organiser.command('reply.remove', { reply: id })).status).toBe(200)
  expect((await followed(sara)).replies).toEqual([])
  expect((await exportOf('md')).text).not.toContain('A hall')
})
