import type { Language } from '../language.ts'

export const language = {
  locale: 'cy',
  plurals: ['zero', 'one', 'two', 'few', 'many', 'other'],
} as const satisfies Language
