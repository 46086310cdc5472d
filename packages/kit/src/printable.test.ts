import { expect, test } from 'vitest'
import { printable, printableLine } from './printable.ts'

test.each([
  ['ordinary words stay', 'Łódź, Köln – “why?” 2 € 你好 👩‍👧', 'Łódź, Köln – “why?” 2 € 你好 👩‍👧'],
  ['an escape sequence', 'a\u001b[2Kb', 'a\\u{1b}[2Kb'],
  ['a lone carriage return, and the one-byte control sequence', 'a\rb\u009bc', 'a\\u{d}b\\u{9b}c'],
  ['an override of direction, and isolates', '\u202eabc\u2066', '\\u{202e}abc\\u{2066}'],
  ['line and paragraph separators', 'a\u2028b\u2029c', 'a\\u{2028}b\\u{2029}c'],
  ['tags, half a character, a zero-width space', '\u{e0041}\ud800\u200b', '\\u{e0041}\\u{d800}\\u{200b}'],
])('printable: %s', (_, text, expected) => {
  expect(printable(text)).toBe(expected)
})

test('one line, whatever it is made of', () => {
  expect(printableLine('a\n\n  root 12\u00a0\u3000b')).toBe('a root 12 b')
  expect(printableLine('x'.repeat(300))).toBe(`${'x'.repeat(99)}…`)
})
