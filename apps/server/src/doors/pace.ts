/** A pace that many share: so many at once, then so many a second. Whoever comes sooner waits for a turn. */
import type { Clock } from '@folkmoot/kit'

export interface Pace {
  /**
   * Resolves when the turn has come: true, or false where too many wait already or `gone` says that nobody waits any more.
   * `first`: before all who are not.
   */
  turn(about?: { first?: boolean; gone?: AbortSignal }): Promise<boolean>
  readonly waiting: number
  /** Nobody waits and everything is left: as good as new. */
  readonly rested: boolean
}

export interface PaceSpec {
  /** How many may come at once. Asked each time, for it may change. */
  burst(): number
  perSecond: number
  maxWaiting: number
}

export function createPace(clock: Pick<Clock, 'elapsed' | 'after'>, spec: PaceSpec): Pace {
  const lanes = [new Set<() => void>(), new Set<() => void>()] as const
  let most = spec.burst()
  let left = most
  let at = clock.elapsed()
  let isDue = false

  function refill(): void {
    const now = clock.elapsed()
    const burst = spec.burst()
    // More are welcome from now on.
    left += Math.max(0, burst - most) + ((now - at) * spec.perSecond) / 1_000
    left = Math.min(burst, left)
    most = burst
    at = now
  }
  const waiting = () => lanes[0].size + lanes[1].size

  function serve(): void {
    isDue = false
    refill()
    for (const lane of lanes)
      for (const begin of lane) {
        // A timer may ring a fraction of a millisecond early.
        if (left < 0.99) {
          wake()
          return
        }
        left -= 1
        lane.delete(begin)
        begin()
      }
  }
  function wake(): void {
    if (isDue) return
    isDue = true
    clock.after(Math.max(1, ((1 - left) * 1_000) / spec.perSecond), serve)
  }

  return {
    turn({ first = false, gone } = {}) {
      refill()
      if (gone?.aborted) return Promise.resolve(false)
      if (waiting() === 0 && left >= 1) {
        left -= 1
        return Promise.resolve(true)
      }
      if (waiting() >= spec.maxWaiting) return Promise.resolve(false)
      return new Promise(resolve => {
        const lane = lanes[first ? 0 : 1]
        const begin = () => {
          gone?.removeEventListener('abort', leave)
          resolve(true)
        }
        const leave = () => {
          if (lane.delete(begin)) resolve(false)
        }
        lane.add(begin)
        gone?.addEventListener('abort', leave, { once: true })
        wake()
      })
    },
    get waiting() {
      return waiting()
    },
    get rested() {
      refill()
      return waiting() === 0 && left >= spec.burst()
    },
  }
}

const MAX_PACES = 50_000

/** A pace for each of many, forgotten while it is as good as new. */
export function createPaces(
  clock: Pick<Clock, 'elapsed' | 'after'>,
  spec: PaceSpec,
): { of(key: string): Pace; readonly size: number } {
  const paces = new Map<string, Pace>()
  let lookAt = 0
  return {
    of(key) {
      if (paces.size >= lookAt) {
        for (const [old, pace] of paces) if (pace.rested) paces.delete(old)
        lookAt = 2 * paces.size + 64
      }
      const known = paces.get(key)
      if (known) return known
      // Somebody with very many keys costs memory so far and no further; the oldest is forgotten.
      if (paces.size >= MAX_PACES) paces.delete(paces.keys().next().value as string)
      const made = createPace(clock, spec)
      paces.set(key, made)
      return made
    },
    get size() {
      return paces.size
    },
  }
}
