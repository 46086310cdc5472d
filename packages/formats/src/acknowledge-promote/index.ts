/**
 * “Meaningful Relationships”: what has to be acknowledged, and only then what is to be promoted. What people acknowledge
 * is anonymous and unanswerable: nobody is replied to, counted or ranked for it.
 */
import type { Format } from '@folkmoot/board-doc'
import { outline } from './outline.ts'
import { decorate, judge, marks, maxWords, steps } from './rules.ts'
import { SIDES } from './sides.ts'

/** In the slide's words. */
const CUES = {
  acknowledge: [
    'Unfairness and marginalisation',
    'Negative attitudes',
    'Alienation and exclusion',
    'Stereotypes and prejudice',
  ],
  promote: [
    'Belonging and Relationships',
    'Information Sharing',
    'Collaboration & liberation',
    'Capacity and Difference',
  ],
}

export const acknowledgePromote: Format = {
  id: 'acknowledge-promote',
  title: 'Acknowledge / Promote',
  defaults: {
    prompts: SIDES.flatMap(({ id }) => CUES[id]),
    keys: SIDES.flatMap(({ id, letter }) => CUES[id].map((_, i) => `${letter}${i + 1}`)),
    visibility: 'anonymous',
  },
  phases: ['write', 'share', 'talk'],
  wall: 'own',
  wallWhileWriting: 'own',
  asksAbout: false,
  maxWords,
  steps,
  judge,
  decorate,
  marks,
  outline,
}
