/** Notes that possibly say the same, by the letters that they share: in any language, and never more than a suggestion. Pure. */
import { foldForSearch } from '@folkmoot/kit/fold'

/** Letters that are looked at together. */
const GRAM = 4
/** Of two notes that share so many of their runs of letters one is worth a look beside the other. */
const ALIKE = 0.42

export interface Letters {
  id: string
  grams: ReadonlySet<string>
  words: ReadonlyMap<string, string>
}
export interface Alike {
  id: string
  likeness: number
  /** As the first of the two writes them. */
  shared: string[]
}

export function lettersOf({ id, text }: { id: string; text: string }): Letters {
  const written = text.match(/[\p{L}\p{M}\p{N}\u200c\u200d]+/gu) ?? []
  const words = new Map(written.map(word => [foldForSearch(word), word]))
  const run = ` ${written.map(word => foldForSearch(word)).join(' ')} `
  const signs = [...run]
  const grams = new Set<string>()
  for (let i = 0; i + GRAM <= signs.length; i++) grams.add(signs.slice(i, i + GRAM).join(''))
  return { id, grams, words }
}

/** Those most alike first. */
export function alikeTo(one: Letters, others: readonly Letters[], most = 3): Alike[] {
  const found: Alike[] = []
  for (const other of others) {
    if (other.id === one.id || one.grams.size === 0) continue
    // What is twice as long cannot share enough.
    const [less, more] = [one.grams.size, other.grams.size].sort((a, b) => a - b) as [number, number]
    if ((2 * less) / (less + more) < ALIKE) continue
    let both = 0
    for (const gram of one.grams) if (other.grams.has(gram)) both++
    const likeness = (2 * both) / (one.grams.size + other.grams.size)
    if (likeness < ALIKE) continue
    const shared = [...one.words].flatMap(([folded, written]) => (other.words.has(folded) ? [written] : []))
    found.push({ id: other.id, likeness, shared })
  }
  return found.sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1)).slice(0, most)
}
