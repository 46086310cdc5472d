import { expect, test } from 'vitest'
import { isLikeName } from './returning.ts'

test.each([
  ['Mary Smith', 'mary  SMITH'],
  ['Mary Smith', 'Smith, Mary'],
  ['Mary Smith', 'Mary Jane Smith'],
  ['Mary Smith', 'Mary Smyth'],
  ['Mary Smith', 'Mary Smit'],
  ['José Álvarez', 'Jose Alvarez'],
  ['Doris', 'Doriss'],
  ['李明', '李明'],
])('[T-56] “%s” is like “%s”', (one, other) => {
  expect(isLikeName(one, other)).toBe(true)
  expect(isLikeName(other, one)).toBe(true)
})

test.each([
  ['Mary Smith', 'Mary Jones'],
  ['Mary', 'Mary Smith'],
  ['Ann', 'Ben'],
  ['Ann Lee', 'Ann Low'],
  ['Doris', 'Boriss'],
  ['', 'Mary'],
])('[T-56] “%s” is not like “%s”', (one, other) => {
  expect(isLikeName(one, other)).toBe(false)
  expect(isLikeName(other, one)).toBe(false)
})
