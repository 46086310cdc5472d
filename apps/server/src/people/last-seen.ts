/**
 * When each device was last here. While it has a connection it is here; when the last one closes the time is noted, and written
 * down later, many at once: a hall that goes to lunch must not be a commit a phone.
 */
import { type Clock, ok } from '@folkmoot/kit'
import type { DeviceRecord, Id } from '@folkmoot/protocol'
import type { WatchedRooms } from '../rooms.ts'

export interface LastSeen {
  /** A connection of this device opened; call the answer when it closes. */
  opened(scope: Id, device: Id): () => void
  isConnected(device: Id): boolean
  /** ms since 1970. */
  of(device: Readonly<DeviceRecord>): number
  /** It says that it holds words which have not reached us, or does not any more; answers whether it said otherwise before. */
  holds(scope: Id, device: Id, unsent: boolean): boolean
  /** Did it say so when it was last here? */
  holdsUnsent(device: Readonly<DeviceRecord>): boolean
  /** Writes down what is not yet. */
  save(): Promise<void>
  /** Called when a device came or went. */
  onChange(listener: (scope: Id) => void): void
}

/** So many a commit: a room is not held for the whole hall. */
const AT_ONCE = 100

export function createLastSeen(rooms: WatchedRooms, clock: Pick<Clock, 'now'>): LastSeen {
  const open = new Map<Id, number>()
  /** Not written down yet. */
  const left = new Map<Id, { scope: Id; at: number }>()
  /** As it was last said to this process. */
  const holding = new Map<Id, boolean>()
  const listeners: ((scope: Id) => void)[] = []
  const changed = (scope: Id) => {
    for (const listener of listeners) listener(scope)
  }

  return {
    opened(scope, device) {
      const before = open.get(device) ?? 0
      open.set(device, before + 1)
      if (before === 0) changed(scope)
      return () => {
        const others = (open.get(device) ?? 1) - 1
        if (others > 0) {
          open.set(device, others)
          return
        }
        open.delete(device)
        left.set(device, { scope, at: clock.now() })
        changed(scope)
      }
    },
    isConnected: device => open.has(device),
    of: ({ id, seenAt, createdAt }) =>
      open.has(id) ? clock.now() : (left.get(id)?.at ?? Math.max(seenAt, createdAt)),
    holds(scope, device, unsent) {
      if ((holding.get(device) ?? false) === unsent && holding.has(device)) return false
      holding.set(device, unsent)
      left.set(device, { scope, at: clock.now() })
      changed(scope)
      return true
    },
    holdsUnsent: ({ id, unsent }) => holding.get(id) ?? unsent ?? false,
    async save() {
      const byScope = Map.groupBy(left, ([, { scope }]) => scope)
      for (const [scope, all] of byScope)
        for (let i = 0; i < all.length; i += AT_ONCE) {
          const some = all.slice(i, i + AT_ONCE)
          const done = await rooms.submit(scope, {
            actor: null,
            op: null,
            run: tx => {
              for (const [id, { at }] of some) {
                const device = tx.get('device', id)
                if (!device) continue
                const unsent = holding.get(id) ?? device.unsent
                tx.put('device', { ...device, seenAt: at, ...(unsent !== undefined && { unsent }) })
              }
              return ok(null)
            },
          })
          if (!done.ok) break
          for (const [id, noted] of some) if (left.get(id) === noted) left.delete(id)
        }
    },
    onChange(listener) {
      listeners.push(listener)
    },
  }
}
