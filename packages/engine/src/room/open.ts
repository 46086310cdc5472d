/** What every room begins with. */
import { quietMeter } from '../meter.ts'
import { createJudge } from '../page/judge.ts'
import { PageShelf } from '../page/page-shelf.ts'
import type { Projection, Types } from '../projection.ts'
import { docMaker } from '../yjs-internals/server-doc.ts'
import type { RoomDeps } from './contract.ts'
import { Documents } from './documents.ts'

export function openDocuments<W extends Types>(
  scope: string,
  deps: RoomDeps<W>,
): Documents<W['records'], W['item']> {
  const { boardShape, clock, pace, plain, prepare, readRecord, rng } = deps
  const readers = { clock, pace, prepare, meter: deps.meter ?? quietMeter }
  return new Documents(scope, { readRecord, readers, rng, shape: boardShape, makeDoc: docMaker(plain) })
}

export function openShelf<W extends Types>(
  scope: string,
  { limits, plain, store }: RoomDeps<W>,
  projection: Projection<W>,
): PageShelf {
  const judge = createJudge(limits)
  const makeDoc = docMaker(plain)
  return new PageShelf(scope, store, id => ({
    shape: projection.pageShape(id),
    judge,
    maxBytes: limits.pageBytes,
    makeDoc,
  }))
}
