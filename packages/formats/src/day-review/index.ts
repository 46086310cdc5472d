/**
 * “What ?”, “So What ?”, “What Now ?”: three columns, written privately, revealed one after another, open overnight.
 * Network only by default: people judge a day more frankly when their name is not on the wall, and “What Now ?” is
 * of use to a network only if it can tell which notes are its own; anonymous would lose that.
 */
import type { Format } from '@folkmoot/board-doc'
import { outline } from './outline.ts'
import { decorate, judge, marks, maxWords } from './rules.ts'

export const dayReview: Format = {
  id: 'day-review',
  title: 'Day review',
  defaults: {
    prompts: ['What ?', 'So What ?', 'What Now ?'],
    visibility: 'network',
    revealByPrompt: true,
    dots: 3,
  },
  phases: ['write', 'share', 'group', 'vote', 'talk'],
  wall: 'columns',
  asksAbout: false,
  maxWords,
  judge,
  decorate,
  marks,
  outline,
  // “What Now ?” comes last, whatever its words are.
  promised: prompts => prompts.slice(2).slice(-1),
}
