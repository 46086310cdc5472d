import { expect, test } from 'vitest'
import { whenWords } from './model.ts'

test('a time today is a time, another day this year has its day, and any other its year', () => {
  const now = new Date(2026, 10, 29, 15, 30).getTime()
  expect(whenWords(new Date(2026, 10, 29, 9, 5).getTime(), now)).toBe('09:05')
  expect(whenWords(new Date(2026, 9, 1, 9, 5).getTime(), now)).toBe('1 Oct, 09:05')
  expect(whenWords(new Date(2025, 11, 31, 9, 5).getTime(), now)).toBe('31 Dec 2025, 09:05')
})
