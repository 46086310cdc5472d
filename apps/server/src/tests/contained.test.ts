/** What an activity's own code gets wrong costs one entry, one picture or one line, and never an event. */

import { createEntry, type Fields, type Format, postEntry, setDraft, setFields } from '@folkmoot/board-doc'
import { formatById } from '@folkmoot/formats'
import type { SummaryView } from '@folkmoot/protocol'
import { call, type Delegate, type Device, device, joinAs, until } from '@folkmoot/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Started, startApp } from '../start.fixture.ts'
import { EVENT, get } from './world.fixture.ts'

/** A day review, and aims, that throw at some words and whenever they count or outline. */
function broken(id: string): Format | null {
  const format = formatById(id)
  if (!format || (id !== 'day-review' && id !== 'aims' && id !== 'commitments')) return format
  const at = (rule: string, text: string) => {
    if (text.includes(`canary ${rule}`)) throw new Error(`cannot take “${text}”`)
  }
  const fail = (): never => {
    throw new Error('canary of the whole board')
  }
  return {
    ...format,
    judge(entry, prompt) {
      at('judge', entry.posted.text)
      return format.judge(entry, prompt)
    },
    decorate(entry, context) {
      at('decorate', entry.posted.text)
      return format.decorate(entry, context)
    },
    audience(entry) {
      at('audience', entry.posted.text)
      return format.audience?.(entry) ?? 'room'
    },
    ...(format.counted && { counted: fail }),
    ...(format.marks && { marks: fail }),
    card: fail,
    order: fail,
    outline: fail,
  }
}

let server: Started
let organiser: Device
async function open(dir?: string): Promise<void> {
  server = await startApp(dir === undefined ? {} : { dir }, { formatById: broken })
  const entered = await call(server.origin, '/api/enter', { token: server.organiserToken })
  organiser = device(server.origin, 'organiser', EVENT, entered.cookie)
}
beforeAll(() => open())
afterAll(() => server.discard())

async function post(who: Delegate, board: string, text: string, fields: Fields = {}): Promise<void> {
  const page = who.page()
  await page.synced()
  const prompt = (await get(server, 'board', board)).prompts[0]?.id ?? ''
  const entry = createEntry(page.doc, { board, prompt, made: Date.now() })
  setDraft(page.doc, entry, text)
  setFields(page.doc, entry, fields)
  postEntry(page.doc, entry)
  await page.saved()
  page.destroy()
}
const read = async <T>(look: Parameters<typeof server.deps.rooms.read<T>>[1]): Promise<T> => {
  const found = await server.deps.rooms.read(EVENT, look)
  if (!found.ok) throw new Error(found.error.code)
  return found.value
}
const textsOf = (board: string) =>
  read(room =>
    room
      .notes(board)
      .map(note => note.text)
      .sort(),
  )
const faults = async () => {
  const metrics = await (await fetch(`${server.origin}/metrics`)).text()
  return Number(/^folkmoot_rule_faults_total (\d+)$/m.exec(metrics)?.[1])
}

test('[E-24] entries at which a rule throws are set aside; all others are shown, frozen and exported', async () => {
  const board = 'review-day-one'
  await organiser.command('board.visibility', { board, visibility: 'named' })
  await organiser.command('board.open', { board })
  const writers: Delegate[] = []
  for (const rule of ['judge', 'decorate', 'audience']) {
    const who = await joinAs(server, server.joinCode, `Writer of ${rule}`)
    writers.push(who)
    await post(who, board, `canary ${rule} of a word`)
  }
  const good = await joinAs(server, server.joinCode, 'Good Writer')
  await post(good, board, 'Good words')
  expect((await organiser.command('board.share', { board })).status).toBe(200)
  await until(async () => (await textsOf(board)).includes('Good words') || undefined, 'the good words')
  expect(await textsOf(board)).toEqual(['Good words'])
  for (const who of writers) {
    const fates = await read(room => Object.values(room.fates(who.person)))
    expect(fates).toMatchObject([{ fate: 'set-aside' }])
  }
  expect(await faults()).toBeGreaterThanOrEqual(3)
  const lines = server
    .logged()
    .split('\n')
    .filter(line => line.includes('the entry was set aside'))
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] as string)).toMatchObject({ format: 'day-review', rule: 'judge' })

  const note = await read(room => room.notes(board)[0]?.id)
  await good.command('note.mark', { board, note, kind: 'me-too', on: true })
  expect((await organiser.command('board.freeze', { board, now: true })).status).toBe(200)
  expect((await get(server, 'snapshot', `${board}-1`)).notes).toBe(1)
  const headers = { cookie: organiser.cookie, 'x-folkmoot-as': 'organiser' }
  const at = `${server.origin}/api/events/${EVENT}/exports`
  for (const format of ['md', 'html', 'csv', 'json']) {
    const { body } = await call(
      server.origin,
      `/api/events/${EVENT}/exports`,
      { format, snapshot: null, names: false },
      headers,
    )
    const job = `/api/events/${EVENT}/exports/${body.id}`
    await until(async () => (await call(server.origin, job, undefined, headers)).body.ready === true, format)
    expect(await (await fetch(`${at}/${body.id}/file`, { headers })).text(), format).toContain('Good words')
  }
})

test('[E-24] a count that throws leaves every other view alive, and says so where it would stand', async () => {
  const board = 'aims'
  const who = await joinAs(server, server.joinCode, 'Counting Writer')
  const stage = await who.stage()
  await organiser.command('board.open', { board })
  await post(who, board, '', { before: 1, after: 2 })
  await organiser.command('board.share', { board })
  const summary = () => (stage.view.summaries as SummaryView[] | undefined)?.find(one => one.board === board)
  await until(() => summary() !== undefined, 'a summary')
  expect(summary()).toEqual({ board, steps: [], rows: [] })
  expect((await organiser.command('board.freeze', { board, now: true })).status).toBe(200)
  const headers = { cookie: organiser.cookie, 'x-folkmoot-as': 'organiser' }
  const ordered = { format: 'md', snapshot: `${board}-1`, names: false }
  const { body } = await call(server.origin, `/api/events/${EVENT}/exports`, ordered, headers)
  const job = `/api/events/${EVENT}/exports/${body.id}`
  await until(
    async () => (await call(server.origin, job, undefined, headers)).body.ready === true,
    'the file',
  )
  const text = await (await fetch(`${server.origin}${job}/file`, { headers })).text()
  expect(text).toContain('could not be counted when this was frozen')
  stage.close()
})

test('[E-24] the same entries met again after a restart stop nothing, and no log has their words', async () => {
  const before = server.logged()
  await server.stop()
  await open(server.dir)
  expect(await textsOf('review-day-one')).toEqual(['Good words'])
  const board = 'commitments'
  await organiser.command('board.open', { board })
  const who = await joinAs(server, server.joinCode, 'Later Writer', 'keighley')
  await post(who, board, 'canary decorate for my network', { audience: 'network' })
  const other = await joinAs(server, server.joinCode, 'Other Writer', 'keighley')
  await post(other, board, 'For my network', { audience: 'network' })
  await organiser.command('board.share', { board })
  const texts = () => read(room => room.circle(board, 'keighley').map(one => one.text))
  await until(async () => (await texts()).length === 1 || undefined, 'the network’s words')
  expect(await texts()).toEqual(['For my network'])
  expect(before + server.logged()).not.toContain('canary')
})
