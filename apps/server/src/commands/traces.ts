/** Erasing and merging in everything that is kept of people: what each kind of record says about it is applied here. */
import { eraseFromSnapshot, goneKey } from '@folkmoot/capture'
import {
  editsOfErasedNotes,
  editsOfErasedPerson,
  editsOfMerge,
  type Place,
  type RecordEdit,
} from '@folkmoot/domain'
import type { Tx } from '@folkmoot/projection'
import type { ErasureReason, Id, RecordKind, RoundRecord } from '@folkmoot/protocol'
import { save } from './turns/turns.ts'

/** Notes, and the entries that they or words not posted stood in: whatever was said or decided about them goes too. `why` is told in the record. */
export function eraseTracesOfNotes(
  tx: Tx,
  notes: ReadonlySet<Id>,
  isErased: (place: Place) => boolean,
  why?: ErasureReason,
): void {
  const eraseFromBody: typeof eraseFromSnapshot = (body, ids, namedIn) =>
    eraseFromSnapshot(body, ids, namedIn, why)
  applyEdits(tx, editsOfErasedNotes(tx, { notes, isErased, eraseFromBody }))
}

/** `isUnnamed`: entries of others that lose the name of the person found. */
export function eraseTracesOfPeople(
  tx: Tx,
  people: ReadonlySet<Id>,
  isUnnamed: (place: Place) => boolean,
): void {
  const handles = new Set([...people].flatMap(id => tx.get('person', id)?.handle ?? []))
  const about = { handles, gone: [...handles].map(goneKey), eraseFromBody: eraseFromSnapshot, now: tx.now }
  applyEdits(tx, editsOfErasedPerson(tx, { people, isUnnamed, ...about }))
}

export function mergeTraces(tx: Tx, from: Id, into: Id): void {
  applyEdits(tx, editsOfMerge(tx, { from, into, now: tx.now }))
}

export function applyEdits(tx: Tx, edits: readonly RecordEdit[]): void {
  for (const { kind, before, after } of edits) {
    if (after?.id !== before.id) tx.delete(kind, before.id)
    if (after === null) continue
    if (after.id !== before.id && tx.get(kind, after.id)) continue
    // The round of a table that nobody is left at ends, and the quiet minutes begin.
    if (kind === 'round') save(tx, before as RoundRecord, after as RoundRecord)
    else tx.put<RecordKind>(kind, after)
  }
}
