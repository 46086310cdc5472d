import { describe, expect, it, test } from 'vitest'
import { type Direction, orderAtEnd, planMove, sortAgenda } from './agenda.ts'
import { interrupted } from './offers.ts'

type Placed = Parameters<typeof planMove>[0][number]

const agenda: Placed[] = [
  { id: 'review', day: 0, order: 3 },
  { id: 'welcome', day: 0, order: 1 },
  { id: 'who', day: 0, order: 2 },
  { id: 'reaching', day: 1, order: 1 },
]
const ids = (items: readonly Placed[]) => sortAgenda(items).map(item => item.id)
function apply(items: readonly Placed[], moves: readonly Placed[]): Placed[] {
  return items.map(item => moves.find(move => move.id === item.id) ?? item)
}
const after = (id: string, direction: Direction, days = 2) =>
  ids(apply(agenda, planMove(agenda, id, direction, days)))

describe('the order of an agenda', () => {
  it('goes by day, then by order', () => {
    expect(ids(agenda)).toEqual(['welcome', 'who', 'review', 'reaching'])
  })

  it('moves a session one step and saves only that one', () => {
    expect(after('review', 'up')).toEqual(['welcome', 'review', 'who', 'reaching'])
    expect(after('welcome', 'down')).toEqual(['who', 'welcome', 'review', 'reaching'])
    expect(planMove(agenda, 'review', 'up', 2)).toHaveLength(1)
  })

  it('carries a session over the edge of its day', () => {
    expect(planMove(agenda, 'review', 'down', 2)).toEqual([{ id: 'review', day: 1, order: 0 }])
    expect(after('reaching', 'up')).toEqual(['welcome', 'who', 'review', 'reaching'])
    expect(planMove(agenda, 'reaching', 'up', 2)).toEqual([{ id: 'reaching', day: 0, order: 4 }])
  })

  it('stops at the first and the last place', () => {
    expect(planMove(agenda, 'welcome', 'up', 2)).toEqual([])
    expect(planMove(agenda, 'reaching', 'down', 2)).toEqual([])
    expect(planMove(agenda, 'nobody', 'down', 2)).toEqual([])
  })

  it('never loses its way however often two neighbours change places', () => {
    let items = agenda
    for (let turn = 0; turn < 200; turn++) {
      const [, second] = sortAgenda(items)
      const third = sortAgenda(items)[2]
      if (!second || !third) throw new Error('the agenda shrank')
      items = apply(items, planMove(items, third.id, 'up', 2))
      expect(ids(items).slice(0, 3)).toEqual(['welcome', third.id, second.id])
    }
  })

  it('numbers a day afresh when two stand at the same place', () => {
    const same: Placed[] = [
      { id: 'a', day: 0, order: 1 },
      { id: 'b', day: 0, order: 1 },
      { id: 'c', day: 0, order: 1 },
    ]
    expect(ids(apply(same, planMove(same, 'c', 'up', 1)))).toEqual(['a', 'c', 'b'])
  })

  it('adds at the end', () => {
    expect(orderAtEnd(agenda)).toBe(4)
    expect(orderAtEnd([])).toBe(1)
  })
})

test('[K-6] a question on the spot goes back to a board that people may still write on, and to no other', () => {
  const before = (phase: 'waiting' | 'write' | 'talk' | 'closed', network: string | null = null) => [
    { id: 'before', phase, network },
  ]
  expect(interrupted({ during: 'before' }, before('write'))?.id).toBe('before')
  expect(interrupted({ during: 'before' }, before('talk'))?.id).toBe('before')
  expect(interrupted({ during: 'before' }, before('closed'))).toBeNull()
  expect(interrupted({ during: 'before' }, before('waiting'))).toBeNull()
  expect(interrupted({ during: 'before' }, before('write', 'keighley'))).toBeNull()
  expect(interrupted({ during: 'gone' }, before('write'))).toBeNull()
  expect(interrupted({}, before('write'))).toBeNull()
})
