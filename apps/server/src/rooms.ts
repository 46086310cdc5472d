/**
 * The rooms as the rest of the server uses them: every room is watched from its first use (and again after it was thrown
 * away and reloaded), so that indexes, last calls, revocation and live views follow whatever is committed.
 */
import { ok, type Result } from '@folkmoot/kit'
import type { Room, RoomChange, RoomReader, Rooms, RoomTask } from '@folkmoot/projection'
import { type Actor, actorKey, type Id, type Refusal } from '@folkmoot/protocol'

export const SYSTEM: Id = 'system'

/** Told of one room's life. Called inside the room's loop: nothing here may wait or throw. */
export interface Watcher {
  /** The room was loaded: `read` is all that is committed. */
  loaded?(room: Room, read: RoomReader): void
  committed?(room: Room, change: RoomChange, read: RoomReader): void
  failed?(room: Room, refusal: Refusal): void
  /** Does somebody follow this room, though no document of it is open? */
  follows?(scope: Id): boolean
}

/** A room's task by somebody who is known here; the engine is told a key. */
export interface Task<T> extends Omit<RoomTask<T>, 'actor'> {
  /** `server`: the server itself, done once under its operation id; null: the server, and nothing is remembered. */
  actor: Actor | 'server' | null
}

export interface WatchedRooms {
  get(scope: Id): Promise<Result<Room, Refusal>>
  /** Loads the room if need be and runs one task in it. */
  submit<T>(scope: Id, task: Task<T>): Promise<Result<T, Refusal>>
  /** Looks something up; what is seen is committed when the answer comes. */
  read<T>(scope: Id, look: (read: RoomReader) => T): Promise<Result<T, Refusal>>
  /** Everything of the scope but records of these kinds goes for good; its sockets close. */
  empty(scope: Id, allBut: readonly string[]): Promise<Result<null, Refusal>>
  watch(watcher: Watcher): void
  /** Rooms that nobody has used for so long leave memory, ms. */
  putAwayIdle(ms: number, now: number): Promise<number>
  /** Rooms in memory now. */
  loaded(): readonly Room[]
  stop(): Promise<void>
}

export function createWatchedRooms(rooms: Rooms): WatchedRooms {
  const watchers: Watcher[] = []
  const watched = new WeakMap<Room, Promise<unknown>>()

  function attach(room: Room): Promise<unknown> {
    room.onCommitted((change, read) => {
      for (const watcher of watchers) watcher.committed?.(room, change, read)
    })
    room.onFailed(refusal => {
      for (const watcher of watchers) watcher.failed?.(room, refusal)
    })
    return room.submit({
      actor: null,
      op: null,
      run: tx => {
        for (const watcher of watchers) watcher.loaded?.(room, tx)
        return ok(null)
      },
    })
  }

  const self: WatchedRooms = {
    async get(scope) {
      const found = await rooms.get(scope)
      if (!found.ok) return found
      let ready = watched.get(found.value)
      if (!ready) {
        ready = attach(found.value)
        watched.set(found.value, ready)
      }
      await ready
      return found
    },
    async submit(scope, { actor, ...rest }) {
      const task = { ...rest, actor: actor === null || actor === 'server' ? actor : actorKey(actor) }
      const room = await self.get(scope)
      if (!room.ok) return room
      const answer = await room.value.submit(task)
      // Between being found and being asked it may have been put away: it refused, and did nothing.
      const away = !answer.ok && answer.error.code === 'restarting' && !rooms.loaded().includes(room.value)
      if (!away) return answer
      const again = await self.get(scope)
      return again.ok ? again.value.submit(task) : again
    },
    read(scope, look) {
      return self.submit(scope, { actor: null, op: null, run: tx => ok(look(tx)) })
    },
    empty: (scope, allBut) => rooms.empty(scope, allBut),
    watch(watcher) {
      watchers.push(watcher)
    },
    async putAwayIdle(ms, now) {
      let away = 0
      for (const room of rooms.loaded()) {
        const since = room.idleSince()
        const used = room.scope === SYSTEM || watchers.some(watcher => watcher.follows?.(room.scope))
        if (used || since === null || now - since < ms) continue
        await rooms.putAway(room.scope)
        away++
      }
      return away
    },
    loaded: () => rooms.loaded(),
    stop: () => rooms.stop(),
  }
  return self
}
