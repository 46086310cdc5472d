/** A programme's publication as pages: tagged, with bookmarks, and for whom it is at the foot of each. */
import { readFileSync } from 'node:fs'
import { slug } from '../slug.ts'
import { dayStamp } from '../text.ts'
import type { FormatLookup } from '../writers/open-record.ts'
import { createWordSetter } from '../writers/set-words.ts'
import type { Typesetter } from '../writers/typesetter.ts'
import { pagesOf } from './data.ts'
import type { PublicationInput } from './input.ts'

export type { PublicationInput, Tool } from './input.ts'

const template = ['../writers/words.typ', './publication.typ']
  .map(file => readFileSync(new URL(file, import.meta.url), 'utf8'))
  .join('\n')

/** The first one finds all that stands together and has no letters; what replaces it has them. */
const ATTEMPTS = 3
const FOR = { programme: 'programme-and-funder', public: 'public' } as const

export function publicationFileName({
  programme,
  reach,
  edition,
  at,
}: Omit<PublicationInput, 'tools'>): string {
  const name = slug(programme.name) || 'programme'
  return `${name}-publication-${FOR[reach]}-e${edition}-${dayStamp(at, null)}.pdf`
}

/** The same input always gives the same bytes. @throws where the typesetter fails, in words that may quote the input */
export function packPublication(
  input: PublicationInput,
  { typesetter, formatById }: { typesetter: Typesetter; formatById: FormatLookup },
): Uint8Array {
  const unprintable: string[] = []
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const setter = createWordSetter(typesetter, unprintable)
    const data = pagesOf(input, formatById, setter, publicationFileName(input))
    const made = typesetter.pdf({ template, data }, input.at)
    if ('file' in made) return made.file
    unprintable.push(...made.unprintable)
  }
  throw new Error('letters are missing')
}
