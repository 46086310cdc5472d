/** The longest that this thread kept its event loop from anything else. */

/**
 * How long work of our own held the event loop, ms, since the last look; `resolution`: the timer that is watched, ms.
 *
 * A timer is late because this thread was at work, or because the machine let others go first. The thread's own processor
 * time tells them apart: it cannot have blocked for longer than it ran.
 */
export function watchBlocks(resolution: number): { longest(): number; stop(): void } {
  let longest = 0
  let due = performance.now() + resolution
  let used = process.threadCpuUsage()
  const timer = setInterval(() => {
    const now = performance.now()
    const { user, system } = process.threadCpuUsage(used)
    longest = Math.max(longest, Math.min(now - due, (user + system) / 1e3))
    used = process.threadCpuUsage()
    due = now + resolution
  }, resolution).unref()
  return {
    longest() {
      const ms = longest
      longest = 0
      return ms
    },
    stop: () => clearInterval(timer),
  }
}
