/**
 * Codes are short, so they must not be tried faster than people type them. Every check takes a turn, right or wrong, or the
 * time of the answer would tell the right ones. A hall behind one address waits a moment and is not refused; devices that are
 * in already go first. Addresses that have guessed wrong also share one pace between them, for somebody may have many.
 */
import type { Clock } from '@folkmoot/kit'
import { type Id, LIMITS } from '@folkmoot/protocol'
import { createPace, createPaces } from '../doors/pace.ts'

const WRONG_FOR_MS = 10 * 60_000
/** Somebody with many addresses costs memory at most this far. */
const MAX_WRONG = 10_000

export interface CodeChecks {
  /** False: so many wait already that this one has to come again. */
  turn(from: { address: string; device: Id | null; gone?: AbortSignal }): Promise<boolean>
  wrong(address: string): void
}

export function createCodeChecks(
  clock: Pick<Clock, 'elapsed' | 'after'>,
  perSecond: number = LIMITS.codeChecksPerSecond,
): CodeChecks {
  const each = createPaces(clock, {
    burst: () => perSecond,
    perSecond,
    maxWaiting: LIMITS.codeChecksWaiting,
  })
  const suspects = createPace(clock, {
    burst: () => 5 * perSecond,
    perSecond: 5 * perSecond,
    maxWaiting: 5 * LIMITS.codeChecksWaiting,
  })
  const wrongAt = new Map<string, number>()
  const asking = new Set<Id>()
  let waiting = 0

  function isSuspect(address: string): boolean {
    const at = wrongAt.get(address)
    return at !== undefined && clock.elapsed() - at < WRONG_FOR_MS
  }

  return {
    async turn({ address, device, gone }) {
      if (waiting >= 5 * LIMITS.codeChecksWaiting) return false
      // One at a time, or whoever is in could keep everybody else out.
      const first = device !== null && !asking.has(device)
      const about = gone ? { first, gone } : { first }
      if (first) asking.add(device)
      waiting++
      try {
        if (isSuspect(address) && !(await suspects.turn(about))) return false
        return await each.of(address).turn(about)
      } finally {
        waiting--
        if (first) asking.delete(device)
      }
    },
    wrong(address) {
      // The order of a map is age.
      wrongAt.delete(address)
      wrongAt.set(address, clock.elapsed())
      if (wrongAt.size > MAX_WRONG) wrongAt.delete(wrongAt.keys().next().value as string)
    },
  }
}
