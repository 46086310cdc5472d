/**
 * Every open socket, Socket.IO and sync alike, with the question whether it may still be open. Asked again after each
 * commit that could have changed the answer, so that a device that was signed out is cut off at once.
 */

import type { RoomReader } from '@folkmoot/projection'
import type { Id, RecordKind, Refusal } from '@folkmoot/protocol'
import type { Watcher } from '../rooms.ts'

interface Connection {
  /** The room whose commits decide. */
  scope: Id
  /** null: it may stay. */
  check(read: RoomReader): Refusal | null
  /** May be called again. */
  end(refusal: Refusal): void
}

export interface Connections extends Watcher {
  /** The answer takes it off the list. */
  add(connection: Connection): () => void
}

/** Somebody new takes nothing away from anybody; a tombstone does. */
const DECIDING: readonly RecordKind[] = [
  'device',
  'person',
  'board',
  'event',
  'table',
  'table-page',
  'workspace',
]

export function createConnections(): Connections {
  const byScope = new Map<Id, Set<Connection>>()
  return {
    add(connection) {
      const set = byScope.get(connection.scope) ?? new Set()
      byScope.set(connection.scope, set)
      set.add(connection)
      return () => {
        set.delete(connection)
        if (set.size === 0 && byScope.get(connection.scope) === set) byScope.delete(connection.scope)
      }
    },
    committed(room, change, read) {
      if (!change.records.has('tombstone') && !DECIDING.some(kind => change.altered.has(kind))) return
      for (const connection of [...(byScope.get(room.scope) ?? [])]) {
        const refusal = connection.check(read)
        if (refusal) connection.end(refusal)
      }
    },
  }
}
