import type { RoundRecord, RoundTable } from '@folkmoot/protocol'
import { describe, expect, test } from 'vitest'
import {
  begin,
  comeBack,
  endRound,
  next,
  pass,
  pause,
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
