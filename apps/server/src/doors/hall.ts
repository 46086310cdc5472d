/**
 * Which addresses are the hall's. On a private network everybody is in the building, each device with an address of its own, so
 * all of it is the hall. On a public address it is where a device of somebody who runs the event is, or a paired screen: they hold
 * links that a stranger does not. Known in memory alone: after a restart those devices are back within seconds.
 */
import type { Clock } from '@folkmoot/kit'
import type { Id } from '@folkmoot/protocol'
import { isPrivate, networkOf } from './address.ts'

export interface Hall {
  /** A device of somebody who runs `event` is there; null: all events. */
  vouch(event: Id | null, address: string): void
  has(event: Id, address: string): boolean
}

/** A facilitator who shut the laptop after lunch is still where the hall is. */
const GOOD_FOR_MS = 12 * 60 * 60_000
const MAX_PLACES = 2_000

export function createHall(clock: Pick<Clock, 'elapsed'>): Hall {
  const seen = new Map<string, number>()
  const place = (event: Id | null, address: string) => `${event ?? '*'} ${networkOf(address)}`
  const isGood = (key: string) => clock.elapsed() - (seen.get(key) ?? -Infinity) < GOOD_FOR_MS
  return {
    vouch(event, address) {
      const key = place(event, address)
      // The order of a map is age.
      seen.delete(key)
      seen.set(key, clock.elapsed())
      if (seen.size > MAX_PLACES) seen.delete(seen.keys().next().value as string)
    },
    has: (event, address) =>
      isPrivate(address) || isGood(place(event, address)) || isGood(place(null, address)),
  }
}
