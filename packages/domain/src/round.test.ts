import { LIMITS, type RoundRecord, type RoundTable } from '@folkmoot/protocol'
import { describe, expect, test } from 'vitest'
import {
  begin,
  callNext,
  comeBack,
  endRound,
  giveBack,
  handsFree,
  next,
  pass,
  pause,
  roundDue,
  roundHeld,
  roundTick,
  startRound,
  withoutPerson,
  withTable,
} from './round.ts'

const TURN = 60_000
const NOW = 1_000_000

function table(change: Partial<RoundTable> = {}): RoundTable {
  return {
    table: 't1',
    name: 'Table 1',
    queue: ['ann', 'bea', 'cas'],
    heard: [],
    passed: [],
    state: 'ready',
    deadline: null,
    remainingMs: null,
    ...change,
  }
}
const speaking = (change: Partial<RoundTable> = {}) =>
  table({ state: 'speaking', deadline: NOW + 20_000, ...change })

describe('one table', () => {
  test.each([
    ['begin starts the minute', begin(table(), TURN, NOW), { state: 'speaking', deadline: NOW + TURN }],
    [
      'begin lets a paused minute run on',
      begin(table({ state: 'paused', remainingMs: 7_000 }), TURN, NOW),
      { state: 'speaking', deadline: NOW + 7_000, remainingMs: null },
    ],
    ['begin twice changes nothing', begin(speaking(), TURN, NOW), { deadline: NOW + 20_000 }],
    ['pause keeps what is left', pause(speaking(), NOW), { state: 'paused', remainingMs: 20_000 }],
    [
      'pause in overtime leaves nothing',
      pause(speaking({ deadline: NOW - 1 }), NOW),
      { state: 'paused', remainingMs: 0 },
    ],
    [
      'next thanks the speaker',
      next(speaking(), 'ann', TURN, NOW),
      { queue: ['bea', 'cas'], heard: ['ann'], state: 'speaking', deadline: NOW + TURN },
    ],
    [
      'after the last the table is done',
      next(speaking({ queue: ['ann'] }), 'ann', TURN, NOW),
      { queue: [], state: 'done', deadline: null },
    ],
    [
      'a passing speaker goes last and the next minute starts',
      pass(speaking(), 'ann', TURN, NOW),
      { queue: ['bea', 'cas', 'ann'], passed: ['ann'], state: 'speaking', deadline: NOW + TURN, heard: [] },
    ],
    [
      'somebody further back passes without touching the clock',
      pass(speaking(), 'bea', TURN, NOW),
      { queue: ['ann', 'cas', 'bea'], deadline: NOW + 20_000 },
    ],
    [
      'before the first minute a pass starts no clock',
      pass(table(), 'ann', TURN, NOW),
      { queue: ['bea', 'cas', 'ann'], state: 'ready' },
    ],
    [
      'the last one who passes is offered the minute again',
      pass(speaking({ queue: ['ann'] }), 'ann', TURN, NOW),
      { queue: ['ann'], passed: ['ann'], state: 'ready', deadline: null },
    ],
    [
      'passing a second time counts as heard',
      pass(speaking({ passed: ['ann'] }), 'ann', TURN, NOW),
      { queue: ['bea', 'cas'], heard: ['ann'], passed: ['ann'], state: 'speaking' },
    ],
    [
      'passing a second time as the last one finishes the table',
      pass(table({ queue: ['ann'], passed: ['ann'] }), 'ann', TURN, NOW),
      { queue: [], heard: ['ann'], state: 'done' },
    ],
    [
      'who passed may come back: next after the speaker',
      comeBack(speaking({ queue: ['ann', 'cas', 'bea'], passed: ['bea'] }), 'bea'),
      { queue: ['ann', 'bea', 'cas'], passed: [] },
    ],
    [
      'who passed twice may come back to a table that was done',
      comeBack(table({ queue: [], heard: ['cas', 'ann'], passed: ['ann'], state: 'done' }), 'ann'),
      { queue: ['ann'], heard: ['cas'], passed: [], state: 'ready' },
    ],
  ])('%s', (_title, moved, expected) => {
    expect(moved).toMatchObject({ ok: true, value: expected })
  })

  test.each([
    ['next from somebody who saw the speaker before', next(speaking(), 'zoe', TURN, NOW)],
    ['a second tap on next', next(speaking({ queue: ['bea', 'cas'] }), 'ann', TURN, NOW)],
    ['pass by somebody who has spoken', pass(speaking({ queue: ['bea'] }), 'ann', TURN, NOW)],
    ['pause while nobody speaks', pause(table(), NOW)],
    ['return by somebody who never passed', comeBack(speaking(), 'bea')],
    ['begin when all is done', begin(table({ state: 'done', queue: [] }), TURN, NOW)],
  ])('refused: %s', (_title, moved) => {
    expect(moved).toMatchObject({ ok: false, error: { code: 'not-your-turn' } })
  })

  test('whatever passes, nobody is lost: queue and heard together stay complete', () => {
    let now = speaking({ passed: [] })
    for (const person of ['ann', 'bea', 'cas', 'ann', 'bea', 'cas']) {
      const moved = pass(now, person, TURN, NOW)
      if (moved.ok) now = moved.value
      expect([...now.queue, ...now.heard].sort()).toEqual(['ann', 'bea', 'cas'])
    }
    expect(now.state).toBe('done')
  })
})

describe('a round', () => {
  const settings = { mode: 'tables' as const, turnMs: TURN, quietMs: 120_000 }
  const round = (): RoundRecord =>
    startRound('why', settings, [
      { table: 't1', name: 'One', people: ['ann'] },
      { table: 't2', name: 'Empty', people: [] },
      { table: 't3', name: 'Three', people: ['cas', 'bea'] },
    ])

  test('empty tables are left out, seats give the order', () => {
    expect(round().tables.map(t => [t.table, t.queue])).toEqual([
      ['t1', ['ann']],
      ['t3', ['cas', 'bea']],
    ])
  })

  test('it is finished when its last table is, and not before', () => {
    const [first, third] = round().tables as [RoundTable, RoundTable]
    const one = withTable(round(), { ...first, state: 'done', queue: [] }, NOW)
    expect(one.finishedAt).toBeNull()
    const both = withTable(one, { ...third, state: 'done', queue: [] }, NOW + 5)
    expect(both.finishedAt).toBe(NOW + 5)
    expect(withTable(both, { ...third, state: 'done', queue: [] }, NOW + 9).finishedAt).toBe(NOW + 5)
  })

  test('ending stops every clock, and who was not heard is not counted as heard', () => {
    const ended = endRound(round(), NOW)
    expect(ended.finishedAt).toBe(NOW)
    expect(ended.tables.map(t => [t.state, t.deadline, t.heard.length, t.queue.length])).toEqual([
      ['done', null, 0, 1],
      ['done', null, 0, 2],
    ])
  })

  test('a merged person keeps one place, a removed one leaves none', () => {
    expect(withoutPerson(round(), 'cas', 'bea', NOW).tables[1]?.queue).toEqual(['bea'])
    expect(withoutPerson(round(), 'ann', null, NOW).tables[0]).toMatchObject({ queue: [], state: 'done' })
  })
})

describe('[T-50] minutes that follow each other by themselves', () => {
  const gap = LIMITS.betweenTurnsMs
  const round = (...tables: RoundTable[]): RoundRecord => ({
    id: 'b',
    mode: 'tables',
    turnMs: TURN,
    quietMs: 1,
    tables,
    finishedAt: null,
    handsFree: true,
  })
  const first = (of: RoundRecord) => of.tables[0] as RoundTable

  test('nobody taps, and everybody has a minute, each after the next name stood there for five seconds', () => {
    let now = NOW
    let at = startRound(
      'b',
      { mode: 'tables', turnMs: TURN, quietMs: 1, handsFree: true },
      [{ table: 't1', name: 'Table 1', people: ['ann', 'bea', 'cas'] }],
      now,
    )
    const spoke: [string | undefined, number][] = []
    for (let due = roundDue(at); due !== null; due = roundDue(at)) {
      now = due
      at = roundTick(at, now)
      if (first(at).state === 'speaking') spoke.push([first(at).queue[0], now - NOW])
    }
    const begins = LIMITS.firstTurnMs
    expect(spoke).toEqual([
      ['ann', begins],
      ['bea', begins + TURN + gap],
      ['cas', begins + 2 * (TURN + gap)],
    ])
    expect(first(at)).toMatchObject({ state: 'done', heard: ['ann', 'bea', 'cas'] })
    expect([at.finishedAt, now - NOW]).toEqual([now, begins + 3 * TURN + 2 * gap + LIMITS.offeredAgainMs])
  })

  test('thirty tables that are due together move on at once', () => {
    const tables = Array.from({ length: 30 }, (_, i) => speaking({ table: `t${i}`, deadline: NOW }))
    const after = roundTick(round(...tables), NOW)
    expect(after.tables.every(one => one.state === 'ready' && one.startsAt === NOW + gap)).toBe(true)
    expect(roundDue(after)).toBe(NOW + gap)
  })

  test('what was slept through takes nothing from whoever comes next', () => {
    const after = first(roundTick(round(speaking({ deadline: NOW - 600_000 })), NOW))
    expect(after).toMatchObject({ heard: ['ann'], queue: ['bea', 'cas'], startsAt: NOW + gap })
  })

  test('somebody who passed is offered the minute, and has passed again if nobody begins it', () => {
    const offered = first(
      roundTick(round(speaking({ queue: ['ann', 'bea'], passed: ['bea'], deadline: NOW })), NOW),
    )
    expect(offered).toMatchObject({ state: 'ready', queue: ['bea'], startsAt: NOW + LIMITS.offeredAgainMs })
    const lapsed = roundTick(round(offered), NOW + LIMITS.offeredAgainMs)
    expect(first(lapsed)).toMatchObject({ state: 'done', heard: ['ann', 'bea'], passed: ['bea'] })
    const begun = begin(offered, TURN, NOW + 1)
    expect(begun.ok && begun.value).toMatchObject({ state: 'speaking', deadline: NOW + 1 + TURN })
  })

  test('a table finishes at the same moment whether its last speaker thanked or passed, and passes again or not', () => {
    const last = speaking({ queue: ['cas'], heard: ['ann', 'bea'] })
    const ends = (moved: ReturnType<typeof next>) => (moved.ok ? handsFree(last, moved.value, NOW) : null)
    const thanked = ends(next(last, 'cas', TURN, NOW))
    const passed = ends(pass(last, 'cas', TURN, NOW))
    expect([thanked?.state, thanked?.startsAt]).toEqual(['ready', NOW + LIMITS.offeredAgainMs])
    expect([passed?.state, passed?.startsAt]).toEqual(['ready', NOW + LIMITS.offeredAgainMs])
    if (!passed) throw new Error('refused')
    const again = pass(passed, 'cas', TURN, NOW + 1_000)
    expect(again.ok && handsFree(passed, again.value, NOW + 1_000)).toMatchObject({
      state: 'ready',
      startsAt: NOW + LIMITS.offeredAgainMs,
    })
  })

  test('“Thank you” brings the next name, and a tap begins at once', () => {
    const before = speaking()
    const thanked = next(before, 'ann', TURN, NOW)
    if (!thanked.ok) throw new Error('refused')
    const comes = handsFree(before, thanked.value, NOW)
    expect(comes).toMatchObject({
      state: 'ready',
      queue: ['bea', 'cas'],
      startsAt: NOW + gap,
      deadline: null,
    })
    const begun = begin(comes, TURN, NOW)
    expect(begun.ok && handsFree(comes, begun.value, NOW)).toMatchObject({
      state: 'speaking',
      deadline: NOW + TURN,
    })
  })

  test('held with the room, every table goes on with what it had left', () => {
    const before = round(
      speaking(),
      table({ startsAt: NOW + 3_000 }),
      table({ state: 'paused', remainingMs: 9 }),
    )
    const held = roundHeld(before, true, NOW)
    expect(roundDue(held)).toBeNull()
    const on = roundHeld(held, false, NOW + 500_000)
    expect(on.tables.map(one => [one.state, one.deadline ?? one.startsAt ?? one.remainingMs])).toEqual([
      ['speaking', NOW + 520_000],
      ['ready', NOW + 503_000],
      ['paused', 9],
    ])
  })
})

describe('[T-51] a minute cut by mistake', () => {
  test('is given back with what was left of it, also while the next one runs', () => {
    const cut = next(speaking(), 'ann', TURN, NOW)
    if (!cut.ok) throw new Error('refused')
    const back = giveBack(cut.value, NOW + 4_000)
    expect(back.ok && back.value).toMatchObject({
      queue: ['ann', 'bea', 'cas'],
      heard: [],
      state: 'speaking',
      deadline: NOW + 4_000 + 20_000,
      cut: null,
    })
  })

  test('is nobody’s to give back once it was over, once the next is, or twice', () => {
    const over = next(speaking({ deadline: NOW - 1 }), 'ann', TURN, NOW)
    expect(over.ok && giveBack(over.value, NOW).ok).toBe(false)
    const cut = next(speaking(), 'ann', TURN, NOW)
    if (!cut.ok) throw new Error('refused')
    const passed = pass(cut.value, 'bea', TURN, NOW)
    expect(passed.ok && giveBack(passed.value, NOW).ok).toBe(false)
    const back = giveBack(cut.value, NOW)
    expect(back.ok && giveBack(back.value, NOW).ok).toBe(false)
  })
})

test('[T-51] whoever runs the round has anybody speak next, also somebody who was heard', () => {
  const at = speaking({ queue: ['bea', 'cas'], heard: ['ann'] })
  const again = callNext(at, 'ann')
  expect(again.ok && again.value).toMatchObject({ queue: ['bea', 'ann', 'cas'], heard: [] })
  const later = callNext(at, 'cas')
  expect(later.ok && later.value.queue).toEqual(['bea', 'cas'])
  expect(callNext(at, 'bea').ok || callNext(at, 'stranger').ok).toBe(false)
})
