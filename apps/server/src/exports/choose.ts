/** Which snapshots an export is made of, and whose names may be in it. */
import { eraseFromSnapshot } from '@folkmoot/capture'
import { err, ok, type Result } from '@folkmoot/kit'
import { type Actor, type http, type Id, type Refusal, refuse, type SnapshotRecord } from '@folkmoot/protocol'
import type { RoomReader } from '@folkmoot/sync'
import type { z } from 'zod'
import type { ExportOrder } from './jobs.ts'

type Wanted = z.output<typeof http.ExportBody>
type Snapshot = Readonly<SnapshotRecord>

export function chooseSnapshots(
  read: RoomReader,
  actor: Actor,
  wanted: Wanted,
): Result<ExportOrder, Refusal> {
  if (actor.role !== 'organiser' && actor.role !== 'facilitator') return err(refuse('forbidden'))
  if (wanted.names && actor.role !== 'organiser')
    return err(refuse('forbidden', 'Only the organiser may ask for a copy with names.'))
  const mine = read.list('snapshot').filter(snapshot => maySee(read, actor, snapshot.board))
  const chosen =
    wanted.snapshot === null ? latestOfEach(mine) : mine.filter(snapshot => snapshot.id === wanted.snapshot)
  if (chosen.length === 0)
    return err(refuse('not-found', 'There is nothing to export yet: freeze a board first.'))
  // A board that became more private since it was frozen keeps its names to itself.
  const named = new Set(
    chosen.map(snapshot => snapshot.board).filter(board => read.get('board', board)?.visibility === 'named'),
  )
  return ok({
    event: read.scope,
    format: wanted.format,
    separator: wanted.separator,
    bodies: chosen.map(snapshot => withoutHidden(read, snapshot)),
    from: chosen.map(snapshot => revisionOf(read, snapshot)).join(' '),
    names: board => wanted.names && named.has(board),
  })
}

/** Is an export made `from` these revisions still what would be made now? Erasing and hiding end it. */
export function isCurrent(read: RoomReader, from: string): boolean {
  const now = new Set(read.list('snapshot').map(snapshot => revisionOf(read, snapshot)))
  return from.split(' ').every(one => now.has(one))
}

function revisionOf(read: RoomReader, snapshot: Snapshot): string {
  return [`${snapshot.id}@${snapshot.erasures}`, ...hiddenIn(read, snapshot).sort()].join('+')
}

/** What was hidden after freezing leaves the copies, as if erased; the edition itself keeps it, so that it can come back. */
function withoutHidden(read: RoomReader, snapshot: Snapshot): string {
  return eraseFromSnapshot(snapshot.body, hiddenIn(read, snapshot)).body
}

/** By the entries that notes came from: a board that became more private has given its notes new ids. */
function hiddenIn(read: RoomReader, { board, sources }: Snapshot): Id[] {
  const hidden = new Set<string>()
  for (const decided of read.list('moderation')) {
    const source = decided.hidden && decided.board === board ? read.source(decided.id) : null
    if (source) hidden.add(`${source.page}/${source.entry}`)
  }
  return Object.entries(sources).flatMap(([note, { page, entry }]) =>
    hidden.has(`${page}/${entry}`) ? [note] : [],
  )
}

function latestOfEach(snapshots: readonly Snapshot[]): Snapshot[] {
  const latest = new Map<Id, Snapshot>()
  for (const snapshot of snapshots)
    if ((latest.get(snapshot.board)?.edition ?? 0) < snapshot.edition) latest.set(snapshot.board, snapshot)
  return [...latest.values()]
}

function maySee(read: RoomReader, actor: Actor, board: Id): boolean {
  if (actor.role !== 'facilitator' || actor.network === null) return true
  return read.get('board', board)?.network === actor.network
}
