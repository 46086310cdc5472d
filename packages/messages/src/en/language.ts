import type { Language } from '../language.ts'

export const language = { locale: 'en-GB', plurals: ['one', 'other'] } as const satisfies Language
