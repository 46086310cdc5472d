/** What of the record may not go as far as a file goes: whose writers did not say so, or whom it would point at. */
import { type Cleared, clearedFor, mayStandIn, reachOfEntry, type WrittenNote } from '@folkmoot/domain'
import { type Rng, systemRng } from '@folkmoot/kit'
import type { RoomReader, Tx } from '@folkmoot/projection'
import { type ClearedRecord, type Id, LIMITS, type SnapshotRecord } from '@folkmoot/protocol'

/** Audiences beyond the people who were there. */
export type Beyond = 'programme' | 'public'
export const isBeyond = (reach: string): reach is Beyond => reach === 'programme' || reach === 'public'

type Snapshot = Readonly<SnapshotRecord>

/** What its writer let one note do. A table's words have no one writer who could: they stay with the people who were there. */
function mayGo(
  read: Pick<RoomReader, 'get'>,
  source: SnapshotRecord['sources'][string],
  as: Beyond,
): boolean {
  if (!read.get('person', source.page)) return false
  return mayStandIn(reachOfEntry(read.get('consent', source.page), source.entry), as)
}

function written(read: Pick<RoomReader, 'get'>, { sources }: Snapshot, as: Beyond): WrittenNote[] {
  return Object.entries(sources).map(([note, source]) => ({
    note,
    writer:
      read.get('person', source.page) || read.get('table-page', source.page)?.table ? source.page : null,
    may: mayGo(read, source, as),
  }))
}

/** What of a board without names stands in such files, brought up to date. */
function clear(tx: Tx, snapshot: Snapshot, rng: Rng): ClearedRecord {
  const before = tx.get('cleared', snapshot.board)
  const all = { programme: written(tx, snapshot, 'programme'), public: written(tx, snapshot, 'public') }
  const cleared: ClearedRecord = { id: snapshot.board, ...clearedFor(all, before, rng) }
  const same = (a: Readonly<Cleared>, b: Readonly<Cleared> | undefined) =>
    JSON.stringify(a) === JSON.stringify(b)
  if (!same(cleared.public, before?.public) || !same(cleared.programme, before?.programme))
    tx.put('cleared', cleared)
  return cleared
}

/**
 * Notes of a snapshot that are in no file for this audience. On boards that name each writer's own word counts at once; on others
 * what comes in, and what stays out, is of five writers or of none.
 */
export function heldBackIn(tx: Tx, snapshot: Snapshot, as: Beyond, rng: Rng = systemRng): Id[] {
  const named = tx.get('board', snapshot.board)?.visibility === 'named'
  const all = written(tx, snapshot, as)
  const inside = new Set(
    named ? all.filter(({ may }) => may).map(({ note }) => note) : clear(tx, snapshot, rng)[as].notes,
  )
  return all.map(({ note }) => note).filter(note => !inside.has(note))
}

/**
 * Of notes that were shown, those that still may be. On boards without names nobody's no shows alone: others who are held with them
 * go too, and what would be of fewer than five goes as a whole.
 */
export function stillShown(
  tx: Tx,
  snapshot: Snapshot,
  as: Beyond,
  shown: readonly Id[],
  rng: Rng = systemRng,
): readonly Id[] {
  const all = new Map(written(tx, snapshot, as).map(one => [one.note, one]))
  const may = shown.filter(note => {
    const one = all.get(note)
    return one !== undefined && (one.writer === null || one.may)
  })
  if (tx.get('board', snapshot.board)?.visibility === 'named') return same(may, shown)
  const latest = tx
    .list('snapshot')
    .filter(one => one.board === snapshot.board)
    .reduce((a, b) => (b.edition > a.edition ? b : a), snapshot)
  const held = new Set(may.length < shown.length ? clear(tx, latest, rng)[as].held : [])
  const left = may.filter(note => !held.has(all.get(note)?.writer ?? ''))
  const writers = new Set(left.map(note => all.get(note)?.writer ?? note))
  return writers.size < LIMITS.smallNetwork && left.length < shown.length ? [] : same(left, shown)
}

const same = (some: readonly Id[], all: readonly Id[]) => (some.length === all.length ? all : some)

/** Those of a snapshot's notes that each writer's own word lets go as far. */
export function mayShow(
  read: RoomReader,
  snapshot: Snapshot,
  as: Beyond,
  shown: readonly Id[],
): readonly Id[] {
  return shown.filter(note => {
    const source = snapshot.sources[note]
    return source !== undefined && (!read.get('person', source.page) || mayGo(read, source, as))
  })
}

/** Does everything that a file was made with still go as far? Notes by their snapshot. */
export function stillMayGo(read: RoomReader, as: Beyond, inside: ReadonlyMap<Id, readonly Id[]>): boolean {
  return [...inside].every(([id, notes]) => {
    const sources = read.get('snapshot', id)?.sources ?? {}
    return notes.every(note => {
      const source = sources[note]
      // Of somebody who was removed what stood stands.
      return !source || !read.get('person', source.page) || mayGo(read, source, as)
    })
  })
}
