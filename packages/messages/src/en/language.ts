import type { Language } from '../language.ts'

export const language = {
  locale: 'en-GB',
  plurals: ['one', 'other'],
  spelled: 'no one two three four five six seven eight nine ten eleven twelve'.split(' '),
} as const satisfies Language
