/** One timer for each event that has a break. Armed from what is committed, so it survives a restart. */
import { readStage } from '@folkmoot/domain'
import { type Clock, ok } from '@folkmoot/kit'
import type { Room, RoomReader } from '@folkmoot/projection'
import { breakEnds, type Id } from '@folkmoot/protocol'
import { endBreakIfDue } from './commands/stage.ts'
import type { WatchedRooms, Watcher } from './rooms.ts'

const RETRY_MS = 1_000

export interface Breaks extends Watcher {
  stop(): void
}

export function createBreaks(rooms: Pick<WatchedRooms, 'submit'>, clock: Clock): Breaks {
  const armed = new Map<Id, { at: number; cancel(): void }>()
  let stopped = false

  function disarm(scope: Id): void {
    armed.get(scope)?.cancel()
    armed.delete(scope)
  }

  function arm(scope: Id, at: number): void {
    if (armed.get(scope)?.at === at) return
    disarm(scope)
    const cancel = clock.after(Math.max(0, at - clock.now()), () => {
      armed.delete(scope)
      void end(scope)
    })
    armed.set(scope, { at, cancel })
  }

  async function end(scope: Id): Promise<void> {
    if (stopped) return
    const ended = await rooms.submit(scope, {
      actor: null,
      op: null,
      run: tx => ok({ done: endBreakIfDue(tx), at: breakEnds(readStage(tx)) }),
    })
    if (stopped) return
    if (!ended.ok) arm(scope, clock.now() + RETRY_MS)
    // The timer ran a little early, or the break was made longer meanwhile.
    else if (!ended.value.done && ended.value.at !== null) arm(scope, ended.value.at)
  }

  function follow(room: Room, read: RoomReader): void {
    const at = breakEnds(readStage(read))
    if (at === null) disarm(room.scope)
    else arm(room.scope, at)
  }

  return {
    loaded: follow,
    committed(room, change, read) {
      if (change.records.has('stage')) follow(room, read)
    },
    stop() {
      stopped = true
      for (const scope of [...armed.keys()]) disarm(scope)
    },
  }
}
