import { expect, it } from 'vitest'
import { promptsFor } from './prompts-for.ts'

const prompts = ['a', 'b', 'c'].map(id => ({ id, text: id }))
const ids = (oneEach: boolean, table: number | null) =>
  promptsFor({ prompts, oneEach }, table).map(prompt => prompt.id)

it('gives all prompts where tables have no own', () => {
  expect(ids(false, 1)).toEqual(['a', 'b', 'c'])
})

it('gives each table one, round and round, and all to whoever sits nowhere', () => {
  expect([0, 1, 2, 3, 7].map(table => ids(true, table).join(''))).toEqual(['a', 'b', 'c', 'a', 'b'])
  expect(ids(true, null)).toEqual(['a', 'b', 'c'])
})
