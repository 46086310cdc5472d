/** The sentences of a case study, and from which notes each was written. */
import type { Fields } from '@folkmoot/board-doc'

/** In the order in which they are read. `what` is the entry's own text. */
const PARTS = ['context', 'what', 'so', 'now', 'evidence'] as const
type Part = (typeof PARTS)[number]

export interface Sentence {
  part: Part
  /** Its place in that part, from 0. */
  n: number
  text: string
}

/** Up to a mark that ends one and is followed by a space, in any script, or up to the line's end. */
const SENTENCE = /\S.*?(?:[.!?…।۔？！]+(?=\s|$)|$)/gmu

export function sentencesOf(text: string, fields: Fields): Sentence[] {
  return PARTS.flatMap(part => {
    const value = part === 'what' ? text : fields[part]
    const words = typeof value === 'string' ? value : ''
    return [...words.matchAll(SENTENCE)].map(([found], n) => ({ part, n, text: found.trim() }))
  })
}

/** `what.0=id,id;so.1=id`; `all=id,id`: for every sentence, where nobody can tell which. */
export type Sources = ReadonlyMap<string, readonly string[]>

const NOTE = /^[a-z0-9][a-z0-9-]{0,47}$/
export const placeOf = ({ part, n }: Pick<Sentence, 'part' | 'n'>) => `${part}.${n}`

export function readSources(fields: Fields | undefined): Sources {
  const stored = fields?.notes
  const pairs = typeof stored === 'string' ? stored.split(';') : []
  return new Map(
    pairs.flatMap(pair => {
      const [place = '', ids = ''] = pair.split('=')
      const notes = ids.split(',').filter(id => NOTE.test(id))
      return notes.length > 0 ? [[place, notes] as const] : []
    }),
  )
}

export function writeSources(sources: Sources): string {
  return [...sources]
    .filter(([, notes]) => notes.length > 0)
    .map(([place, notes]) => `${place}=${notes.join(',')}`)
    .join(';')
}

export function sourcesOf(sources: Sources, sentence: Sentence): readonly string[] {
  return sources.get(placeOf(sentence)) ?? sources.get('all') ?? []
}

/** Sentences that nobody can look up yet. */
export function withoutSource(text: string, fields: Fields): Sentence[] {
  const sources = readSources(fields)
  return sentencesOf(text, fields).filter(sentence => sourcesOf(sources, sentence).length === 0)
}

/** Every note that a case study was written from. */
export function notesBehind(fields: Fields | undefined): string[] {
  return [...new Set([...readSources(fields).values()].flat())]
}
