/**
 * One question, answered with one tap on five steps; the room sees the spread, from five answers on, and nobody’s own. Anonymous, as a
 * tap has no words that anybody could stand by. Asked on the spot.
 */
import type { Format } from '@folkmoot/board-doc'
import { outline } from './outline.ts'
import { counted, decorate, fields, judge, maxWords } from './rules.ts'

export const scale: Format = {
  id: 'on-a-scale',
  title: 'On a scale',
  quick: 'Scale',
  defaults: {
    prompts: ['How much does this help you?'],
    visibility: 'anonymous',
  },
  phases: ['write', 'share'],
  wall: 'own',
  asksAbout: false,
  maxWords,
  fields,
  textOptional: true,
  counted,
  judge,
  decorate,
  outline,
}
