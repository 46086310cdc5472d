import { expect, test } from 'vitest'
import { CODE_ALPHABET, normaliseCode, randomCode, randomId, showCode } from './ids.ts'

test('a code survives being read out, typed in lower case and with a dash', () => {
  const code = randomCode()
  expect(code).toHaveLength(8)
  expect([...code].every(c => CODE_ALPHABET.includes(c))).toBe(true)
  expect(normaliseCode(` ${showCode(code).toLowerCase()} `)).toBe(code)
  expect(normaliseCode('o1il-uuuu')).toBe('0111VVVV')
})

test.each([
  'BETR−2GHR',
  'BETR-٢GHR',
  'BETR‑2GHR',
  'BETR–2GHR',
  'BETR_2GHR',
  'ＢＥＴＲ－２ＧＨＲ',
  'B E T R 2 G H R',
  'betr\u200b-2ghr\u00a0',
  'http://192.168.1.20:4600/j/BETR2GHR',
  'https://moot.example.org/j/betr-2ghr?from=poster#x',
  '192.168.1.20:4600/j/BETR2GHR',
  'code BETR-2GHR',
  'Code: betr 2ghr',
  'The code is BETR-2GHR.',
  'BETR-2GHR (join code)',
  '“BETR-2GHR”',
])('[H-31] the code is found however it was typed or pasted: %s', typed => {
  expect(normaliseCode(typed)).toBe('BETR2GHR')
})

test('[H-31] so is the short one of a screen', () => {
  for (const typed of ['ABC 2D4', 'abc-2d4', 'code ABC 2D4', 'ABC٢D٤', 'code: abc2d4'])
    expect(normaliseCode(typed)).toBe('ABC2D4')
})

test('ids do not repeat', () => {
  const ids = new Set(Array.from({ length: 2000 }, () => randomId()))
  expect(ids.size).toBe(2000)
})
