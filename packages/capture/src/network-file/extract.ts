/** What of an edition a network takes along: its own boards whole, of everybody's its members' promises alone. */
import { isOpen, isSealed, type Leaf, type SnapshotBody } from '../body.ts'
import { withholdNames } from '../erase.ts'
import { openSnapshot } from '../open.ts'

interface Kept {
  network: string
  /** The network's own board. */
  own: boolean
  /** Prompts whose answers are promises. */
  prompts: ReadonlySet<string>
  hidden: ReadonlySet<string>
  /** Nobody's name may be told any more. */
  unnamed: boolean
}

/** A copy for a network's file. The root stays; null: there is nothing of the network in it. */
export function copyForNetwork(body: SnapshotBody, kept: Kept): SnapshotBody | null {
  const named = kept.unnamed ? withholdNames(body) : body
  const notes = openSnapshot(named).notes
  const stay = new Set(
    notes
      .filter(
        note =>
          !kept.hidden.has(note.id) &&
          (kept.own || (note.network === kept.network && kept.prompts.has(note.prompt))),
      )
      .map(note => note.id),
  )
  if (!kept.own && stay.size === 0) return null
  const leaves = named.leaves.map((leaf): Leaf => {
    if (!isOpen(leaf) || (stay.has(leaf.note) && !isOfOthers(leaf, kept.network))) return leaf
    return { note: leaf.note, part: leaf.part, commitment: leaf.commitment, withheld: true }
  })
  if (kept.own || !isSealed(named)) return { ...named, leaves }
  // What the room called its groups is not the network's.
  const texts = named.texts.map(text => {
    if (text.of !== 'group' || !('value' in text)) return text
    return { of: text.of, id: text.id, commitment: text.commitment, withheld: true as const }
  })
  return { ...named, leaves, texts }
}

/** Who was found names somebody of another network, or of none that is told. */
function isOfOthers(leaf: Leaf, network: string): boolean {
  return isOpen(leaf) && leaf.part === 'connection' && leaf.value.found.network !== network
}
