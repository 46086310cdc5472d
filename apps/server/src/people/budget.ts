/** What one person may ask for in a while: a store of tokens that fills up again. Kept in memory alone. */
import type { Clock } from '@folkmoot/kit'

export interface Budget {
  /** false: too much was asked for just now. */
  take(who: string): boolean
}

/** An attacker with many names costs memory at most this far. */
const MAX_KNOWN = 10_000

export function createBudget(
  clock: Pick<Clock, 'elapsed'>,
  { most, perSecond }: { most: number; perSecond: number },
): Budget {
  const left = new Map<string, { tokens: number; at: number }>()
  return {
    take(who) {
      const now = clock.elapsed()
      const before = left.get(who) ?? { tokens: most, at: now }
      const tokens = Math.min(most, before.tokens + ((now - before.at) / 1000) * perSecond)
      // Map order is age: whoever asked lately is forgotten last.
      left.delete(who)
      left.set(who, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now })
      if (left.size > MAX_KNOWN) left.delete(left.keys().next().value as string)
      return tokens >= 1
    },
  }
}
