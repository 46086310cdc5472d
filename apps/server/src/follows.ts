/**
 * What became of promises, as networks' own places were told it. Each place says it of its own network's promises; it is kept in memory
 * here, so that the event in which something was promised can tell it.
 */
import type { RoomReader } from '@folkmoot/projection'
import type { FollowRecord, Id } from '@folkmoot/protocol'
import type { Watcher } from './rooms.ts'

export type Follow = Readonly<Pick<FollowRecord, 'state' | 'told' | 'at'>>
/** What was told last of a promise, by its network's own place. */
export type FollowOf = (promise: Id, network: Id) => Follow | null

export interface Follows extends Watcher {
  load(scope: Id, records: Pick<RoomReader, 'get' | 'list'>): void
  of: FollowOf
}

export function createFollows(): Follows {
  const places = new Map<Id, { network: Id; latest: Map<Id, Readonly<FollowRecord>> }>()

  function load(scope: Id, records: Pick<RoomReader, 'get' | 'list'>): void {
    const network = records.get('event', scope)?.placeOf
    const follows = records.list('follow')
    if (network === undefined || follows.length === 0) {
      places.delete(scope)
      return
    }
    const latest = new Map<Id, Readonly<FollowRecord>>()
    for (const one of follows) if (isLater(one, latest.get(one.of))) latest.set(one.of, one)
    places.set(scope, { network, latest })
  }

  return {
    load,
    loaded: (room, read) => load(room.scope, read),
    committed(room, change, read) {
      if (change.records.has('follow') || change.records.has('event')) load(room.scope, read)
    },
    of(promise, network) {
      let found: Readonly<FollowRecord> | undefined
      for (const place of places.values()) {
        const one = place.network === network ? place.latest.get(promise) : undefined
        if (one && isLater(one, found)) found = one
      }
      return found ? { state: found.state, told: found.told, at: found.at } : null
    },
  }
}

function isLater(one: Readonly<FollowRecord>, other: Readonly<FollowRecord> | undefined): boolean {
  if (!other || one.at !== other.at) return one.at > (other?.at ?? -1)
  return one.id > other.id
}
