import type { Language } from '../language.ts'

const CATEGORIES: Partial<Record<number, Intl.LDMLPluralRule>> = {
  0: 'zero',
  1: 'one',
  2: 'two',
  3: 'few',
  6: 'many',
}

export const language = {
  locale: 'cy',
  plurals: ['zero', 'one', 'two', 'few', 'many', 'other'],
  own: {
    category: n => CATEGORIES[n] ?? 'other',
    months: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(
      ' ',
    ),
    and: next => (/^[aeiouwyâêîôûŵŷ]/i.test(next) ? 'ac' : 'a'),
  },
} as const satisfies Language
