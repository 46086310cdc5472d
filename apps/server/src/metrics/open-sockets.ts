/**
 * Every open socket as an operator sees it: what kind, whose role, and how much lies here that the network has not taken.
 * A screen is behind by the age of the oldest bytes that were still here when we last looked.
 */
import type { Socket } from 'node:net'
import type { Clock } from '@folkmoot/kit'
import type { Id, Role } from '@folkmoot/protocol'

export type SocketKind = 'page' | 'board' | 'stage'

interface OpenSocket {
  kind: SocketKind
  role: Role
  /** null: the organiser's list of events. */
  event: Id | null
  /** Both count what was handed over; the length is what has not left. */
  tcp: Pick<Socket, 'bytesWritten' | 'writableLength'>
}

export interface OpenSockets {
  /** The answer takes it off the list. */
  add(socket: OpenSocket): () => void
  all(): Iterable<OpenSocket>
  count(): number
  /** Looks at every socket; call about once a second. */
  look(): void
  /** How far the slowest screen of an event is behind, ms. */
  slowest(event: Id): number
}

/** At `at`, everything up to the byte `upTo` had been handed over, and some of it was still here. */
interface Mark {
  at: number
  upTo: number
}

export function createOpenSockets(clock: Clock): OpenSockets {
  const open = new Map<OpenSocket, Mark | null>()
  return {
    add(socket) {
      open.set(socket, null)
      return () => void open.delete(socket)
    },
    all: () => open.keys(),
    count: () => open.size,
    look() {
      for (const [socket, mark] of open) {
        const waiting = socket.tcp.writableLength
        if (waiting === 0) {
          if (mark) open.set(socket, null)
          continue
        }
        const handed = socket.tcp.bytesWritten
        if (!mark || handed - waiting >= mark.upTo) open.set(socket, { at: clock.elapsed(), upTo: handed })
      }
    },
    slowest(event) {
      let oldest = clock.elapsed()
      const now = oldest
      for (const [socket, mark] of open)
        if (mark && socket.event === event) oldest = Math.min(oldest, mark.at)
      return now - oldest
    },
  }
}
