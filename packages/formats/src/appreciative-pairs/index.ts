/**
 * Appreciative pairs: two people tell each other about a time at its best, and write one note together, on one page that
 * both have open. The wall names it by their table: it is the pair's, and neither has to answer for it alone.
 */
import type { Format } from '@folkmoot/board-doc'
import { outline } from './outline.ts'
import { decorate, judge, marks, maxWords } from './rules.ts'

export const appreciativePairs: Format = {
  id: 'appreciative-pairs',
  title: 'Appreciative pairs',
  defaults: {
    prompts: [
      'Tell each other about a time when a school and its community were at their best together. What made it possible, and what do you both wish for more of?',
    ],
    keys: ['together'],
    visibility: 'named',
    by: 'table',
  },
  phases: ['write', 'share', 'group', 'talk'],
  wall: 'stream',
  asksAbout: false,
  maxWords,
  most: 1,
  judge,
  decorate,
  marks,
  outline,
}
