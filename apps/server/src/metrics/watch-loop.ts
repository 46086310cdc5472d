/** How late the event loop of this thread comes to a timer, and how long work of our own kept it. */
import { createHistogram } from 'node:perf_hooks'

export interface LoopWatch {
  /** How late it was since the last look, ms; null: nothing was seen yet. */
  lag(): { p50: number; p99: number; max: number } | null
  /**
   * The longest that work of our own held the loop since the last look, ms. A timer is late because this thread was at work, or
   * because the machine let others go first. The thread's own processor time tells them apart: it cannot have blocked for
   * longer than it ran.
   */
  longestBlock(): number
  stop(): void
}

/** A thread that works for less than this share of its time is quiet, and each look would wake it. */
const QUIET_SHARE = 0.05
/** So many quiet looks in a row, and it is looked at less often … */
const QUIET_LOOKS = 50
/** … every so many ms, until it works again. */
const QUIET_MS = 250

/** `resolution`: how far apart looks at a thread at work are, ms. */
export function watchLoop(resolution: number): LoopWatch {
  const late = createHistogram()
  let longest = 0
  let quiet = 0
  let due = 0
  let used = process.threadCpuUsage()
  let timer: NodeJS.Timeout

  function wait(): void {
    const ms = quiet < QUIET_LOOKS ? resolution : QUIET_MS
    due = performance.now() + ms
    used = process.threadCpuUsage()
    timer = setTimeout(look, ms, ms).unref()
  }

  function look(waited: number): void {
    const ms = Math.max(0, performance.now() - due)
    const { user, system } = process.threadCpuUsage(used)
    const worked = (user + system) / 1e3
    late.record(Math.max(1, Math.round(ms * 1e6)))
    longest = Math.max(longest, Math.min(ms, worked))
    quiet = worked < QUIET_SHARE * waited ? quiet + 1 : 0
    wait()
  }

  wait()
  return {
    lag() {
      if (late.count === 0) return null
      const lag = { p50: late.percentile(50) / 1e6, p99: late.percentile(99) / 1e6, max: late.max / 1e6 }
      late.reset()
      return lag
    },
    longestBlock() {
      const ms = longest
      longest = 0
      return ms
    },
    stop: () => clearTimeout(timer),
  }
}
