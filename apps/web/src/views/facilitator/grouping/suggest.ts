/**
 * Groups suggested from the words that notes share. Words are stemmed and weighed by how telling they are (TF-IDF); the
 * word that ties most notes together begins a group, notes much like those join it, and so on with what is left. Pure:
 * only ever suggestions, which the facilitator takes or leaves.
 */
import { foldForSearch } from '@folkmoot/kit/fold'
import type { Id } from '@folkmoot/protocol'
import { stemmer } from 'stemmer'
import { withoutLittleWords } from './little-words.ts'
import { saysNothing } from './stop-words.ts'

export interface Suggestion {
  /** The word they share, as most of them write it. */
  name: string
  notes: Id[]
}
interface Text {
  id: Id
  text: string
}
type Vector = ReadonlyMap<string, number>

/** More than this share of all notes has a word: it tells nothing apart. Of few notes three may share one. */
const TOO_COMMON = 0.25
/** A note as near as this to a group's middle belongs to it. */
const NEAR = 0.34
/** Of two notes that have this share of their words in common one says what the other says. */
const SAME = 0.75
/** Comparing every note with every group: beyond this one waits. */
const MOST_NOTES = 2_000

/** At least two notes a group, the largest first; at most `most` of them. */
export function suggestGroups(notes: readonly Text[], most = 8): Suggestion[] {
  const texts = notes.slice(0, MOST_NOTES).map(({ id, text }) => ({ id, words: wordsOf(text) }))
  const spread = countNotes(texts)
  const common = Math.max(3, Math.floor(texts.length * TOO_COMMON))
  const telling = (stem: string) => {
    const n = spread.get(stem)?.n ?? 0
    return n >= 2 && n <= common
  }
  const vectors = new Map(
    texts.map(({ id, words }) => [
      id,
      vectorOf(
        words.filter(word => telling(word.stem)),
        spread,
        texts.length,
      ),
    ]),
  )
  const left = new Set(texts.filter(({ id }) => (vectors.get(id)?.size ?? 0) > 0).map(({ id }) => id))
  const found: Suggestion[] = sayTheSame(texts, spread)
    .slice(0, most)
    .map(({ stem, ids }) => ({ name: capital(spread.get(stem)?.said ?? stem), notes: ids }))
  for (const { notes: taken } of found) for (const id of taken) left.delete(id)
  while (found.length < most) {
    const stem = bestWord(left, vectors)
    if (!stem) break
    const members = new Set([...left].filter(id => vectors.get(id)?.has(stem)))
    const middle = middleOf([...members].flatMap(id => vectors.get(id) ?? []))
    for (const id of left) {
      const vector = vectors.get(id)
      if (vector && !members.has(id) && likeness(vector, middle) >= NEAR) members.add(id)
    }
    for (const id of members) left.delete(id)
    const inOrder = notes.filter(note => members.has(note.id)).map(note => note.id)
    found.push({ name: capital(spread.get(stem)?.said ?? stem), notes: inOrder })
  }
  return found.sort((a, b) => b.notes.length - a.notes.length)
}

/** Notes of two telling words or more that say nearly the same as another; by their rarest word. */
function sayTheSame(
  texts: readonly { id: Id; words: readonly Word[] }[],
  spread: ReadonlyMap<string, { n: number }>,
): { stem: string; ids: Id[] }[] {
  const found: { stem: string; words: ReadonlySet<string>; ids: Id[] }[] = []
  const byStem = new Map<string, typeof found>()
  for (const { id, words } of texts) {
    const stems = new Set(words.map(word => word.stem))
    if (stems.size < 2) continue
    const rarest = [...stems].sort((a, b) => (spread.get(a)?.n ?? 0) - (spread.get(b)?.n ?? 0))
    const near = rarest
      .flatMap(stem => byStem.get(stem) ?? [])
      .find(one => inCommon(one.words, stems) >= SAME)
    if (near) {
      near.ids.push(id)
      continue
    }
    const one = { stem: rarest[0] ?? '', words: stems, ids: [id] }
    found.push(one)
    // By its rarest words alone: what says the same has at least one of them.
    for (const stem of rarest.slice(0, 2)) byStem.set(stem, [...(byStem.get(stem) ?? []), one])
  }
  return found.filter(({ ids }) => ids.length > 1).sort((a, b) => b.ids.length - a.ids.length)
}

/** Shared words of all that either has. */
function inCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return shared / (a.size + b.size - shared)
}

interface Word {
  stem: string
  said: string
}

/** Scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const SEGMENTER = new Intl.Segmenter(undefined, { granularity: 'word' })
const LATIN_WORD = /^\p{Script=Latin}+$/u

function wordsOf(text: string): Word[] {
  const plain = text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[’']s\b/g, '')
  // Here every piece is a word, however short.
  const all = plain.match(/[\p{L}\p{M}]+/gu) ?? []
  const words = all
    .flatMap(word => (UNSPACED.test(word) ? segmentsOf(word) : word.length > 2 ? [word] : []))
    .map(said => ({ stem: LATIN_WORD.test(said) ? stemmer(said) : foldForSearch(said), said }))
  return withoutLittleWords(words, all).filter(({ stem, said }) => !saysNothing(said, stem))
}

/** Words of two signs and more: one alone says little. */
function segmentsOf(run: string): string[] {
  return [...SEGMENTER.segment(run)].map(({ segment }) => segment).filter(word => [...word].length > 1)
}

/** In how many notes each stem is, and how it is mostly written. */
function countNotes(texts: readonly { words: readonly Word[] }[]): Map<string, { n: number; said: string }> {
  const forms = new Map<string, Map<string, number>>()
  const n = new Map<string, number>()
  for (const { words } of texts) {
    for (const stem of new Set(words.map(word => word.stem))) n.set(stem, (n.get(stem) ?? 0) + 1)
    for (const { stem, said } of words) {
      const of = forms.get(stem) ?? new Map<string, number>()
      forms.set(stem, of.set(said, (of.get(said) ?? 0) + 1))
    }
  }
  return new Map(
    [...n].map(([stem, notes]) => {
      const [said] = [...(forms.get(stem) ?? [])].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)
      return [stem, { n: notes, said: said?.[0] ?? stem }]
    }),
  )
}

/** Of length one. */
function vectorOf(words: readonly Word[], spread: ReadonlyMap<string, { n: number }>, of: number): Vector {
  const weights = new Map<string, number>()
  for (const { stem } of words) weights.set(stem, (weights.get(stem) ?? 0) + 1)
  for (const [stem, times] of weights)
    weights.set(stem, (1 + Math.log(times)) * Math.log(1 + of / (spread.get(stem)?.n ?? 1)))
  return unit(weights)
}

function unit(weights: ReadonlyMap<string, number>): Vector {
  const length = Math.hypot(...weights.values())
  return new Map([...weights].map(([stem, weight]) => [stem, weight / length]))
}

/** The word that ties together most of what is left: in at least two notes, and telling in them. */
function bestWord(left: ReadonlySet<Id>, vectors: ReadonlyMap<Id, Vector>): string | null {
  const score = new Map<string, { n: number; weight: number }>()
  for (const id of left) {
    for (const [stem, weight] of vectors.get(id) ?? []) {
      const before = score.get(stem) ?? { n: 0, weight: 0 }
      score.set(stem, { n: before.n + 1, weight: before.weight + weight })
    }
  }
  const [best] = [...score]
    .filter(([, { n }]) => n >= 2)
    .sort((a, b) => b[1].weight - a[1].weight || (a[0] < b[0] ? -1 : 1))
  return best?.[0] ?? null
}

function middleOf(vectors: readonly Vector[]): Vector {
  const sum = new Map<string, number>()
  for (const vector of vectors)
    for (const [stem, weight] of vector) sum.set(stem, (sum.get(stem) ?? 0) + weight)
  return unit(sum)
}

function likeness(a: Vector, b: Vector): number {
  let sum = 0
  for (const [stem, weight] of a) sum += weight * (b.get(stem) ?? 0)
  return sum
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
