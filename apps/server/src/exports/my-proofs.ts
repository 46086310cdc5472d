/** What somebody takes home besides their words: that each stands under the root of its board. */
import { type NoteProof, proveNotes, readBody, writeProofs } from '@folkmoot/capture'
import { type Clock, err, ok, type Result } from '@folkmoot/kit'
import type { RoomReader } from '@folkmoot/projection'
import {
  type Actor,
  type http,
  type Id,
  LIMITS,
  type Refusal,
  refuse,
  type SnapshotRecord,
} from '@folkmoot/protocol'
import type { z } from 'zod'
import { othersOpenTo } from '../people/access.ts'
import { createBudget } from '../people/budget.ts'
import type { WatchedRooms } from '../rooms.ts'

type Answer = z.input<typeof http.MyProofsAnswer>
type Read = Pick<RoomReader, 'get' | 'list'>

export type MyProofs = (event: Id, actor: Actor) => Promise<Result<Answer, Refusal>>

/** A board of thousands of notes is read whole for one note, so a person may not ask all the time. */
export function createMyProofs(rooms: WatchedRooms, clock: Pick<Clock, 'elapsed'>): MyProofs {
  const budget = createBudget(clock, { most: LIMITS.proofs, perSecond: LIMITS.proofsPerSecond })
  return async (event, actor) => {
    if (actor.role !== 'delegate') return err(refuse('forbidden'))
    if (!budget.take(`${event} ${actor.person}`)) return err(refuse('proofs-wait'))
    const proofs: NoteProof[] = []
    const roots: Answer['roots'] = []
    // One board at a time: nobody waits for more than one.
    const latest = await rooms.read(event, latestOf)
    if (!latest.ok) return latest
    for (const { id, board, root } of latest.value) {
      const found = await rooms.read(event, read => proofsIn(read, id, actor.person))
      if (!found.ok) return found
      proofs.push(...found.value)
      if (found.value.length > 0) roots.push({ board, root })
    }
    return ok({ proofs: proofs.length > 0 ? writeProofs(proofs) : null, roots })
  }
}

function latestOf(read: Read): Readonly<SnapshotRecord>[] {
  const latest = new Map<Id, Readonly<SnapshotRecord>>()
  for (const one of read.list('snapshot'))
    if ((latest.get(one.board)?.edition ?? 0) < one.edition) latest.set(one.board, one)
  return [...latest.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

/** Of the pages that open to this one alone: what a table wrote together, and whose page stays sealed, is not theirs to prove. */
function proofsIn(read: Read, snapshot: Id, page: Id): NoteProof[] {
  const frozen = read.get('snapshot', snapshot)
  const pages = new Set([page, ...othersOpenTo(read, page).map(({ id }) => id)])
  const own = Object.entries(frozen?.sources ?? {}).filter(([, source]) => pages.has(source.page))
  if (!frozen || own.length === 0) return []
  return proveNotes(readBody(frozen.body), new Set(own.map(([note]) => note)))
}
