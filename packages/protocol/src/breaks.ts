/** A break, read alike by the server that ends it and by every screen that tells of it. */
import type { Timer } from './records.ts'

/** When a break ends by itself (server time, ms); null: there is none, or it was stopped. */
export function breakEnds({ timer }: { timer: Timer | null }): number | null {
  return timer?.isBreak ? timer.deadline : null
}
