/**
 * “Locating Gifts and Capacity”: how people are often spoken of, and the strength that is there. Parents are present: a
 * deficit is never shown or handed out without its strength, so the two are one note, and the strength is its text.
 */
import type { Format } from '@folkmoot/board-doc'
import { outline } from './outline.ts'
import { card, decorate, fields, judge, marks, maxWords } from './rules.ts'

export const giftsAndCapacities: Format = {
  id: 'gifts-and-capacities',
  title: 'Gifts and capacities',
  defaults: {
    prompts: [
      'Clients/users have deficiencies and are perceived as weak/victims → Individuals have strengths',
      'Minorities are deprived and have needs → Communities have capacities, assets and power',
    ],
    keys: ['individuals', 'communities'],
    visibility: 'anonymous',
  },
  phases: ['write', 'share', 'talk'],
  wall: 'own',
  asksAbout: false,
  maxWords,
  fields,
  judge,
  decorate,
  marks,
  card,
  outline,
}
