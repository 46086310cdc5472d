import type { Surface } from '../message.ts'

/** Where a case study is written: beside each sentence the notes that it comes from. */
export const caseStudy = {
  title: 'Where each sentence comes from',
  about:
    'Choose the notes for each sentence. Files that go beyond the people here have it only as far as all of these notes may go.',
  'choose-for': 'Choose notes for “{sentence}”',
  'change-for': 'Change the notes for “{sentence}”',
  choose: 'Choose notes',
  change: 'Change the notes',
  chosen: { plural: 'n', '=0': 'No note yet', one: '{n} note', other: '{n} notes' },
  done: 'Done',
  board: 'On which board',
  'no-board': 'No board shows notes yet.',
  find: 'Find by its words',
  'no-notes': 'No note there has these words.',
  more: 'There are more: type some of their words.',
  opening: 'Opening the board …',
} as const satisfies Surface
