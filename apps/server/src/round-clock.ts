/**
 * Minutes that follow each other by themselves. When the next is due is read from what is committed, so it survives a restart;
 * one timer an event, and one commit for all tables at which something is due.
 */
import { roundDue } from '@folkmoot/domain'
import { type Clock, ok } from '@folkmoot/kit'
import type { Room, RoomReader } from '@folkmoot/projection'
import type { Id } from '@folkmoot/protocol'
import { tickRound } from './commands/turns/turns.ts'
import type { WatchedRooms, Watcher } from './rooms.ts'

const RETRY_MS = 1_000
/** However many tables are about to change: no more commits than this. */
const STEP_MS = 250

export interface RoundClock extends Watcher {
  stop(): void
}

export function createRoundClock(rooms: Pick<WatchedRooms, 'submit'>, clock: Clock): RoundClock {
  const armed = new Map<Id, { at: number; cancel(): void }>()
  const lastTick = new Map<Id, number>()
  let stopped = false

  function disarm(scope: Id): void {
    armed.get(scope)?.cancel()
    armed.delete(scope)
  }

  function arm(scope: Id, due: number): void {
    const at = Math.max(due, (lastTick.get(scope) ?? 0) + STEP_MS)
    if (armed.get(scope)?.at === at) return
    disarm(scope)
    const cancel = clock.after(Math.max(0, at - clock.now()), () => {
      armed.delete(scope)
      void tick(scope)
    })
    armed.set(scope, { at, cancel })
  }

  async function tick(scope: Id): Promise<void> {
    if (stopped) return
    lastTick.set(scope, clock.now())
    const next = await rooms.submit(scope, {
      actor: null,
      op: null,
      run: tx =>
        ok(
          tx
            .list('round')
            .map(round => tickRound(tx, round.id))
            .filter(at => at !== null),
        ),
    })
    if (stopped) return
    if (!next.ok) arm(scope, clock.now() + RETRY_MS)
    else if (next.value.length > 0) arm(scope, Math.min(...next.value))
  }

  function follow(room: Room, read: RoomReader): void {
    const due = read
      .list('round')
      .map(roundDue)
      .filter(at => at !== null)
    if (due.length > 0) arm(room.scope, Math.min(...due))
    else {
      disarm(room.scope)
      lastTick.delete(room.scope)
    }
  }

  return {
    loaded: follow,
    committed(room, change, read) {
      if (change.records.has('round')) follow(room, read)
    },
    stop() {
      stopped = true
      for (const { cancel } of armed.values()) cancel()
    },
  }
}
