import { createEntry, setDraft } from '@folkmoot/board-doc'
import { type FacilitatorView, LIMITS, type OrganiserEventView } from '@folkmoot/protocol'
import { device, openStage, type Stage, stockClient, until } from '@folkmoot/testkit'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Started, startApp } from '../start.fixture.ts'
import { knock } from './knock.fixture.ts'
import { EVENT, edit, list } from './world.fixture.ts'

let server: Started
let boss: string
let stages: Stage[] = []
const start = async (options: Parameters<typeof startApp>[0] = {}) => {
  server = await startApp({ publicUrl: 'https://moot.example.org', ...options })
  boss = (await knock(server.origin, '/api/enter', { body: { token: server.organiserToken } })).cookie
}
beforeEach(() => {
  stages = []
})
afterEach(async () => {
  for (const stage of stages) stage.close()
  await server.discard()
})

/** Somebody new, seen by the proxy on this machine at `address`; without one, on the hall's own network. */
const join = (name: string, address?: string) =>
  knock(server.origin, '/api/join', {
    headers: address ? { 'x-forwarded-for': address } : {},
    body: { code: server.joinCode, name, network: null },
  })
const tries = (many: number, address?: string) =>
  Promise.all(Array.from({ length: many }, (_, i) => join(`Person ${i}`, address)))
const statuses = (answers: { status: number }[]) =>
  Object.fromEntries(
    [...Map.groupBy(answers, answer => answer.status)].map(([status, all]) => [status, all.length]),
  )
const command = (name: string, input: object) =>
  knock(server.origin, `/api/events/${EVENT}/commands/${name}`, { headers: { cookie: boss }, body: input })
async function stageOf(cookie: string): Promise<Stage> {
  const stage = await openStage(server.origin, 'organiser', EVENT, cookie)
  stages.push(stage)
  return stage
}
const alarm = (stage: Stage) => (stage.view as unknown as FacilitatorView).crowd?.alarm ?? null

test('[H-14] from elsewhere one visitor adds a few and fills nothing; the hall is not held up, and those who run it are told and decide', async () => {
  await start()
  const desk = await stageOf(boss)
  expect(statuses(await tries(200, '203.0.113.9'))).toEqual({ 200: LIMITS.joinsElsewhere, 403: 190 })
  expect((await join('One more', '203.0.113.9')).body.code).toBe('join-elsewhere')
  // An IPv6 network is one visitor, whatever address of it is used.
  const many = await Promise.all(Array.from({ length: 40 }, (_, i) => join(`P ${i}`, `2001:db8:1:2::${i}`)))
  expect(statuses(many)).toEqual({ 200: LIMITS.joinsElsewhere, 403: 30 })
  expect(statuses(await tries(90))).toEqual({ 200: 90 })
  await until(() => alarm(desk)?.words.includes('outside this hall’s network'), 'words for the cockpit')
  await command('event.let-in', {})
  expect((await join('One more', '203.0.113.9')).status).toBe(200)
})

test('[H-14] many addresses elsewhere add no more than are expected', async () => {
  await start({ expectedPeople: 30 })
  const all = await Promise.all(Array.from({ length: 100 }, (_, i) => join(`P ${i}`, `203.0.113.${i}`)))
  expect(statuses(all)).toEqual({ 200: 30, 403: 70 })
})

test('[H-14] where a facilitator, an organiser or a screen is, is the hall', async () => {
  await start()
  const link = await command('link.create', { label: 'F' })
  const token = new URL(String(link.body.url)).hash.slice(1)
  const { cookie } = await knock(server.origin, '/api/enter', { body: { token } })
  const facilitator = await new Promise<Stage>((resolve, reject) => {
    void import('socket.io-client').then(({ io }) => {
      const socket = io(server.origin, {
        transports: ['websocket'],
        query: { as: 'facilitator', event: EVENT },
        extraHeaders: { cookie, 'x-forwarded-for': '198.51.100.7' },
      })
      socket.once('hello', () => resolve({ close: () => socket.close() } as unknown as Stage))
      socket.once('connect_error', reject)
    })
  })
  stages.push(facilitator)
  expect(statuses(await tries(100, '198.51.100.7'))).toEqual({ 200: 100 })
})

test('[H-15] from the hall as many as are expected come in at once and the others ten a second, none refused, and it is said', async () => {
  await start({ expectedPeople: 40 })
  const desk = await stageOf(boss)
  const began = performance.now()
  const all = tries(70)
  await until(() => alarm(desk)?.words.includes('wait'), 'words while people wait')
  expect(statuses(await all)).toEqual({ 200: 70 })
  // Never sooner than the pace allows.
  expect(performance.now() - began).toBeGreaterThan(3_000 - 100)
  await until(
    () => alarm(desk)?.words.startsWith('70 people have joined, and 40 were expected.'),
    'the number',
  )
  await command('event.expect', { people: 90 })
  await until(() => alarm(desk) === null, 'no alarm')
  expect(statuses(await tries(20))).toEqual({ 200: 20 })
})

test('[H-16] who joined since is counted first, then removed but for those who wrote, and brought back as they were', async () => {
  await start()
  const before = await join('Ann')
  await edit(server, tx => {
    for (const person of tx.list('person')) tx.put('person', { ...person, joinedAt: 1_000 })
  })
  const since = Date.now() - 60_000
  const crowd = await tries(250)
  const [writer, victim] = crowd
  if (!writer || !victim) throw new Error('nobody came')
  const person = String(writer.body.person)
  const page = stockClient(`${server.origin.replace('http', 'ws')}/sync/page`, `${EVENT}.${person}`, {
    cookie: writer.cookie,
    params: { as: 'delegate', epoch: '1' },
  })
  await page.synced()
  const entry = createEntry(page.doc, { board: 'why-are-we-here', prompt: 'x', made: Date.now() })
  setDraft(page.doc, entry, 'Not posted, and mine')
  await page.saved()
  page.destroy()
  await edit(server, tx =>
    tx.put('table', { id: 'one', name: 'One', order: 1, people: [String(victim.body.person)], page: null }),
  )
  const stage = await openStage(server.origin, 'delegate', EVENT, victim.cookie)
  stages.push(stage)
  const bye = new Promise(resolve => stage.socket.once('bye', ({ code }: { code: string }) => resolve(code)))

  const preview = await command('people.remove-since', { since })
  expect(preview.body).toMatchObject({ people: 249, spared: 1, at: null })
  expect((preview.body.names as string[]).length).toBe(12)
  expect((await list(server, 'person')).length).toBe(251)

  const done = await command('people.remove-since', { since, sure: true })
  expect(done.body).toMatchObject({ people: 249, spared: 1, at: expect.any(Number) })
  const left = (await list(server, 'person')).map(one => one.id)
  expect(left.sort()).toEqual([String(before.body.person), person].sort())
  expect(await bye).toBe('session-ended')
  expect((await list(server, 'table'))[0]?.people).toEqual([])
  const returned = { code: String(victim.body.returnCode) }
  expect((await knock(server.origin, '/api/return', { body: returned })).status).toBe(404)

  const desk = await stageOf(boss)
  const removed = (desk.view as unknown as OrganiserEventView).removed
  expect(removed).toEqual([{ at: done.body.at, people: 249 }])
  expect((await command('people.bring-back', { at: done.body.at })).body).toEqual({ people: 249 })
  expect((await list(server, 'person')).length).toBe(251)
  expect((await list(server, 'table'))[0]?.people).toEqual([victim.body.person])
  const me = await knock(server.origin, '/api/me', { headers: { cookie: victim.cookie } })
  expect((me.body.sessions as unknown[]).length).toBe(1)
  expect((await knock(server.origin, '/api/return', { body: returned })).status).toBe(200)
  expect(await list(server, 'removed-person')).toEqual([])
  expect((await command('people.bring-back', { at: done.body.at })).status).toBe(404)
})

test('[H-16] whoever something hangs on is spared: dots, a mark, a swap, a quotation, another entry of theirs', async () => {
  await start()
  const since = Date.now() - 60_000
  const crowd = (await tries(8)).map(({ body }) => String(body.person))
  const [voter, marker, asker, author, quoted, main, other] = crowd as [
    ...[string, string, string, string, string, string, string],
  ]
  await edit(server, tx => {
    const at = { board: 'why-are-we-here', note: 'a-note' }
    tx.put('ballot', { id: 'ballot', board: at.board, person: voter, dots: { 'a-note': 1 } })
    tx.put('mark', { id: 'mark', ...at, person: marker, kinds: ['me-too'] })
    const contacts = { askerContact: 'a@example.org', authorContact: '' }
    tx.put('swap', { id: 'swap', ...at, asker, author, ...contacts, answer: 'asked' })
    const quote = { page: author, entry: 'an-entry', typedName: '', prompt: null, text: 'words' } as const
    tx.put('quote', {
      ...{ id: 'quote', board: at.board, person: quoted, ...quote, consent: 'name', answer: 'asked' },
      ...{ correctedName: null, correctedText: null },
    })
    const merged = tx.get('person', other)
    if (merged) tx.put('person', { ...merged, mergedInto: main })
  })
  const done = await command('people.remove-since', { since, sure: true })
  // The other entry of somebody is not counted: it is no person of its own.
  expect(done.body).toMatchObject({ people: 1, spared: 6 })
  const left = (await list(server, 'person')).map(({ id }) => id)
  expect(left.sort()).toEqual(crowd.slice(0, 7).sort())
})

test('[H-16] after a day they are not brought back, nor kept once somebody tries', async () => {
  await start()
  const since = Date.now() - 60_000
  await tries(3)
  const { at } = (await command('people.remove-since', { since, sure: true })).body
  const old = Number(at) - 24 * 60 * 60_000 - 1_000
  await edit(server, tx => {
    for (const one of tx.list('removed-person')) tx.put('removed-person', { ...one, at: old })
  })
  const desk = await stageOf(boss)
  expect((desk.view as unknown as OrganiserEventView).removed).toEqual([])
  expect((await command('people.bring-back', { at: old })).status).toBe(404)
  expect(await list(server, 'removed-person')).toEqual([])
})

test('[H-17] a full event keeps places for those whom the organiser adds', async () => {
  await start({ peoplePerEvent: 3 })
  expect(statuses(await tries(5))).toEqual({ 200: 3, 403: 2 })
  for (let i = 0; i < LIMITS.reservedPlaces; i++)
    expect((await command('person.add', { name: `Late ${i}` })).status).toBe(200)
  expect((await command('person.add', { name: 'One too many' })).body.code).toBe('event-full')
})

test('a facilitator may close the doors', async () => {
  await start()
  const link = await command('link.create', { label: 'F' })
  const token = new URL(String(link.body.url)).hash.slice(1)
  const entered = await knock(server.origin, '/api/enter', { body: { token } })
  const facilitator = device(server.origin, 'facilitator', EVENT, entered.cookie)
  expect((await facilitator.command('event.doors', { open: false })).status).toBe(200)
  expect((await join('Late')).body.code).toBe('doors-closed')
})
