/**
 * Guessing of codes is limited for the whole instance, yet a venue behind one address is not throttled: only wrong codes
 * count, an address may try many of them, and while the instance is under attack only addresses that have failed
 * themselves must wait.
 */
import type { Clock } from '@folkmoot/kit'
import { LIMITS } from '@folkmoot/protocol'

const MINUTE = 60_000
const WINDOW = 10 * MINUTE
/** An attacker with many addresses costs memory at most this far. */
const MAX_ADDRESSES = 10_000

export interface Guesses {
  /** Must this address wait before its next try? */
  mustWait(address: string): boolean
  wrong(address: string): void
}

export function createGuesses(clock: Clock): Guesses {
  const byAddress = new Map<string, number[]>()
  let everywhere: number[] = []

  function recent(address: string): number[] {
    const since = clock.now() - WINDOW
    const times = (byAddress.get(address) ?? []).filter(time => time > since)
    if (times.length === 0) byAddress.delete(address)
    else byAddress.set(address, times)
    return times
  }

  return {
    mustWait(address) {
      const own = recent(address).length
      if (own === 0) return false
      if (own >= LIMITS.wrongCodesPerAddress) return true
      const since = clock.now() - MINUTE
      everywhere = everywhere.filter(time => time > since)
      return everywhere.length >= LIMITS.wrongCodesPerMinute
    },
    wrong(address) {
      const times = recent(address)
      // Map order is age: a repeated failure moves its address to the end.
      byAddress.delete(address)
      byAddress.set(address, [...times, clock.now()])
      everywhere.push(clock.now())
      if (byAddress.size > MAX_ADDRESSES) byAddress.delete(byAddress.keys().next().value as string)
    },
  }
}
