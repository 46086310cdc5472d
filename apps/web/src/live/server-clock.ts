/**
 * The server's clock, estimated: of a few questions the one answered fastest is believed, since its answer lies closest
 * to the middle of its way.
 */
export interface ClockSample {
  /** Device time, ms, when asked and when answered. */
  asked: number
  answered: number
  /** The server's time in its answer. */
  server: number
}

/** An answer that came with a whole view is this slow at most; a clock further off than that was wrong, or was set since. */
const ROUGH_MS = 5_000

/** The offset to go on with when the server's clock came along with something else: at once right, if not exact. */
export function roughOffset(offset: number, server: number, now: number): number {
  const rough = server - now
  return Math.abs(rough - offset) > ROUGH_MS ? rough : offset
}

/** How far the server's clock is ahead of the device's, ms. */
export function estimateOffset(samples: readonly ClockSample[]): number {
  let best: ClockSample | null = null
  for (const sample of samples) {
    if (!best || sample.answered - sample.asked < best.answered - best.asked) best = sample
  }
  return best ? best.server - (best.asked + best.answered) / 2 : 0
}
