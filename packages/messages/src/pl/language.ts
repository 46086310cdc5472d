import type { Language } from '../language.ts'

export const language = { locale: 'pl', plurals: ['one', 'few', 'many', 'other'] } as const satisfies Language
