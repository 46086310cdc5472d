/** Dropping openings: for good (`erased`) from a stored body, or from one copy only (`withheld`). The root stays. */
import type { ErasureReason } from '@folkmoot/protocol'
import { isErased, isOpen, type Leaf, namesPeople, readBody, type SnapshotBody, writeBody } from './body.ts'

export interface Erased {
  /** The same string as given when there was nothing to erase. */
  body: string
  /** Notes whose words are gone now and were there before. */
  erased: number
  /** The new revision. */
  erasures: number
}

/**
 * Erases notes with everything in them. `namedIn`: notes of other people that name somebody who is erased as the person
 * found: of those only the name goes. `why` is told beside each note.
 */
export function eraseFromSnapshot(
  json: string,
  noteIds: Iterable<string>,
  namedIn: Iterable<string> = [],
  why?: ErasureReason,
): Erased {
  const body = readBody(json)
  const whole = new Set(noteIds)
  const found = new Set(namedIn)
  let changed = false
  let erased = 0
  const leaves = body.leaves.map((leaf): Leaf => {
    const goes = whole.has(leaf.note) || (leaf.part === 'connection' && found.has(leaf.note))
    if (!goes || isErased(leaf)) return leaf
    changed = true
    const { note, part, commitment } = leaf
    if (part !== 'words') return { note, part, commitment, erased: true }
    erased++
    return { note, part, commitment, erased: true, ...(why && { why }) }
  })
  if (!changed) return { body: json, erased: 0, erasures: body.erasures }
  const texts = (body.texts ?? []).filter(text => 'erased' in text)
  const erasures = leaves.filter(isErased).length + texts.length
  return { body: writeBody({ ...body, leaves, erasures }), erased, erasures }
}

/** A copy without some notes: who wrote them did not let them go as far as the copy goes. The root stays. */
export function withholdNotes(json: string, noteIds: Iterable<string>): string {
  const gone = new Set(noteIds)
  if (gone.size === 0) return json
  const body = readBody(json)
  const leaves = body.leaves.map((leaf): Leaf => {
    if (!gone.has(leaf.note) || !isOpen(leaf)) return leaf
    return { note: leaf.note, part: leaf.part, commitment: leaf.commitment, withheld: true }
  })
  return writeBody({ ...body, leaves })
}

/** The body without anybody's name. */
export function withholdNames(body: SnapshotBody): SnapshotBody {
  const leaves = body.leaves.map((leaf): Leaf => {
    if (!namesPeople(leaf) || !isOpen(leaf)) return leaf
    return { note: leaf.note, part: leaf.part, commitment: leaf.commitment, withheld: true }
  })
  return { ...body, leaves }
}
