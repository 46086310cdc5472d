/** Every command by every role. The table is written out, not derived, so that a change of `allow` is seen here. */
import { COMMAND_BY_NAME } from '@folkmoot/protocol'
import { call, device, joinAs } from '@folkmoot/testkit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Started, startApp } from '../start.fixture.ts'

const EVENT = 'better-together'
const board = 'who-are-we'
const table = 't1'
const person = 'nobody'
const seen = [
  'delegate',
  'seated',
  'facilitator',
  'allocated',
  'organiser',
  'display',
  'elsewhere',
  'nobody',
] as const
type Who = (typeof seen)[number]

const EVENT_RUNNERS: Who[] = ['facilitator', 'organiser']
const ORGANISER: Who[] = ['organiser']
const AT_TABLE: Who[] = ['seated', 'facilitator', 'organiser']
const session = { day: 0, title: 'New', kind: 'activity', quotations: [], lines: [] }

/** Name → a valid input, and who may. */
const TABLE: Record<string, [object, Who[]]> = {
  'stage.show': [{ board: null }, EVENT_RUNNERS],
  'stage.blank': [{ blank: false }, EVENT_RUNNERS],
  'timer.start': [{ seconds: 60 }, EVENT_RUNNERS],
  'timer.pause': [{ paused: true }, EVENT_RUNNERS],
  'timer.extend': [{ seconds: 10 }, EVENT_RUNNERS],
  'timer.clear': [{}, EVENT_RUNNERS],
  'board.open': [{ board, show: false }, EVENT_RUNNERS],
  'board.share': [{ board }, EVENT_RUNNERS],
  'board.back': [{ board }, EVENT_RUNNERS],
  'board.freeze': [{ board }, EVENT_RUNNERS],
  'board.keep-open': [{ board }, EVENT_RUNNERS],
  'board.reopen': [{ board }, EVENT_RUNNERS],
  'board.look-first': [{ board, on: false }, EVENT_RUNNERS],
  'board.visibility': [{ board, visibility: 'named' }, EVENT_RUNNERS],
  'note.nod': [{ board, note: 'none', text: 'x' }, EVENT_RUNNERS],
  'note.hide': [{ board, note: 'none', hidden: true }, EVENT_RUNNERS],
  'quote.answer': [{ quote: 'none', answer: 'agreed' }, ['delegate', 'seated', 'facilitator', 'organiser']],
  'scribe.write': [{ board, person, prompt: 'p', text: 'x' }, EVENT_RUNNERS],
  'scribe.take-back': [{ board, person, entry: 'e' }, EVENT_RUNNERS],
  'turns.start': [{ board, mode: 'tables' }, EVENT_RUNNERS],
  'turns.end': [{ board }, EVENT_RUNNERS],
  'turns.begin': [{ board, table }, AT_TABLE],
  'turns.pause': [{ board, table }, AT_TABLE],
  'turns.next': [{ board, table, speaker: person }, AT_TABLE],
  'turns.pass': [{ board, table, person }, AT_TABLE],
  'turns.return': [{ board, table, person }, AT_TABLE],
  'tables.make': [{ count: 1 }, EVENT_RUNNERS],
  'tables.move': [{ person, table: null }, EVENT_RUNNERS],
  'tables.name': [{ table: 'none', name: 'x' }, EVENT_RUNNERS],
  'tables.remove': [{ table: 'none' }, EVENT_RUNNERS],
  'person.add': [{ name: 'New' }, ORGANISER],
  'person.correct': [{ person, name: 'x' }, ORGANISER],
  'person.merge': [{ from: person, into: person }, ORGANISER],
  'person.reissue': [{ person }, ORGANISER],
  'person.remove': [{ person }, ORGANISER],
  'note.erase': [{ board, note: 'none' }, ORGANISER],
  'link.create': [{ label: 'x' }, ORGANISER],
  'link.revoke': [{ link: 'none' }, ORGANISER],
  'device.revoke': [{ device: 'none' }, ORGANISER],
  'display.pair': [{ code: 'AAAAAA' }, EVENT_RUNNERS],
  'event.doors': [{ open: true }, ORGANISER],
  'event.code': [{}, ORGANISER],
  'event.update': [{ place: 'London' }, ORGANISER],
  'session.save': [{ session: null, ...session }, ORGANISER],
  'session.remove': [{ session: 'none' }, ORGANISER],
  'board.save': [
    {
      board: null,
      session: 'none',
      title: 'x',
      format: 'day-review',
      prompts: [{ text: 'x' }],
      visibility: 'named',
    },
    ORGANISER,
  ],
  'board.remove': [{ board: 'none' }, ORGANISER],
  'programme.save': [{ programme: null, name: 'New' }, ORGANISER],
  'network.save': [{ network: null, programme: 'none', name: 'New' }, ORGANISER],
  'event.create': [{ programme: 'none', name: 'x', networks: [], from: 'blank' }, ORGANISER],
}

let server: Started
const cookies = {} as Record<Who, { role: string; cookie: string; event: string }>

beforeAll(async () => {
  server = await startApp()
  const organiser = (await call(server.origin, '/api/enter', { token: server.organiserToken })).cookie
  const asOrganiser = (event: string) => device(server.origin, 'organiser', event, organiser)
  const link = async (event: string, network: string | null) => {
    const made = await asOrganiser(event).command('link.create', { label: 'F', network })
    const token = new URL(made.body.url as string).hash.slice(1)
    return (await call(server.origin, '/api/enter', { token })).cookie
  }
  const other = await device(server.origin, 'organiser', '', organiser).command('event.create', {
    programme: 'community-leadership-network',
    name: 'Another',
    networks: ['keighley'],
    from: 'sample',
  })
  const elsewhere = other.body.event as string
  const delegate = await joinAs(server, server.joinCode, 'Standing')
  const seated = await joinAs(server, server.joinCode, 'Seated')
  await server.deps.rooms.submit(EVENT, {
    actor: null,
    op: null,
    run: tx => {
      tx.put('table', { id: table, name: 'One', order: 1, people: [seated.person] })
      return { ok: true, value: null }
    },
  })
  const screen = (await call(server.origin, '/api/displays', {})).body as Record<string, string>
  await asOrganiser(EVENT).command('display.pair', { code: screen.code })
  const paired = await call(server.origin, `/api/displays/${screen.id}?secret=${screen.secret}`)
  Object.assign(cookies, {
    delegate: { role: 'delegate', cookie: delegate.cookie, event: EVENT },
    seated: { role: 'delegate', cookie: seated.cookie, event: EVENT },
    facilitator: { role: 'facilitator', cookie: await link(EVENT, null), event: EVENT },
    allocated: { role: 'facilitator', cookie: await link(EVENT, 'keighley'), event: EVENT },
    organiser: { role: 'organiser', cookie: organiser, event: EVENT },
    display: { role: 'display', cookie: paired.cookie, event: EVENT },
    elsewhere: { role: 'facilitator', cookie: await link(elsewhere, null), event: elsewhere },
    nobody: { role: 'facilitator', cookie: '', event: EVENT },
  })
})
afterAll(() => server.discard())

test('the table has every command', () => {
  expect(Object.keys(TABLE).sort()).toEqual([...COMMAND_BY_NAME.keys()].sort())
})

describe.each(Object.entries(TABLE))('%s', (name, [input, may]) => {
  test.each(seen)('%s', async who => {
    const { role, cookie } = cookies[who]
    const system = COMMAND_BY_NAME.get(name)?.scope === 'system'
    const path = system ? `/api/commands/${name}` : `/api/events/${EVENT}/commands/${name}`
    const answer = await call(server.origin, path, input, { cookie, 'x-folkmoot-as': role })
    const refusedForRole = ['forbidden', 'not-signed-in'].includes(String(answer.body.code))
    expect(refusedForRole, JSON.stringify(answer.body)).toBe(!may.includes(who))
    expect(answer.body.code).not.toBe('internal')
  })
})

test('[T-7] an allocated facilitator runs her network’s boards, and no other', async () => {
  const organiser = device(server.origin, 'organiser', EVENT, cookies.organiser.cookie)
  const allocated = device(server.origin, 'facilitator', EVENT, cookies.allocated.cookie)
  const make = async (network: string) => {
    const saved = await organiser.command('board.save', {
      board: null,
      session: 'session-review-day-one',
      title: network,
      format: 'day-review',
      prompts: [{ text: 'What ?' }],
      visibility: 'named',
      network,
    })
    return saved.body.board as string
  }
  const own = await make('keighley')
  const other = await make('hereford')
  expect((await allocated.command('board.open', { board: own })).status).toBe(200)
  expect((await allocated.command('board.open', { board: other })).body.code).toBe('forbidden')
  // Her board never goes on every screen.
  const stage = await server.deps.rooms.read(EVENT, read => read.get('stage', 'stage'))
  expect(stage.ok && stage.value?.board).toBeNull()
})
