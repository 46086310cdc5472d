import { expect, test, vi } from 'vitest'
import { createSteadyClock } from './steady-clock.ts'

function computer() {
  const at = { wall: 1_000_000, elapsed: 500, awayToo: 70_000 }
  const set = vi.fn()
  const clock = createSteadyClock(set, {
    wall: () => at.wall,
    elapsed: () => at.elapsed,
    awayToo: () => at.awayToo,
  })
  const pass = (ms: number) => {
    at.wall += ms
    at.elapsed += ms
    at.awayToo += ms
  }
  return { at, set, clock, pass }
}

test('[H-32] a clock that is set back or forward moves nothing, and is told once', () => {
  const { at, set, clock, pass } = computer()
  pass(2_000)
  expect(clock.now()).toBe(1_002_000)
  at.wall -= 120_000
  pass(2_000)
  expect(clock.now()).toBe(1_004_000)
  pass(2_000)
  expect(clock.now()).toBe(1_006_000)
  expect(set.mock.calls).toEqual([[-120_000]])
  at.wall += 720_000
  pass(2_000)
  expect(clock.now()).toBe(1_008_000)
  expect(set.mock.calls).toEqual([[-120_000], [600_000]])
})

test('[H-32] a computer that slept was away for as long as it slept', () => {
  const { at, set, clock, pass } = computer()
  pass(2_000)
  clock.now()
  // The growing clock stands still meanwhile.
  at.wall += 3_600_000
  at.awayToo += 3_600_000
  pass(2_000)
  expect(clock.now()).toBe(1_000_000 + 3_604_000)
  expect(set).not.toHaveBeenCalled()
})
