import type { Surface } from '../message.ts'

/** What became of an event, months later. */
export const followed = {
  title: 'What became of it',
  'you-said': 'You said',
  'reply-state': {
    choose: 'state',
    among: { yes: 'Yes, we will', partly: 'In part', no: 'No', open: 'Not decided yet' },
  },
  'reply-who': 'Who: {who}',
  'reply-by': 'By {by, day}',
  // My own promises, day by day
  'my-promises': 'What I said I would do',
  'my-promises-about': 'Only you see these side by side.',
  'by-when': 'By when: {when}',
  'with-whom': 'With whom: {whom}',
  became: {
    choose: 'state',
    among: {
      done: 'Done. Noted {when}.',
      'under-way': 'Under way. Noted {when}.',
      'not-yet': 'Not yet. Noted {when}.',
      'let-go': 'Let go. Noted {when}.',
    },
  },
  'became-told': {
    choose: 'state',
    among: {
      done: 'Done, as told to {told}. Noted {when}.',
      'under-way': 'Under way, as told to {told}. Noted {when}.',
      'not-yet': 'Not yet, as told to {told}. Noted {when}.',
      'let-go': 'Let go, as told to {told}. Noted {when}.',
    },
  },
  'not-asked': 'Nobody has asked about it yet.',
  // At the organiser's desk
  about:
    'What people said, and what becomes of it. People read it with their return code, and every record tells it.',
  none: 'Nothing is answered yet.',
  add: 'Answer something',
  change: 'Change',
  'change-this': 'Change: {said}',
  said: 'What people said',
  'said-hint': 'In a line, in their words: a group’s name, say.',
  'nothing-said': 'What did people say?',
  will: 'Will it be done?',
  'choose-will': 'Choose one.',
  words: 'What will be done, or why not',
  who: 'Who does it',
  'who-hint': 'A role or an office, and no private number.',
  by: 'By when',
  save: 'Save the answer',
  saved: 'Saved. People read it with their return code.',
  remove: 'Take it away',
  'remove-question': 'Take this answer away?',
  'remove-about': 'It leaves people’s pages at once, and the next edition of each record.',
  removed: 'It is taken away.',
  // In the API's description
  'api-followed':
    'What became of an event: what is answered to what people said; for a delegate also what was told of their own promises.',
} as const satisfies Surface
