/**
 * “Our stories – our practice – our leadership learning”: a story with its setting, what changed and what others can use
 * of it. Another person may type it; then nobody sees a word before the teller has approved what is read back.
 */
import type { Format } from '@folkmoot/board-doc'
import { outline } from './outline.ts'
import { card, decorate, fields, judge, marks, maxWords } from './rules.ts'

export const stories: Format = {
  id: 'stories',
  title: 'Stories',
  defaults: {
    prompts: ['Our stories – our practice – our leadership learning'],
    keys: ['story'],
    visibility: 'named',
  },
  phases: ['write', 'share', 'talk'],
  wall: 'stream',
  asksAbout: true,
  consent: 'words',
  maxWords,
  fields,
  judge,
  decorate,
  marks,
  card,
  outline,
}
