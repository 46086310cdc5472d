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

/** How far the server's clock is ahead of the device's, ms. */
export function estimateOffset(samples: readonly ClockSample[]): number {
  let best: ClockSample | null = null
  for (const sample of samples) {
    if (!best || sample.answered - sample.asked < best.answered - best.asked) best = sample
  }
  return best ? best.server - (best.asked + best.answered) / 2 : 0
}
