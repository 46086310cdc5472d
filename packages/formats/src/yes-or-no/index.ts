/**
 * One question, answered yes, no or not sure with one tap; the room sees how many said which, from five answers on, and nobody’s own.
 * Anonymous, as a tap has no words that anybody could stand by. Asked on the spot.
 */
import type { Format } from '@folkmoot/board-doc'
import { outline } from './outline.ts'
import { counted, decorate, fields, judge, maxWords } from './rules.ts'

export const yesOrNo: Format = {
  id: 'yes-or-no',
  title: 'Yes or no',
  quick: 'Yes or no',
  defaults: {
    prompts: ['Shall we go on like this?'],
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
