import { expect, test } from 'vitest'
import { voteRows } from './vote-rows.ts'

test('groups by name and notes by their words, most dots first; what has left the board is not told', () => {
  const groups = [
    { id: 'g1', name: 'Trust', notes: ['a'] },
    { id: 'g2', name: '', notes: [] },
  ]
  const notes = [
    { id: 'a', text: 'trust takes years' },
    { id: 'b', text: 'buses stop at six' },
  ]
  const rows = voteRows({ b: 3, g1: 7, hidden: 9, g2: 3, a: 0 }, groups, notes)
  expect(rows.map(row => [row.words, row.dots])).toEqual([
    ['Trust', 7],
    ['buses stop at six', 3],
    ['Group 2', 3],
  ])
})
