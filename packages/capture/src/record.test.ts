import { expect, test } from 'vitest'
import { eraseFromSnapshot } from './erase.ts'
import { NOTES, snapshotOf } from './fixtures.ts'
import { compileRecord } from './record.ts'

const ids = (bodies: string[]) => compileRecord(bodies)?.boards.map(({ header }) => header.board.id)
const at = (title: string, day: number, order: number, boardOrder = 0, seq = 1, edition = 1) =>
  snapshotOf(NOTES, {
    board: { id: title, title, order: boardOrder },
    session: { day, order },
    seq,
    edition,
  }).body

test('boards come in the agenda’s order, whatever order they were frozen in', () => {
  const bodies = [at('d', 1, 0), at('c', 0, 5), at('b', 0, 2, 1), at('a', 0, 2, 0)]
  expect(ids(bodies)).toEqual(['a', 'b', 'c', 'd'])
  expect(ids(bodies.reverse())).toEqual(['a', 'b', 'c', 'd'])
})

test('each board in its latest edition, the event as it was last called', () => {
  const older = snapshotOf(NOTES, { edition: 1, seq: 10 }).body
  const newer = snapshotOf(NOTES, { edition: 2, seq: 20, event: { name: 'Better still' } }).body
  for (const bodies of [
    [older, newer],
    [newer, older],
  ]) {
    const record = compileRecord(bodies)
    expect(record?.boards.map(({ header }) => header.edition)).toEqual([2])
    expect(record?.event.name).toBe('Better still')
  }
})

test('the root covers which boards there are and stays through erasure', () => {
  const one = at('a', 0, 0)
  const two = at('b', 0, 1)
  const root = compileRecord([one, two])?.root
  expect(compileRecord([one])?.root).not.toBe(root)
  expect(compileRecord([eraseFromSnapshot(one, ['n1']).body, two])?.root).toBe(root)
})

test('without snapshots there is no record', () => expect(compileRecord([])).toBeNull())
