/** One timer for each board in its last call. Armed from what is committed, so it survives a restart. */
import { type Clock, ok } from '@folkmoot/kit'
import type { Room, RoomReader } from '@folkmoot/projection'
import type { Id } from '@folkmoot/protocol'
import { freezeIfDue } from './commands/boards.ts'
import type { FreezeContext } from './commands/freeze.ts'
import type { WatchedRooms, Watcher } from './rooms.ts'

const RETRY_MS = 1_000

export interface LastCalls extends Watcher {
  stop(): void
}

export function createLastCalls(rooms: WatchedRooms, context: FreezeContext, clock: Clock): LastCalls {
  const armed = new Map<string, { at: number; cancel(): void }>()
  let stopped = false

  function arm(scope: Id, board: Id, at: number): void {
    const key = `${scope}.${board}`
    if (armed.get(key)?.at === at) return
    armed.get(key)?.cancel()
    const cancel = clock.after(Math.max(0, at - clock.now()), () => {
      armed.delete(key)
      void freezeNow(scope, board)
    })
    armed.set(key, { at, cancel })
  }

  async function freezeNow(scope: Id, board: Id): Promise<void> {
    if (stopped) return
    const frozen = await rooms.submit(scope, {
      actor: null,
      op: null,
      run: tx => ok({ done: freezeIfDue(tx, board, context), at: tx.get('board', board)?.lastCall ?? null }),
    })
    if (!frozen.ok) clock.after(RETRY_MS, () => void freezeNow(scope, board))
    // The timer ran a little early, or the call was extended meanwhile.
    else if (!frozen.value.done && frozen.value.at !== null) arm(scope, board, frozen.value.at)
  }

  function follow(room: Room, read: RoomReader): void {
    for (const board of read.list('board')) {
      const key = `${room.scope}.${board.id}`
      if (board.lastCall !== null) arm(room.scope, board.id, board.lastCall)
      else if (armed.has(key)) {
        armed.get(key)?.cancel()
        armed.delete(key)
      }
    }
  }

  return {
    loaded: follow,
    committed(room, change, read) {
      if (change.records.has('board')) follow(room, read)
    },
    stop() {
      stopped = true
      for (const { cancel } of armed.values()) cancel()
    },
  }
}
