import { expect, test } from 'vitest'
import { CODE_ALPHABET, normaliseCode, randomCode, randomId, showCode } from './ids.ts'

test('a code survives being read out, typed in lower case and with a dash', () => {
  const code = randomCode()
  expect(code).toHaveLength(8)
  expect([...code].every(c => CODE_ALPHABET.includes(c))).toBe(true)
  expect(normaliseCode(` ${showCode(code).toLowerCase()} `)).toBe(code)
  expect(normaliseCode('o1il-uuuu')).toBe('0111VVVV')
})

test('ids do not repeat', () => {
  const ids = new Set(Array.from({ length: 2000 }, () => randomId()))
  expect(ids.size).toBe(2000)
})
