/**
 * The rooms of one process. A room that failed is forgotten, so the next use loads it afresh.
 *
 * Where the disk refuses to store, the scope gets a room that only reads, and writing is tried again by itself, ever less
 * often. Where what is stored is damaged, the scope is set aside until the next start: it is neither read nor written,
 * and never taken for an empty one.
 */
import { err, ok, type Result } from '@folkmoot/kit'
import { type DiskFault, diskFaultOf } from '../disk-trouble.ts'
import type { Types } from '../projection.ts'
import type { Room, RoomDeps, Rooms } from './contract.ts'
import { ReadingRoom } from './reading-room.ts'
import { LiveRoom } from './room.ts'

/** After so many failures in a row writing is next tried after so long, ms. */
const retryAfter = (failures: number) => Math.min(8_000, 250 * 2 ** failures)

interface Trouble {
  fault: DiskFault
  /** Since something was last stored. */
  failures: number
}

export function createRooms<W extends Types>(deps: RoomDeps<W>): Rooms<W> {
  const { refuse } = deps
  const rooms = new Map<string, Promise<Result<Room<W>, W['refusal']>>>()
  const here = new Map<string, Room<W>>()
  const troubles = new Map<string, Trouble>()
  const setAside = new Set<string>(deps.damaged)
  const leaving = new Map<string, Promise<void>>()
  let stopped = false

  function keep(scope: string, room: Room<W>): void {
    here.set(scope, room)
    room.onFailed(() => {
      if (here.get(scope) !== room) return
      here.delete(scope)
      rooms.delete(scope)
    })
  }

  function note(scope: string, fault: DiskFault): Trouble {
    const failures = (troubles.get(scope)?.failures ?? 0) + 1
    const trouble = { fault, failures }
    troubles.set(scope, trouble)
    return trouble
  }

  /** @throws StoreError */
  async function openWriting(scope: string): Promise<LiveRoom<W>> {
    const room = await LiveRoom.load(scope, deps)
    const before = room.committedThrough
    const forget = room.onCommitted(change => {
      if (change.seq === before) return
      troubles.delete(scope)
      forget()
    })
    room.onFailed((_refusal, error) => {
      const fault = diskFaultOf(error)
      if (fault) note(scope, fault)
    })
    return room
  }

  /** @throws StoreError when not even reading works */
  async function openReading(scope: string, trouble: Trouble): Promise<Room<W>> {
    const room = await ReadingRoom.load(scope, deps, trouble.fault)
    tryWritingLater(scope, room, trouble)
    deps.log.warn({ scope, fault: trouble.fault }, 'nothing can be stored: the room can be read only')
    return room
  }

  function tryWritingLater(scope: string, room: ReadingRoom<W>, { failures }: Trouble): void {
    deps.clock.after(retryAfter(failures), async () => {
      if (stopped || here.get(scope) !== room) return
      try {
        const writing = await openWriting(scope)
        if (stopped) return await writing.stop('restarting')
        keep(scope, writing)
        rooms.set(scope, Promise.resolve(ok(writing)))
        deps.log.info({ scope }, 'the room writes again')
        await room.stop('not-saved')
      } catch (error) {
        const fault = diskFaultOf(error) ?? room.fault
        room.fault = fault
        deps.log.warn({ scope, fault }, 'writing was tried again, and the disk still refuses')
        tryWritingLater(scope, room, note(scope, fault))
      }
    })
  }

  /** The first failure may have been a hiccup; after that, and while somebody else writes, reading comes first. */
  async function open(scope: string): Promise<Room<W>> {
    const known = troubles.get(scope)
    if (known && (known.failures > 1 || known.fault === 'busy')) return openReading(scope, known)
    try {
      return await openWriting(scope)
    } catch (error) {
      const fault = diskFaultOf(error)
      if (!fault) throw error
      return openReading(scope, note(scope, fault))
    }
  }

  async function load(scope: string): Promise<Result<Room<W>, W['refusal']>> {
    try {
      await leaving.get(scope)
      const room = await open(scope)
      keep(scope, room)
      return ok(room)
    } catch (error) {
      rooms.delete(scope)
      deps.log.error({ scope, err: error }, 'a room could not be loaded')
      if (diskFaultOf(error) !== 'corrupt') return err(refuse('room-unreadable'))
      setAside.add(scope)
      deps.log.error({ scope }, 'the event is damaged and set aside, untouched: restore a backup')
      return err(refuse('damaged'))
    }
  }

  return {
    async get(scope: string): Promise<Result<Room<W>, W['refusal']>> {
      if (stopped) return err(refuse('restarting'))
      if (setAside.has(scope)) return err(refuse('damaged'))
      let room = rooms.get(scope)
      if (!room) {
        room = load(scope)
        rooms.set(scope, room)
      }
      return room
    },
    async has(scope: string): Promise<boolean> {
      return here.has(scope) || (await deps.store.scopes()).includes(scope)
    },
    loaded: () => [...here.values()],
    async putAway(scope: string): Promise<void> {
      const room = here.get(scope)
      if (room?.idleSince() == null) return
      here.delete(scope)
      rooms.delete(scope)
      const left = room.stop('restarting').finally(() => leaving.delete(scope))
      leaving.set(scope, left)
      await left
    },
    async empty(scope, allBut) {
      const room = await this.get(scope)
      return room.ok ? room.value.empty(allBut) : room
    },
    async stop(): Promise<void> {
      stopped = true
      await Promise.all([...here.values()].map(room => room.stop('restarting')))
    },
  }
}
