import { expect, test } from 'vitest'
import type { Arrangement } from './arrangement.ts'
import { NO_HISTORY, record } from './history.ts'

const made = (name: string): Arrangement => [{ id: name, name, notes: [] }]
const names = (list: readonly Arrangement[]) => list.map(one => one[0]?.id)

test('back and forward again, and a new change forgets the way forward', () => {
  const one = record(NO_HISTORY, 'change', { before: made('a'), beforeRev: 0, rev: 1 })
  const two = record(one, 'change', { before: made('b'), beforeRev: 1, rev: 2 })
  expect(names(two.past)).toEqual(['a', 'b'])
  const undone = record(two, 'undo', { before: made('c'), beforeRev: 2, rev: 3 })
  expect([names(undone.past), names(undone.future)]).toEqual([['a'], ['c']])
  const redone = record(undone, 'redo', { before: made('b'), beforeRev: 3, rev: 4 })
  expect([names(redone.past), names(redone.future)]).toEqual([['a', 'b'], []])
  const other = record(undone, 'change', { before: made('b'), beforeRev: 3, rev: 4 })
  expect(names(other.future)).toEqual([])
})

test('somebody else’s change in between makes the way back void: it would take theirs away', () => {
  const one = record(NO_HISTORY, 'change', { before: made('a'), beforeRev: 0, rev: 1 })
  const after = record(one, 'change', { before: made('theirs'), beforeRev: 2, rev: 3 })
  expect(names(after.past)).toEqual(['theirs'])
})
