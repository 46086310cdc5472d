/**
 * What must be known across events: which codes open which event, whom a return code belongs to, and the figures of the
 * organiser's list. Built from the store at start, kept by watching the rooms.
 */

import type { Store } from '@folkmoot/engine'
import type { RoomReader } from '@folkmoot/projection'
import type { EventRecord, Id, RecordKind, RecordOf } from '@folkmoot/protocol'
import { SYSTEM, type Watcher } from './rooms.ts'

type Records = Pick<RoomReader, 'get' | 'list'>

interface EventEntry {
  event: Readonly<EventRecord>
  /** People, merged ones counted once. */
  joined: number
  snapshots: number
}

export interface Directory extends Watcher {
  has(event: Id): boolean
  events(): readonly EventEntry[]
  byJoinCode(code: string): EventEntry | null
  joinCodeOf(event: Id): string | null
  byReturnHash(hash: string): { event: Id; person: Id } | null
  /** Whose code on paper it is who has not come yet. */
  byListedHash(hash: string): { event: Id; listed: Id } | null
  /** Which event a screen is of. */
  eventOfDisplay(device: Id): Id | null
  /** Called when something of `events()` changed. */
  onChange(listener: () => void): void
}

export function createDirectory(): Directory & {
  load(event: Id, records: Records): void
  /** There is such an event, and nothing of it can be read. */
  setAside(event: Id): void
} {
  const entries = new Map<Id, EventEntry>()
  const joinCodes = new Map<string, Id>()
  const returnHashes = new Map<Id, Map<string, Id>>()
  const listedHashes = new Map<Id, Map<string, Id>>()
  const displays = new Map<Id, ReadonlySet<Id>>()
  const aside = new Set<Id>()
  const listeners: (() => void)[] = []

  function update(scope: Id, records: Records, kinds: ReadonlySet<RecordKind> | null): void {
    const event = records.get('event', scope)
    // Deleted, also where its rows are still there.
    if (!event || records.get('receipt', 'receipt')) {
      forget(scope)
      return
    }
    const before = entries.get(scope)
    const touched = (kind: RecordKind) => kinds === null || before === undefined || kinds.has(kind)
    if (touched('device')) {
      const screens = records.list('device').filter(device => device.role === 'display')
      displays.set(scope, new Set(screens.map(device => device.id)))
    }
    if (touched('listed-person')) {
      const waiting = records.list('listed-person')
      const hashes = waiting.flatMap(({ id, codeHash }) => (codeHash ? [[codeHash, id] as const] : []))
      listedHashes.set(scope, new Map(hashes))
    }
    if (!touched('event') && !touched('person') && !touched('snapshot')) return
    const people = touched('person') ? records.list('person') : null
    if (people) {
      const hashes = new Map<string, Id>()
      for (const person of people) {
        if (person.returnCodeHash) hashes.set(person.returnCodeHash, person.id)
        // One that waits is no wrong code: whoever types it is told what it waits for.
        if (person.access?.newCode) hashes.set(person.access.newCode.hash, person.id)
      }
      returnHashes.set(scope, hashes)
    }
    if (before) joinCodes.delete(before.event.joinCode)
    joinCodes.set(event.joinCode, scope)
    entries.set(scope, {
      event,
      joined: people ? people.filter(person => person.mergedInto === null).length : (before?.joined ?? 0),
      snapshots: touched('snapshot') ? records.list('snapshot').length : (before?.snapshots ?? 0),
    })
    for (const listener of listeners) listener()
  }

  function forget(scope: Id): void {
    const before = entries.get(scope)
    if (!before) return
    entries.delete(scope)
    joinCodes.delete(before.event.joinCode)
    returnHashes.delete(scope)
    listedHashes.delete(scope)
    displays.delete(scope)
    for (const listener of listeners) listener()
  }

  return {
    load: (event, records) => update(event, records, null),
    loaded: (room, read) => update(room.scope, read, null),
    committed: (room, change, read) => update(room.scope, read, change.records),
    setAside: event => void aside.add(event),
    has: event => entries.has(event) || aside.has(event),
    events: () => [...entries.values()].sort((a, b) => b.event.createdAt - a.event.createdAt),
    byJoinCode(code) {
      const event = joinCodes.get(code)
      return event === undefined ? null : (entries.get(event) ?? null)
    },
    joinCodeOf: event => entries.get(event)?.event.joinCode ?? null,
    byReturnHash(hash) {
      for (const [event, hashes] of returnHashes) {
        const person = hashes.get(hash)
        if (person !== undefined) return { event, person }
      }
      return null
    },
    byListedHash(hash) {
      for (const [event, hashes] of listedHashes) {
        const listed = hashes.get(hash)
        if (listed !== undefined) return { event, listed }
      }
      return null
    },
    eventOfDisplay(device) {
      for (const [event, screens] of displays) if (screens.has(device)) return event
      return null
    },
    onChange(listener) {
      listeners.push(listener)
    },
  }
}

/** An event's records straight from the store, without loading its room. */
export async function storedRecords(store: Store, scope: Id): Promise<Records> {
  const byKind = new Map<string, Map<string, unknown>>()
  const decoder = new TextDecoder()
  for (const row of await store.records(scope)) {
    const kind = byKind.get(row.kind) ?? new Map<string, unknown>()
    kind.set(row.id, JSON.parse(decoder.decode(row.value)))
    byKind.set(row.kind, kind)
  }
  return {
    get: (kind, id) => (byKind.get(kind)?.get(id) ?? null) as never,
    list: <K extends RecordKind>(kind: K) => [...(byKind.get(kind)?.values() ?? [])] as RecordOf<K>[],
  }
}

/** Every event that the list of events names. */
export async function eventIds(store: Store): Promise<Id[]> {
  const system = await storedRecords(store, SYSTEM)
  return system.list('event-index').map(row => row.id)
}
