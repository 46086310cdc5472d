import { expect, test } from 'vitest'
import { AGREED, ASKED, answered, type Handshake, waits } from './handshake.ts'

const missing = (inVain: 0 | 1): Handshake => ({ kind: 'missing', inVain })

test.each([
  // Before, then, is it asked.
  [AGREED, missing(0), true],
  // Its answer is still to come.
  [ASKED, missing(0), false],
  [missing(0), missing(0), false],
  [missing(1), missing(1), false],
])('an update waits: %o', (before, next, ask) => {
  expect(waits(before)).toEqual({ next, ask })
})

test.each([
  [AGREED, missing(1)],
  [ASKED, missing(1)],
  [missing(0), missing(1)],
])('an answer in vain is asked for again: %o', (before, next) => {
  expect(answered(before, true)).toEqual({ next, ask: true })
})

test('two answers in a row in vain are hopeless', () => {
  expect(answered(missing(1), true)).toBeNull()
})

test('an answer after which nothing waits settles everything', () => {
  for (const before of [AGREED, ASKED, missing(0), missing(1)])
    expect(answered(before, false)).toEqual({ next: AGREED, ask: false })
})

test('a transition makes no object', () => {
  const first = waits(AGREED)
  expect(waits(AGREED)).toBe(first)
  expect(Object.isFrozen(first.next)).toBe(true)
})
