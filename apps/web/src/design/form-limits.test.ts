import { expect, it } from 'vitest'
import { tooMany } from './form-limits.ts'

it('counts what is too many, and nothing where there is no limit', () => {
  expect(tooMany('abc', undefined)).toBeNull()
  expect(tooMany('abc', 3)).toBeNull()
  expect(tooMany('abcd', 3)).toMatch(/^One character too many/)
  expect(tooMany('a'.repeat(2_400), 2_000)).toMatch(/^400 characters too many/)
  expect(tooMany(undefined, 3)).toBeNull()
})
