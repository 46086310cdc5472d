/** Wakes when an event's next whole minute comes, after something that is told by minutes has changed. */
import type { Clock } from '@folkmoot/kit'
import { type Id, LIMITS, minuteBefore } from '@folkmoot/protocol'

export interface Minute {
  changed(): void
  stop(): void
}

export function createMinute(event: Id, clock: Clock, strikes: () => void): Minute {
  let cancel: (() => void) | null = null
  return {
    changed() {
      const now = clock.now()
      cancel ??= clock.after(minuteBefore(event, now) + LIMITS.roundStepMs - now, () => {
        cancel = null
        strikes()
      })
    },
    stop() {
      cancel?.()
      cancel = null
    },
  }
}
