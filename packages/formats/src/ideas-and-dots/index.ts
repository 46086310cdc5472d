/** One question: people write ideas, the wall shows them, and everybody gives dots to a few. Asked on the spot. */
import type { Format } from '@folkmoot/board-doc'
import { outline } from './outline.ts'
import { decorate, judge, marks, maxWords } from './rules.ts'

export const ideasAndDots: Format = {
  id: 'ideas-and-dots',
  title: 'Ideas and dots',
  quick: 'Dots',
  defaults: {
    prompts: ['What should we do next?'],
    visibility: 'network',
    dots: 3,
  },
  phases: ['write', 'share', 'vote', 'talk'],
  wall: 'stream',
  asksAbout: false,
  maxWords,
  judge,
  decorate,
  marks,
  outline,
}
