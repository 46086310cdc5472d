/**
 * A case study: context, what, so what, what now and evidence, written by a person from notes. Every sentence says from which notes it
 * was written, and whoever's story it is approves the words before anybody sees them.
 */
import type { Format } from '@folkmoot/board-doc'
import { outline } from './outline.ts'
import { card, decorate, fields, judge, maxWords } from './rules.ts'
import { notesBehind } from './sentences.ts'

export const caseStudy: Format = {
  id: 'case-study',
  title: 'Case study',
  defaults: {
    prompts: ['What can others learn from this?'],
    keys: ['case'],
    visibility: 'named',
  },
  phases: ['write', 'share', 'talk'],
  wall: 'stream',
  asksAbout: true,
  consent: 'words',
  inLibrary: 'case',
  behind: notesBehind,
  maxWords,
  fields,
  judge,
  decorate,
  card,
  outline,
}
