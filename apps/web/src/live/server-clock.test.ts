import { expect, it } from 'vitest'
import { estimateOffset, roughOffset } from './server-clock.ts'

it('believes the answer that took least time', () => {
  const samples = [
    { asked: 1_000, answered: 1_400, server: 6_900 },
    { asked: 2_000, answered: 2_010, server: 7_005 },
    { asked: 3_000, answered: 3_090, server: 8_000 },
  ]
  expect(estimateOffset(samples)).toBe(5_000)
})

it('takes the clock that comes with the view when its own is far out, and keeps a finer estimate otherwise', () => {
  expect(roughOffset(0, 10_000_000, 13_600_000)).toBe(-3_600_000)
  expect(roughOffset(-3_600_000, 10_000_000, 13_600_900)).toBe(-3_600_000)
})

it('knows nothing without an answer', () => {
  expect(estimateOffset([])).toBe(0)
})
