/** What a new edition changed, in counts: decided once, when it is published, since later ones take words out of earlier ones. */
import { canonicalJson } from '@folkmoot/kit'
import type { Published } from './published.ts'

export interface Correction {
  /** An event's id. */
  event: string
  /** The later of the two. */
  edition: number
  /** Notes. */
  added: number
  changed: number
  gone: number
}

/** note → its words as they stand, of those that are open. */
function openWords({ record }: Pick<Published, 'record'>): Map<string, string> {
  const leaves = record.boards.flatMap(board => board.leaves)
  return new Map(
    leaves.flatMap(leaf =>
      leaf.part === 'words' && 'value' in leaf ? [[leaf.note, canonicalJson(leaf.value)] as const] : [],
    ),
  )
}

/** What the later of two editions changed. */
export function correctionOf(
  before: Pick<Published, 'record'>,
  after: Pick<Published, 'record' | 'edition'>,
): Correction {
  const [old, now] = [openWords(before), openWords(after)]
  return {
    event: after.record.event.id,
    edition: after.edition,
    added: [...now.keys()].filter(note => !old.has(note)).length,
    changed: [...now].filter(([note, words]) => old.has(note) && old.get(note) !== words).length,
    gone: [...old.keys()].filter(note => !now.has(note)).length,
  }
}

/** Those that were told before, and those of editions that are new. */
export function correctionsOf(all: readonly Published[], told: readonly Correction[] = []): Correction[] {
  const sorted = [...all].sort((a, b) => a.edition - b.edition)
  return sorted.flatMap(after => {
    const event = after.record.event.id
    const known = told.find(one => one.event === event && one.edition === after.edition)
    if (known) return [known]
    const before = sorted.findLast(one => one.record.event.id === event && one.edition < after.edition)
    return before ? [correctionOf(before, after)] : []
  })
}
