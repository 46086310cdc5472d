/** What of the record may not go as far as a file goes: whose writers did not say so, or whom it would point at. */

import { openSnapshot, readBody } from '@folkmoot/capture'
import { type Cleared, clearedFor, mayStandIn, reachOfEntry, type WrittenNote } from '@folkmoot/domain'
import { formatById } from '@folkmoot/formats'
import { type Rng, systemRng } from '@folkmoot/kit'
import type { RoomReader, Tx } from '@folkmoot/projection'
import {
  type BoardRecord,
  type ClearedRecord,
  type Id,
  LIMITS,
  type SnapshotRecord,
} from '@folkmoot/protocol'
import { NO_TABLE } from '../people/nobody.ts'

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
  if (!isSomebodys(read, source.page)) return false
  return mayStandIn(reachOfEntry(read.get('consent', source.page), source.entry), as)
}

/** Of a person who is still there, or of a sheet of paper: there is one writer, who could say how far it may go. */
function isSomebodys(read: Pick<RoomReader, 'get'>, page: Id): boolean {
  return read.get('person', page) !== null || read.get('sheet', page) !== null
}

/**
 * As far as its writer lets it go, and a case study no further than whose story it is says, nor than each note that it was written
 * from: as that note's writer said, and on boards without names as far as it stands in files.
 */
function mayNoteGo(read: RoomReader, snapshot: Snapshot, note: Id, as: Beyond): boolean {
  const source = snapshot.sources[note]
  if (!source || !mayGo(read, source, as)) return false
  if (!hasNotesBehind(read.get('board', snapshot.board))) return true
  const quote = read.list('quote').find(one => one.page === source.page && one.entry === source.entry)
  const teller = quote?.person ?? null
  if (teller !== null && !mayStandIn(reachOfEntry(read.get('consent', teller), source.entry), as))
    return false
  return (behindCases(snapshot).get(note) ?? []).every(one => mayBehindGo(read, one, as))
}

/** A board whose notes were written from others. */
export function hasNotesBehind(board: Readonly<BoardRecord> | null): boolean {
  return formatById(board?.format ?? '')?.behind !== undefined
}

/** On boards without names as far as it stands in files: that it went by itself would say who withdrew it, or was removed. */
function mayBehindGo(read: RoomReader, note: Id, as: Beyond): boolean {
  const latest = latestWith(read, note)
  const source = latest?.sources[note]
  if (!latest || !source) return false
  if (read.get('board', latest.board)?.visibility === 'named') return mayGo(read, source, as)
  const isNobodys = !isSomebodys(read, source.page)
  const stands = read.get('cleared', latest.board)?.[as].notes.includes(note) ?? false
  return stands && (isNobodys || mayGo(read, source, as))
}

function latestWith(read: Pick<RoomReader, 'list'>, note: Id): Snapshot | null {
  const kept = read.list('snapshot').filter(({ sources }) => sources[note] !== undefined)
  return kept.reduce<Snapshot | null>((a, b) => (a && a.edition >= b.edition ? a : b), null)
}

/** Boards without names that case studies were written from, brought up to date first. */
function clearBehind(tx: Tx, snapshot: Snapshot, rng: Rng): void {
  if (!hasNotesBehind(tx.get('board', snapshot.board))) return
  const from = new Map<Id, Snapshot>()
  for (const note of [...behindCases(snapshot).values()].flat()) {
    const latest = latestWith(tx, note)
    if (latest) from.set(latest.board, latest)
  }
  for (const [board, latest] of from)
    if (tx.get('board', board)?.visibility !== 'named') clear(tx, latest, rng)
}

/** Of a snapshot of case studies: note → the notes that it was written from. */
const behind = new WeakMap<Snapshot, ReadonlyMap<Id, readonly Id[]>>()
function behindCases(snapshot: Snapshot): ReadonlyMap<Id, readonly Id[]> {
  const known = behind.get(snapshot)
  if (known) return known
  const { notes } = openSnapshot(readBody(snapshot.body))
  const { format } = readBody(snapshot.body).header.board
  const read = new Map(notes.map(({ id, fields }) => [id, formatById(format)?.behind?.(fields) ?? []]))
  behind.set(snapshot, read)
  return read
}

/** Of a table that is still there, and not what somebody left who was removed. */
function isTables(read: Pick<RoomReader, 'get'>, page: Id): boolean {
  const { table = null } = read.get('table-page', page) ?? {}
  return table !== null && table !== NO_TABLE
}

function written(read: RoomReader, snapshot: Snapshot, as: Beyond): WrittenNote[] {
  return Object.entries(snapshot.sources).map(([note, source]) => ({
    note,
    writer: isSomebodys(read, source.page) || isTables(read, source.page) ? source.page : null,
    may: mayNoteGo(read, snapshot, note, as),
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
  clearBehind(tx, snapshot, rng)
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
  clearBehind(tx, snapshot, rng)
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
    return source !== undefined && (!read.get('person', source.page) || mayNoteGo(read, snapshot, note, as))
  })
}

/** Does everything that a file was made with still go as far? Notes by their snapshot. */
export function stillMayGo(read: RoomReader, as: Beyond, inside: ReadonlyMap<Id, readonly Id[]>): boolean {
  return [...inside].every(([id, notes]) => {
    const snapshot = read.get('snapshot', id)
    return notes.every(note => {
      const source = snapshot?.sources[note]
      // Of somebody who was removed what stood stands.
      return !snapshot || !source || !read.get('person', source.page) || mayNoteGo(read, snapshot, note, as)
    })
  })
}
