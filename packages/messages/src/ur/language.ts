import type { Language } from '../language.ts'

/** The clock of 24 hours, as it stands on the wall. */
export const language = {
  locale: 'ur-u-hc-h23',
  plurals: ['one', 'other'],
  dir: 'rtl',
} as const satisfies Language
