import type { Surface } from '../message.ts'

/** Questions that somebody reads in another language than the one they were written in. */
export const promptWords = {
  'by-a-person': 'Translated by somebody at this event.',
  'a-draft': 'A draft translation.',
  'from-before': 'The question was changed after it was translated. It says now:',
  'as-written': 'As it was written',
  'in-my-language': 'In my language',
} as const satisfies Surface
