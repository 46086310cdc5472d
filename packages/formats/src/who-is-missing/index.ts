/**
 * Who is missing: voices that are not in the room, who could bring them, and who will. Groups, never people or families
 * that could be recognised; and “I will” volunteers only oneself.
 */
import type { Format } from '@folkmoot/board-doc'
import { outline } from './outline.ts'
import { advise, card, decorate, fields, judge, marks, maxWords } from './rules.ts'

export const whoIsMissing: Format = {
  id: 'who-is-missing',
  title: 'Who is missing',
  defaults: {
    prompts: ['Whose voices are not here?'],
    keys: ['voices'],
    visibility: 'anonymous',
  },
  phases: ['write', 'share', 'talk'],
  wall: 'stream',
  asksAbout: false,
  maxWords,
  fields,
  advise,
  judge,
  decorate,
  marks,
  card,
  outline,
}
