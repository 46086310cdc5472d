/** How long a commit takes lately: one slow one is nobody's business, a run of them is. */
import type { Clock } from '@folkmoot/kit'

export interface DiskPace {
  committed(ms: number): void
  /** ms; 0 when nothing was written lately. */
  recent(): number
}

const WEIGHT = 0.25
const LATELY_MS = 10_000

export function createDiskPace(clock: Clock): DiskPace {
  let mean = 0
  let last = Number.NEGATIVE_INFINITY
  const isOld = () => clock.elapsed() - last > LATELY_MS
  return {
    committed(ms) {
      mean = isOld() ? ms * WEIGHT : mean + (ms - mean) * WEIGHT
      last = clock.elapsed()
    },
    recent: () => (isOld() ? 0 : mean),
  }
}
