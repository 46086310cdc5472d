import type { Surface } from '../message.ts'

/** With which agenda a new event begins. */
export const newEvent = {
  title: 'A new event',
  begins: '2. How does it begin?',
  questions: 'Six questions. Everything can be changed later.',
  agenda: {
    choose: 'from',
    among: {
      sample: 'With the agenda of “Better Together”',
      'combined-event': 'With the agenda of a combined event',
      blank: 'With an empty agenda',
    },
  },
  'agenda-meaning': {
    choose: 'from',
    among: {
      sample:
        'Two days of talks and activities: “Who are we?”, “Why are we here?”, the review of day one. Change or remove what you do not need.',
      'combined-event':
        'Two days on which networks share examples of good practice and discuss issues, challenges and successes, with two speakers, as in Stratford-upon-Avon in 2007. Change or remove what you do not need.',
      blank: 'You add every session yourself.',
    },
  },
  // From an event that is there
  another: 'Make another event with this agenda',
  'as-before':
    'With the agenda of “{name}”: all sessions, and all boards as nobody opened them. Boards of networks that take no part are left out. Nobody’s words, names or codes come with it.',
  'copy-board': 'Copy',
  'copy-board-name': 'Copy the board “{title}”',
  'board-copied': 'The board stands there twice now.',
} as const satisfies Surface
