import { randomId } from '@folkmoot/kit'
import { describe, expect, test } from 'vitest'
import { LIMITS } from './limits.ts'
import { nextStroke, strokeBefore } from './stroke.ts'

describe("a board's own clock", () => {
  test('strikes every 30 seconds, at a stroke and never between two', () => {
    for (const now of [0, 1, 29_999, 30_000, 1_750_000_000_123]) {
      const before = strokeBefore('board-one', now)
      expect(before).toBeLessThanOrEqual(now)
      expect(now - before).toBeLessThan(LIMITS.strokeMs)
      expect(nextStroke('board-one', now)).toBe(before + LIMITS.strokeMs)
      expect(strokeBefore('board-one', before)).toBe(before)
      expect(nextStroke('board-one', before)).toBe(before + LIMITS.strokeMs)
    }
  })

  test('follows from the id alone, and boards are spread over it', () => {
    expect(strokeBefore('aims', 1_000_000)).toBe(strokeBefore('aims', 1_000_000))
    const phases = new Set(Array.from({ length: 50 }, () => strokeBefore(randomId(), 10_000_000)))
    expect(phases.size).toBeGreaterThan(40)
  })
})
