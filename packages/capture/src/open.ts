/** A body read back as the notes that are still open in it. */
import type { Note } from '@folkmoot/board-doc'
import type { ErasureReason } from '@folkmoot/protocol'
import { isErased, isOpen, type SnapshotBody } from './body.ts'

export interface OpenedSnapshot {
  /** In the snapshot's order; named as far as names are open. */
  notes: Note[]
  /** The notes that were erased. */
  erased: ErasedNote[]
  /** How many notes this copy withholds. */
  heldBack: number
}
export interface ErasedNote {
  id: string
  /** null: nobody said. */
  why: ErasureReason | null
}

export function openSnapshot(body: SnapshotBody): OpenedSnapshot {
  const notes = new Map<string, Note>()
  const erased: ErasedNote[] = []
  let heldBack = 0
  for (const leaf of body.leaves) {
    if (leaf.part === 'words' && isErased(leaf)) erased.push({ id: leaf.note, why: leaf.why ?? null })
    if (leaf.part === 'words' && 'withheld' in leaf) heldBack++
    if (!isOpen(leaf)) continue
    if (leaf.part === 'words') {
      const { prompt, text, at, network, found, fields, agreed, lang } = leaf.value
      const note: Note = { id: leaf.note, prompt, text, at }
      if (network !== undefined) note.network = network
      if (found) note.found = { ...found }
      if (fields) note.fields = fields
      if (agreed) note.agreed = true
      if (lang !== undefined) note.lang = lang
      notes.set(leaf.note, note)
      continue
    }
    const note = notes.get(leaf.note)
    if (!note) continue
    if (leaf.part === 'name') {
      note.name = leaf.value.name
      if (leaf.value.network !== undefined) note.network = leaf.value.network
    } else if (leaf.part === 'connection') note.found = { ...leaf.value.found }
    else note.reading = { ...leaf.value }
  }
  return { notes: [...notes.values()], erased, heldBack }
}
