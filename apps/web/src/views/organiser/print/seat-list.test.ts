import { expect, it } from 'vitest'
import { pagesOf } from './pages-of.ts'
import { seatList } from './seat-list.ts'

const tables = [
  { id: 't1', name: 'Table 1' },
  { id: 't2', name: 'By the window' },
]

it('lists everybody by name with their table, and who has none', () => {
  const people = [
    { id: 'z', name: 'Zoë', table: 't1' },
    { id: 'a', name: 'Ann', table: 't2' },
    { id: 'l', name: 'Łucja', table: null },
  ]
  expect(seatList(people, tables)).toEqual([
    { key: 'a', name: 'Ann', table: 'By the window' },
    { key: 'l', name: 'Łucja', table: null },
    { key: 'z', name: 'Zoë', table: 'Table 1' },
  ])
})

it('is empty while nobody sits anywhere', () => {
  expect(seatList([{ id: 'a', name: 'Ann', table: null }], tables)).toEqual([])
})

it('cuts a list into pages and loses nothing', () => {
  expect(pagesOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
  expect(pagesOf([], 2)).toEqual([])
})
