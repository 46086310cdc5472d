/** Which snapshots an export is made of, and whose names may be in it. */
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
    bodies: chosen.map(snapshot => snapshot.body),
    from: revisionsOf(chosen),
    names: board => wanted.names && named.has(board),
  })
}

/** Is an export made `from` these revisions still what would be made now? Erasure ends it. */
export function isCurrent(read: RoomReader, from: string): boolean {
  return from.split(' ').every(one => read.list('snapshot').some(snapshot => revisionsOf([snapshot]) === one))
}

function revisionsOf(snapshots: readonly Snapshot[]): string {
  return snapshots.map(snapshot => `${snapshot.id}@${snapshot.erasures}`).join(' ')
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
