/** The organiser's own prompts: any visibility, columns or one stream, with every phase there is. */
import type { Format } from '@folkmoot/board-doc'
import { outline } from './outline.ts'
import { decorate, judge, marks, maxWords } from './rules.ts'

export const openBoard: Format = {
  id: 'open-board',
  title: 'Open board',
  quick: 'Open',
  defaults: {
    prompts: ['What would you like to say?'],
    visibility: 'network',
    dots: 3,
  },
  phases: ['write', 'share', 'group', 'vote', 'talk'],
  wall: 'stream',
  asksAbout: false,
  maxWords,
  judge,
  decorate,
  marks,
  outline,
}
