import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { watchLoop } from './watch-loop.ts'

/** Works for so many ms of this thread's own processor time, whatever else the machine does. */
function work(ms: number): void {
  const began = process.threadCpuUsage()
  for (let used = 0; used < ms; ) {
    const { user, system } = process.threadCpuUsage(began)
    used = (user + system) / 1e3
  }
}

test('a block is seen, also by a watch that a quiet thread had looking less often', async () => {
  const watch = watchLoop(5)
  try {
    await sleep(10)
    work(60)
    await sleep(10)
    expect(watch.longestBlock()).toBeGreaterThan(50)
    expect(watch.lag()?.max).toBeGreaterThan(50)

    await sleep(700)
    watch.longestBlock()
    watch.lag()
    // Longer than it is left alone.
    work(310)
    await sleep(10)
    expect(watch.longestBlock()).toBeGreaterThan(50)
    // And it is looked at closely again.
    for (let i = 0; i < 3; i++) {
      work(30)
      await sleep(12)
    }
    expect(watch.longestBlock()).toBeGreaterThan(20)
  } finally {
    watch.stop()
  }
})

test('what others do to this thread is lateness, and no block', async () => {
  const watch = watchLoop(5)
  try {
    expect(watch.lag()).toBe(null)
    // Held up without working, as by a busy machine.
    await sleep(10)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 80)
    await sleep(10)
    expect(watch.lag()?.max).toBeGreaterThan(60)
    expect(watch.longestBlock()).toBeLessThan(40)
  } finally {
    watch.stop()
  }
})
