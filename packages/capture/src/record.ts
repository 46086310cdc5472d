/**
 * The record: an event's boards, each in its latest edition, in the agenda's order. A pure function of snapshot bodies, so
 * that the same editions at the same revisions give the same bytes whatever happened to the event since.
 */
import { readBody, type SnapshotBody, type SnapshotHeader } from './body.ts'
import { hashOf } from './commitments.ts'

export const RECORD_FORMAT = 'folkmoot-record/1'

export interface CompiledRecord {
  programme: SnapshotHeader['programme']
  event: SnapshotHeader['event']
  /** Over programme, event and the boards' roots: erasing and withholding leave it as it is. */
  root: string
  boards: readonly SnapshotBody[]
}

export function recordRoot(
  record: Pick<CompiledRecord, 'programme' | 'event'>,
  roots: readonly string[],
): string {
  const { programme, event } = record
  return hashOf({ format: RECORD_FORMAT, programme, event, snapshots: roots })
}

function inAgendaOrder(a: SnapshotBody, b: SnapshotBody): number {
  const [x, y] = [a.header, b.header]
  return (
    x.session.day - y.session.day ||
    x.session.order - y.session.order ||
    x.board.order - y.board.order ||
    (x.board.id < y.board.id ? -1 : 1)
  )
}

/** @param bodies one event's snapshots, or a single one, in any order; null when there is none. */
export function compileRecord(bodies: readonly string[]): CompiledRecord | null {
  const latest = new Map<string, SnapshotBody>()
  let newest: SnapshotHeader | null = null
  for (const body of bodies.map(readBody)) {
    const { header } = body
    const other = latest.get(header.board.id)
    if (!other || other.header.edition < header.edition) latest.set(header.board.id, body)
    if (!newest || newest.seq < header.seq) newest = header
  }
  if (!newest) return null
  const { programme, event } = newest
  const boards = [...latest.values()].sort(inAgendaOrder)
  const roots = boards.map(board => board.root)
  return { programme, event, root: recordRoot({ programme, event }, roots), boards }
}
