import { expect, test } from 'vitest'
import { backInto, unlessTyped } from './typed.ts'

test('a field is emptied of what was taken, and what was typed meanwhile stays', () => {
  expect(unlessTyped('the choir')('the choir')).toBe('')
  expect(unlessTyped('the choir')('the choir meets')).toBe('the choir meets')
  expect(unlessTyped('the choir')('the bus')).toBe('the bus')
})

test('what is taken back stands before what was typed meanwhile', () => {
  expect(backInto('the choir')(' ')).toBe('the choir')
  expect(backInto('the choir')('the bus')).toBe('the choir\nthe bus')
})
