/**
 * How they are going to build on the seminar when they go back to their setting: one thing, by when, with whom. Whoever
 * writes it chooses who sees it; it comes back to them with their return code. It closes day two.
 */
import type { Format } from '@folkmoot/board-doc'
import { outline } from './outline.ts'
import { audience, card, decorate, fields, judge, marks, maxWords } from './rules.ts'

export const commitments: Format = {
  id: 'commitments',
  title: 'Commitments',
  defaults: {
    prompts: ['When I go back to my setting I will …'],
    keys: ['will'],
    visibility: 'named',
  },
  phases: ['write', 'share', 'talk'],
  wall: 'stream',
  asksAbout: false,
  maxWords,
  most: 1,
  fields,
  audience,
  commitments: true,
  promised: prompts => prompts,
  judge,
  decorate,
  marks,
  card,
  outline,
}
