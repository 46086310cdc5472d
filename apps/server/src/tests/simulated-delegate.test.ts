import type { Clock } from '@folkmoot/kit'
import { Ledger, SimulatedDelegate } from '@folkmoot/rehearsal'
import { until } from '@folkmoot/testkit'
import { expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'

const hall = useHall()

/** Nothing happens until a test says so. */
function handClock(): Clock & { waiting: () => number; runAll: () => void } {
  const tasks = new Set<() => void>()
  const after = (_ms: number, task: () => void) => {
    tasks.add(task)
    return () => void tasks.delete(task)
  }
  return {
    now: Date.now,
    elapsed: () => performance.now(),
    after,
    soon: task => void after(0, task),
    waiting: () => tasks.size,
    runAll() {
      const due = [...tasks]
      tasks.clear()
      for (const task of due) task()
    },
  }
}

test('a simulated delegate does one thing at a time however often it went away, and stays once it rests', async () => {
  const clock = handClock()
  const ledger = new Ledger()
  const delegate = new SimulatedDelegate({
    origin: hall.server.origin,
    code: hall.server.joinCode,
    name: 'Doris',
    network: null,
    pace: 1,
    // Goes away as soon as it is connected, and comes back on another device.
    rng: { next: () => 0.001 },
    clock,
    ledger,
  })
  await delegate.start()
  for (let times = 1; times <= 3; times++) {
    await until(() => {
      clock.runAll()
      return ledger.connected === 0
    }, 'it went away')
    await until(() => {
      clock.runAll()
      return ledger.returns === times
    }, 'it is back')
    await until(() => clock.waiting() > 0, 'its next thought')
    expect(clock.waiting(), 'thoughts that wait').toBe(1)
  }
  delegate.rest()
  clock.runAll()
  expect(ledger.connected).toBe(1)
  delegate.stop()
})
