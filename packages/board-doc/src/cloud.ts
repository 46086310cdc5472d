/**
 * The words that people gave, counted: forms of one word (“listening”, “listen”) count together and stand in the form most
 * people used. A word counts once for a note. Nobody's name is in it. Pure, and the same picture for the same words.
 */
import { stemmer } from 'stemmer'
import type { Format } from './format.ts'

export interface CloudWord {
  text: string
  /** Notes that have it. */
  n: number
}
export interface Cloud {
  /** Most common first, then by the alphabet. */
  words: CloudWord[]
  answers: number
}

/** Words that only hold others together: articles, pronouns, little verbs, and those that ask or join. */
const SMALL = new Set(
  'a about all also am an and any are as at be because been being but by can could did do does each either every for from had has have he her here hers him his how i if in into is it its me much my no nor not of on or other our ours she should so some such than that the their theirs them then these they this those to too until us very was we were what when where whether which while who whom whose why will with within without would you your yours'.split(
    ' ',
  ),
)
const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*(?:[-\u2010\u2011'’ʼ][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu
const ENGLISH = /^[a-z]+$/

/** What a word counts under. Only plain English words have a stem; all others are themselves. */
function stemOf(word: string): string {
  return ENGLISH.test(word) ? stemmer(word) : word
}

/** Fewer answers make no picture. */
const FEWEST = 3
/** A prompt that asks for more words than these asks for a sentence. */
const FEW_WORDS = 5

/** The cloud of a prompt's notes; null: it asks for sentences, or there are too few answers. */
export function cloudOfPrompt(
  format: Partial<Pick<Format, 'maxWords'>> | null,
  prompt: { id: string; text: string },
  notes: readonly { prompt: string; text: string }[],
): Cloud | null {
  const most = format?.maxWords?.(prompt.text) ?? null
  if (most === null || most > FEW_WORDS) return null
  const cloud = cloudOf(notes.filter(note => note.prompt === prompt.id).map(note => note.text))
  return cloud.answers >= FEWEST ? cloud : null
}

export function cloudOf(texts: readonly string[]): Cloud {
  const byStem = new Map<string, { n: number; forms: Map<string, number> }>()
  let answers = 0
  for (const text of texts) {
    const words = new Map<string, string>()
    for (const [found] of text.matchAll(WORD)) {
      const word = found.toLowerCase()
      if (!SMALL.has(word)) words.set(stemOf(word), word)
    }
    if (words.size > 0) answers++
    for (const [stem, word] of words) {
      const known = byStem.get(stem) ?? { n: 0, forms: new Map<string, number>() }
      known.n++
      known.forms.set(word, (known.forms.get(word) ?? 0) + 1)
      byStem.set(stem, known)
    }
  }
  const words = [...byStem.values()].map(({ n, forms }) => ({ text: commonest(forms), n }))
  return { words: words.sort((a, b) => b.n - a.n || (a.text < b.text ? -1 : 1)), answers }
}

/** The form used most; of equals the shortest. */
function commonest(forms: ReadonlyMap<string, number>): string {
  const all = [...forms].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))
  return all[0]?.[0] ?? ''
}

export interface CloudPlace extends CloudWord {
  /** Middle of the word, and its size, in the units of the place. */
  x: number
  y: number
  size: number
}
const SMALLEST = 30
const LARGEST = 130
/** Few words are given more of the wall: at most so many times these sizes. */
const FEW = 2
/** Room around a word, as a part of its size. */
const MARGIN = 0.16
/** Between a word and its figure, in units. */
export const FIGURE_GAP = 4

/** How large the figure after a word stands, in units. */
export function figureSize(size: number): number {
  return Math.max(28, size * 0.3)
}

/**
 * Largest in the middle, the others on a spiral around it, never turned on their side. `left`: how many found no room.
 * `widthOf` measures a word at a size.
 */
export function placeCloud(
  words: readonly CloudWord[],
  place: { width: number; height: number },
  widthOf: (text: string, size: number) => number,
): { placed: CloudPlace[]; left: number } {
  const most = words[0]?.n ?? 1
  for (let times = FEW; ; times *= 0.88) {
    const sizes = { smallest: Math.max(SMALLEST, SMALLEST * times), largest: LARGEST * times }
    const last = sizes.largest <= SMALLEST * 2
    const result = tryPlace(words, place, widthOf, most, sizes)
    if (result.left === 0 || last) return result
  }
}

function tryPlace(
  words: readonly CloudWord[],
  { width, height }: { width: number; height: number },
  widthOf: (text: string, size: number) => number,
  most: number,
  { smallest, largest }: { smallest: number; largest: number },
): { placed: CloudPlace[]; left: number } {
  const boxes: { x: number; y: number; w: number; h: number }[] = []
  const placed: CloudPlace[] = []
  const taken = (x: number, y: number, w: number, h: number) =>
    boxes.some(box => Math.abs(box.x - x) < (box.w + w) / 2 && Math.abs(box.y - y) < (box.h + h) / 2)
  for (const word of words) {
    const share = most === 1 ? 0.35 : Math.sqrt((word.n - 1) / (most - 1))
    const size = smallest + (largest - smallest) * share
    // Its figure stands behind it, so that the word itself is left of the middle.
    const figure = word.n > 1 ? FIGURE_GAP + widthOf(`${word.n}`, figureSize(size)) : 0
    const w = widthOf(word.text, size) + figure + size * MARGIN * 2
    const h = size * (1 + MARGIN * 2)
    for (let step = 0; step < 1_600; step++) {
      const angle = step * 0.21
      const far = 2.4 * angle
      const x = width / 2 + far * Math.cos(angle) * (width / height)
      const y = height / 2 + far * Math.sin(angle)
      const inside = x - w / 2 >= 0 && x + w / 2 <= width && y - h / 2 >= 0 && y + h / 2 <= height
      if (!inside || taken(x, y, w, h)) continue
      boxes.push({ x, y, w, h })
      placed.push({ ...word, x: x - figure / 2, y, size })
      break
    }
  }
  return { placed: centred(placed, boxes, { width, height }), left: words.length - placed.length }
}

/** The whole of it in the middle of its place, however the words fell. */
function centred(
  placed: readonly CloudPlace[],
  boxes: readonly { x: number; y: number; w: number; h: number }[],
  { width, height }: { width: number; height: number },
): CloudPlace[] {
  const middle = (sides: readonly [number, number][]) =>
    (Math.min(...sides.map(([from]) => from)) + Math.max(...sides.map(([, to]) => to))) / 2
  if (placed.length === 0) return []
  const x = width / 2 - middle(boxes.map(box => [box.x - box.w / 2, box.x + box.w / 2]))
  const y = height / 2 - middle(boxes.map(box => [box.y - box.h / 2, box.y + box.h / 2]))
  return placed.map(word => ({ ...word, x: word.x + x, y: word.y + y }))
}
