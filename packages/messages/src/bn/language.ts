import type { Language } from '../language.ts'

/** The clock of 24 hours and European figures, as they stand on the wall, in codes and in addresses. `one` is said of 0, too. */
export const language = {
  locale: 'bn-u-hc-h23-nu-latn',
  plurals: ['one', 'other'],
} as const satisfies Language
