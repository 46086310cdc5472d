import type { Surface } from '../message.ts'

/** The page that checks files without a server. */
export const check = {
  title: 'Check a record',
  about:
    'Choose a record (JSON), or “my words” (a page), or both: together they show whether the record was made anew since. The files stay on this device; this page sends nothing to anybody.',
  choose: 'Files to check',
  holds: 'It holds',
  'does-not-hold': 'It does not hold',
  'two-at-most': 'Choose one file, or two: a record and “my words”.',
  unreadable: 'A file could not be read as text.',
  // What files say, in the terminal too
  'of-board': 'board {board} of {event}',
  'in-edition': '{board}, edition {edition}',
  'under-root': {
    plural: 'n',
    one: '1 note under the root of {place}',
    other: '{n} notes under the root of {place}',
  },
  'record-has': 'The record has {place}, under the same root.',
  'record-has-not': 'The record does not have {place}: another edition, or left out.',
  save: 'Save this page to keep it: it works from a disk, without Folkmoot and without a connection.',
} as const satisfies Surface
