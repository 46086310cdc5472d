/** The rooms of one process. A room that failed is forgotten, so the next use loads it afresh. */
import { err, ok, type Result } from '@folkmoot/kit'
import { type Id, type Refusal, refuse } from '@folkmoot/protocol'
import { LiveRoom, type RoomDeps } from './room.ts'
import type { Room, Rooms } from './tx.ts'

export function createRooms(deps: RoomDeps): Rooms {
  const rooms = new Map<Id, Promise<Result<LiveRoom, Refusal>>>()
  const here = new Map<Id, LiveRoom>()
  let stopped = false

  async function load(scope: Id): Promise<Result<LiveRoom, Refusal>> {
    try {
      const room = await LiveRoom.load(scope, deps)
      here.set(scope, room)
      room.onFailed(() => {
        if (here.get(scope) !== room) return
        here.delete(scope)
        rooms.delete(scope)
      })
      return ok(room)
    } catch (error) {
      rooms.delete(scope)
      deps.log.error({ scope, err: error }, 'a room could not be loaded')
      return err(
        refuse('not-saved', 'This event could not be read just now. It is tried again; nothing is lost.'),
      )
    }
  }

  return {
    async get(scope: Id): Promise<Result<Room, Refusal>> {
      if (stopped) return err(refuse('restarting'))
      let room = rooms.get(scope)
      if (!room) {
        room = load(scope)
        rooms.set(scope, room)
      }
      return room
    },
    async has(scope: Id): Promise<boolean> {
      return here.has(scope) || (await deps.store.scopes()).includes(scope)
    },
    loaded: () => [...here.values()],
    async stop(): Promise<void> {
      stopped = true
      await Promise.all([...here.values()].map(room => room.stop(refuse('restarting'))))
    },
  }
}
