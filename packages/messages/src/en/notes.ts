import type { Surface } from '../message.ts'

/** A note and the small answers beside it, wherever they are written or read. */
export const notes = {
  'someone-from': 'Someone from {network}',
  'someone-here': 'Someone here',
  agreed: 'agreed ✓',
  saved: {
    choose: 'saved',
    among: { saved: 'saved ✓', saving: 'saving …', unsaved: 'not saved yet · reconnecting' },
  },
  'still-open': 'Still open: {answers}',
  'if-you-like': '· if you like',
  'no-answer': 'No answer',
  'too-long': { plural: 'n', one: '{n} character too many', other: '{n} characters too many' },
  'no-quotations': 'This session has no quotations to choose from.',
  'choose-another': 'Choose another',
  'in-english': {
    choose: 'by',
    among: { helper: 'Put into English by a helper', writer: 'In English, by its writer' },
  },
} as const satisfies Surface
