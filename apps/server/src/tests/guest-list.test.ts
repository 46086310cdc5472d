import type { OrganiserEventView } from '@folkmoot/protocol'
import { openStage, type Stage, until } from '@folkmoot/testkit'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Started, startApp } from '../start.fixture.ts'
import { knock } from './knock.fixture.ts'
import { EVENT, edit, get, list } from './world.fixture.ts'

let server: Started
let boss: string
let stages: Stage[] = []
beforeEach(async () => {
  stages = []
  server = await startApp()
  boss = (await knock(server.origin, '/api/enter', { body: { token: server.organiserToken } })).cookie
})
afterEach(async () => {
  for (const stage of stages) stage.close()
  await server.discard()
})

const command = (name: string, input: object) =>
  knock(server.origin, `/api/events/${EVENT}/commands/${name}`, { headers: { cookie: boss }, body: input })
const join = (name: string, network: string | null = null) =>
  knock(server.origin, '/api/join', { body: { code: server.joinCode, name, network } })
const comeBack = (code: string) => knock(server.origin, '/api/return', { body: { code } })
async function desk(): Promise<OrganiserEventView> {
  const stage = await openStage(server.origin, 'organiser', EVENT, boss)
  stages.push(stage)
  return stage.view as unknown as OrganiserEventView
}
const people = [
  { name: 'Ayesha Khan', network: 'keighley', need: 'large print' },
  { name: 'Zoë Łukasz', network: 'hereford' },
  { name: 'Tom', network: null },
]
async function codes(): Promise<{ listed: string; name: string; code: string }[]> {
  return (await command('list.codes', {})).body.codes as never
}

async function lastDay(ends: string): Promise<void> {
  await edit(server, tx => {
    const event = tx.get('event', EVENT)
    if (event) tx.put('event', { ...event, ends })
  })
}
/** A record with names, of a board that is frozen. */
async function exported(): Promise<string> {
  const saved = await command('board.save', {
    board: null,
    session: 'session-review-day-one',
    title: 'Board',
    format: 'day-review',
    prompts: [{ text: 'What?' }],
    visibility: 'named',
  })
  const { board } = saved.body
  await command('board.open', { board })
  await command('board.share', { board })
  await command('board.freeze', { board, now: true })
  const at = `/api/events/${EVENT}/exports`
  const headers = { cookie: boss }
  const job = await knock(server.origin, at, {
    headers,
    body: { format: 'json', snapshot: null, names: true, boards: [board] },
  })
  const file = `${at}/${job.body.id}`
  await until(async () => (await knock(server.origin, file, { headers })).body.ready === true, 'the record')
  const { status, text } = await knock(server.origin, `${file}/file`, { headers })
  expect(status).toBe(200)
  return text
}

describe('the list of who is coming', () => {
  test('[T-85] is brought in once, whoever is on it or in the event already is not doubled, and one press takes it back', async () => {
    await join('tom')
    const before = (await list(server, 'person')).length
    const added = await command('list.add', { people })
    expect(added.body).toMatchObject({ added: 3, known: 0 })
    expect((await command('list.add', { people: [{ ...people[0], name: 'ayesha  KHAN' }] })).body).toEqual({
      added: 0,
      known: 1,
      at: null,
    })
    expect(await list(server, 'person')).toHaveLength(before)
    const { listed = [] } = await desk()
    expect(listed.map(({ name, person }) => [name, person !== null])).toEqual(
      expect.arrayContaining([
        ['Ayesha Khan', false],
        ['Zoë Łukasz', false],
        ['Tom', true],
      ]),
    )
    expect((await command('list.take-back', { at: added.body.at })).body).toEqual({ people: 3 })
    expect(await list(server, 'listed-person')).toEqual([])
    expect(await list(server, 'person')).toHaveLength(before)
  })

  test('[T-85] a list with somebody of no network here, or without a letter in a name, changes nothing', async () => {
    const odd = await command('list.add', { people: [...people, { name: 'X', network: 'nowhere' }] })
    expect(odd.body).toMatchObject({ code: 'not-found', reason: 'network-not-in-event' })
    const none = await command('list.add', { people: [...people, { name: '\u200b' }] })
    expect(none.status).toBe(400)
    expect(await list(server, 'listed-person')).toEqual([])
  })

  test('[T-86] a code on paper lets its person in by name, works again, and only the newest is good', async () => {
    await command('list.add', { people })
    const older = await codes()
    const newer = await codes()
    expect(newer.map(({ name }) => name).sort()).toEqual(['Ayesha Khan', 'Tom', 'Zoë Łukasz'])
    const of = (all: typeof newer, who: string) => all.find(one => one.name === who)?.code ?? ''
    expect((await comeBack(of(older, 'Ayesha Khan'))).status).toBe(404)
    const first = await comeBack(of(newer, 'Ayesha Khan').toLowerCase())
    expect(first.body).toMatchObject({ name: 'Ayesha Khan' })
    const again = await comeBack(of(newer, 'Ayesha Khan'))
    expect(again.status).toBe(200)
    const came = (await list(server, 'person')).filter(({ name }) => name === 'Ayesha Khan')
    expect(came).toMatchObject([{ network: 'keighley', deviceless: false }])
    // Codes made later leave hers alone.
    await codes()
    expect((await comeBack(of(newer, 'Ayesha Khan'))).status).toBe(200)
    expect(JSON.stringify(await list(server, 'listed-person'))).not.toContain(of(newer, 'Tom'))
  })

  test('[T-86] whoever joins under a name of the list is told to be here and opens nothing that its code opens', async () => {
    await command('list.add', { people })
    const paper = (await codes()).find(({ name }) => name === 'Ayesha Khan')?.code ?? ''
    const stranger = await join('Ayesha Khan', 'keighley')
    expect((await desk()).listed?.find(({ name }) => name === 'Ayesha Khan')?.person).not.toBeNull()
    await comeBack(paper)
    const [a, b] = (await list(server, 'person')).filter(({ name }) => name === 'Ayesha Khan')
    expect(new Set([a?.id, b?.id]).size).toBe(2)
    expect([a?.id, b?.id]).toContain(stranger.body.person)
  })

  test('somebody on the list who is here without a device has turns, and their code lets them in later', async () => {
    await command('list.add', { people })
    const tom = (await codes()).find(({ name }) => name === 'Tom')
    const here = await command('list.here', { listed: tom?.listed })
    expect(await command('list.here', { listed: tom?.listed })).toMatchObject({ body: here.body })
    expect((await list(server, 'person')).filter(({ name }) => name === 'Tom')).toMatchObject([
      { deviceless: true },
    ])
    expect((await comeBack(tom?.code ?? '')).status).toBe(200)
    expect((await list(server, 'person')).filter(({ name }) => name === 'Tom')).toMatchObject([
      { deviceless: false },
    ])
  })

  test('[T-87] what somebody needs is told to organisers alone, is in no file, and is forgotten a week after the event', async () => {
    await command('list.add', { people })
    const link = await command('link.create', { label: 'Facilitator' })
    const token = String(link.body.url).split('#')[1]
    const facilitator = await knock(server.origin, '/api/enter', { body: { token } })
    const delegate = await join('Nosy')
    for (const [role, { cookie }] of [
      ['facilitator', facilitator],
      ['delegate', delegate],
    ] as const) {
      const stage = await openStage(server.origin, role, EVENT, cookie)
      stages.push(stage)
      expect(JSON.stringify(stage.view)).toContain('Better Together')
      expect(JSON.stringify(stage.view)).not.toMatch(/large print|Ayesha/)
    }
    expect(await exported()).not.toMatch(/large print|Ayesha/)
    const day = (days: number) => new Date(Date.now() - days * 24 * 60 * 60_000).toISOString().slice(0, 10)
    await lastDay(day(6))
    await server.deps.forgetNeeds.look()
    expect((await desk()).listed?.find(({ name }) => name === 'Ayesha Khan')?.need).toBe('large print')
    await lastDay(day(9))
    await server.deps.forgetNeeds.look()
    expect(JSON.stringify(await list(server, 'listed-person'))).not.toContain('large print')
    await until(async () => (await desk()).listed?.every(({ need }) => need === ''), 'forgotten')
  })

  test('who was removed is on no list any more', async () => {
    const came = await join('Tom')
    await command('list.add', { people })
    const { handle } = await get(server, 'person', String(came.body.person))
    await command('person.remove', { person: handle })
    expect((await list(server, 'listed-person')).map(({ name }) => name).sort()).toEqual([
      'Ayesha Khan',
      'Zoë Łukasz',
    ])
  })
})
