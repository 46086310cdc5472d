/** What stands on the notes of a scene besides their words, and what the room has made of them. */
import type { Note } from '@folkmoot/board-doc'
import { formatById } from '@folkmoot/formats'
import type { RoomPicture } from '../mode.ts'
import { NETWORKS } from './made-up.ts'
import { DEFICITS, NAMES, THREE_WORDS, WORDS } from './words.ts'

const GROUP_NAMES = [
  'Trust, before anything else',
  'Opening our buildings',
  'Who is missing',
  'Time and money',
]
export const grouped = (notes: Note[]) => [
  {
    board: 'b',
    rev: 3,
    groups: GROUP_NAMES.map((name, g) => ({
      id: `g${g}`,
      name,
      notes: notes.filter((_, i) => i % 6 === g).map(note => note.id),
    })),
  },
]
export const said = (notes: Note[]) =>
  notes
    .filter((_, i) => i % 3 === 0)
    .map((note, i) => ({
      board: 'b',
      note: note.id,
      counts: { 'me-too': 4 + i, 'tell-me-more': i % 3, agree: 12, 'live-with': 3, concern: 1, 'i-will': 2 },
      named: { 'i-will': ['Asha Begum', 'Tom Ellis'] },
    }))
export const FOUND = (i: number): Partial<Note> => ({
  found: {
    ...(i % 4 === 0 ? {} : { name: NAMES[(i + 9) % NAMES.length] ?? '' }),
    network: NETWORKS[((i + 9) * 5) % 7]?.id ?? '',
  },
  network: NETWORKS[((i % NAMES.length) * 5) % 7]?.id ?? '',
})
export const findWords = (i: number): Partial<Note> => ({
  ...FOUND(i),
  ...(i % 7 === 2 ? { text: THREE_WORDS[Math.floor(i / 7) % THREE_WORDS.length] ?? '' } : {}),
})
export const vote =
  (open: boolean) =>
  (notes: Note[]): Partial<RoomPicture> => ({
    groups: grouped(notes),
    votes: [
      {
        board: 'b',
        budget: 3,
        open,
        voters: 61,
        results: open
          ? null
          : Object.fromEntries([
              ...GROUP_NAMES.map((_, g) => [`g${g}`, [17, 31, 9, 4][g]]),
              ...notes.filter((_, i) => i % 6 > 3).map((note, i) => [note.id, (i * 5) % 14]),
            ]),
      },
    ],
  })
export const LONG = 'It is a long story that began on the corner of our street, and it has not ended yet. '
  .repeat(22)
  .trim()
export const CUES = ['think', 'develop', 'listen', 'promote', 'liberate', 'build']
export const gift = (i: number): Partial<Note> => ({
  fields: { deficit: DEFICITS[i % DEFICITS.length]?.[0] ?? '' },
  text: DEFICITS[i % DEFICITS.length]?.[1] ?? '',
})

/** Something for each declared field. */
export function fieldsFor(id: string, i: number): NonNullable<Note['fields']> {
  const specs = formatById(id)?.fields?.({ id: 'p0', text: '' }) ?? []
  return Object.fromEntries(
    specs.flatMap((spec, k): [string, string | number | boolean][] => {
      if ((i + k) % 4 === 3 && !spec.required) return []
      if (spec.kind === 'text') return [[spec.key, WORDS[(i * 3 + k) % WORDS.length] ?? '']]
      if (spec.kind === 'choice') return [[spec.key, spec.options[i % spec.options.length]?.value ?? '']]
      if (spec.kind === 'scale') return [[spec.key, 1 + (i % spec.steps.length)]]
      return spec.kind === 'tick' ? [[spec.key, true]] : [[spec.key, 0]]
    }),
  )
}
