/** One question, answered in a few words by everybody; the wall draws them as large as they were said often. Asked on the spot. */
import type { Format } from '@folkmoot/board-doc'
import { outline } from './outline.ts'
import { decorate, judge, marks, maxWords } from './rules.ts'

export const fewWords: Format = {
  id: 'few-words',
  title: 'A few words',
  quick: 'Words',
  defaults: {
    prompts: ['How is it going? In up to three words.'],
    visibility: 'network',
  },
  phases: ['write', 'share'],
  wall: 'stream',
  asksAbout: false,
  maxWords,
  judge,
  decorate,
  marks,
  outline,
}
