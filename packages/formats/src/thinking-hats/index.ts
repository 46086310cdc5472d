/**
 * “Six + Thinking hats”: the whole room wears one hat at a time, and the facilitator turns it. The “+” is a hat of one's
 * own, that has to be named. Anonymous, so that nobody is taken for the hat they wore.
 */
import type { Format } from '@folkmoot/board-doc'
import { HATS } from './hats.ts'
import { outline } from './outline.ts'
import { card, decorate, fields, judge, marks, maxWords, steps } from './rules.ts'

export const thinkingHats: Format = {
  id: 'thinking-hats',
  title: 'Six + thinking hats',
  defaults: {
    prompts: [
      'White hat: what do we know?',
      'Red hat: what do we feel?',
      'Black hat: what could go wrong?',
      'Yellow hat: what is good in it?',
      'Green hat: what else is possible?',
      'Blue hat: where has this brought us?',
      '+ A hat of your own: what have the others missed?',
    ],
    keys: HATS.map(hat => hat.key),
    visibility: 'anonymous',
  },
  phases: ['write', 'share', 'talk'],
  wall: 'own',
  wallWhileWriting: 'own',
  asksAbout: false,
  maxWords,
  fields,
  steps,
  judge,
  decorate,
  marks,
  card,
  outline,
}
