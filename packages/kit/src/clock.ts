/** Time as a dependency, so that a simulation can drive it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Milliseconds that only ever grow, with fractions: for measuring. */
  elapsed(): number
  /** Runs `task` once after `ms`; the answer cancels it. */
  after(ms: number, task: () => void): () => void
  /** Runs `task` when what is waiting at the sockets has been read. */
  soon(task: () => void): void
}

/** Node's, which waits for the sockets only; browsers have none. */
const immediate =
  (globalThis as { setImmediate?: (task: () => void) => unknown }).setImmediate ??
  ((task: () => void) => setTimeout(task, 0))

export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  after(ms, task) {
    const timer = setTimeout(task, ms)
    return () => clearTimeout(timer)
  },
  soon: task => void immediate(task),
}
