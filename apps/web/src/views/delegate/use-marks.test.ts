import { describe, expect, it } from 'vitest'
import { markState } from './use-marks.ts'

describe('a mark between my tap and the server’s word', () => {
  it('reads as the server says while I tap nothing', () => {
    expect(markState(false, 3, undefined)).toEqual({ on: false, count: 3, sending: false })
    // My own is told at once and the counts a moment later: I am one of them.
    expect(markState(true, 0, undefined)).toEqual({ on: true, count: 1, sending: false })
  })

  it('shows my tap at once, and says that it is on its way', () => {
    expect(markState(false, 3, { on: true, base: 3, answered: false })).toEqual({
      on: true,
      count: 4,
      sending: true,
    })
    expect(markState(true, 1, { on: false, base: 1, answered: false })).toEqual({
      on: false,
      count: 0,
      sending: true,
    })
  })

  it('counts me once when the counts have moved on', () => {
    expect(markState(true, 4, { on: true, base: 3, answered: true })).toEqual({
      on: true,
      count: 4,
      sending: false,
    })
    // Answered, and the counts are still the old ones.
    expect(markState(true, 3, { on: true, base: 3, answered: true }).count).toBe(4)
  })
})
