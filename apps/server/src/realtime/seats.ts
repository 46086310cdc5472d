/** How many sockets of one person may be open: a tab takes four, so forty are ten tabs. The newest is refused. */
import { type Actor, LIMITS } from '@folkmoot/protocol'

export interface Seats {
  /** Leaves the seat. null: all are taken. */
  take(actor: Actor): (() => void) | null
}

export function createSeats(most: number = LIMITS.socketsPerPerson): Seats {
  const taken = new Map<string, number>()
  return {
    take(actor) {
      // Whoever runs the event has no person: there it is the device.
      const key = actor.role === 'delegate' ? `${actor.event} ${actor.person}` : actor.device
      const before = taken.get(key) ?? 0
      if (before >= most) return null
      taken.set(key, before + 1)
      let left = false
      return () => {
        if (left) return
        left = true
        const others = (taken.get(key) ?? 1) - 1
        if (others > 0) taken.set(key, others)
        else taken.delete(key)
      }
    },
  }
}
