/**
 * The opening quotations: they pass by while people arrive and give way at once. Then everyone picks one and says why.
 * The note keeps the words that were picked, as the organiser has corrected them.
 */
import type { Format } from '@folkmoot/board-doc'
import { outline } from './outline.ts'
import { card, decorate, fields, judge, marks, maxWords } from './rules.ts'

export const quotations: Format = {
  id: 'quotations',
  title: 'Quotations',
  defaults: {
    prompts: ['Which of these speaks to you, and why?'],
    keys: ['why'],
    visibility: 'network',
  },
  phases: ['write', 'share', 'talk'],
  wall: 'stream',
  wallWhileWriting: 'welcome',
  asksAbout: false,
  maxWords,
  most: 1,
  fields,
  judge,
  decorate,
  marks,
  card,
  outline,
}
