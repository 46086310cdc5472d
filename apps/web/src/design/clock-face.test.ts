import { describe, expect, it } from 'vitest'
import { clockFace, leftWords, msLeft, shareLeft, spokenTime } from './clock-face.ts'

describe('a clock’s face', () => {
  it.each([
    [60_000, '1:00'],
    [59_001, '1:00'],
    [59_000, '0:59'],
    [8_000, '0:08'],
    [1, '0:01'],
    [0, '0:00'],
    [-999, '0:00'],
    [-1_000, '+0:01'],
    [-75_500, '+1:15'],
    [3_725_000, '1:02:05'],
  ])('%i ms is %s', (ms, face) => {
    expect(clockFace(ms)).toBe(face)
  })

  it.each([
    [74_000, '1 minute 14 seconds'],
    [120_000, '2 minutes'],
    [1_000, '1 second'],
    [0, '0 seconds'],
  ])('%i ms is said as %s', (ms, words) => {
    expect(spokenTime(ms)).toBe(words)
  })

  it('says that time is up instead of counting against anybody', () => {
    expect(leftWords(2_000)).toBe('2 seconds left')
    expect(leftWords(-5_000)).toBe('time is up')
  })

  it('runs towards a deadline, and stands still while paused', () => {
    expect(msLeft({ deadline: 5_000, remainingMs: null }, 3_000)).toBe(2_000)
    expect(msLeft({ deadline: null, remainingMs: 700 }, 3_000)).toBe(700)
  })

  it('shares what is left between 0 and 1', () => {
    const of = (deadline: number) => shareLeft({ deadline, remainingMs: null, totalMs: 1_000 }, 0)
    expect([of(2_000), of(500), of(-100)]).toEqual([1, 0.5, 0])
    expect(shareLeft({ deadline: 10, remainingMs: null }, 0)).toBe(0)
  })
})
