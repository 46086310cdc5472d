import type { Surface } from '../message.ts'

/** How far words may go: the ladder’s five words, and asking whoever wrote them. */
export const consent = {
  reach: {
    choose: 'reach',
    among: {
      self: 'only me',
      network: 'my network',
      here: 'people here',
      programme: 'programme and funder',
      public: 'public',
    },
  },
  // On the phone, once nothing is to come, and under My words for ever.
  question: 'May your words be published without your name?',
  'without-answer':
    'Without an answer they stay with the people here. You can change it at any time, with your return code too.',
  all: 'All',
  choose: 'Choose',
  no: 'No',
  'how-far': 'How far your words may go',
  answered: {
    choose: 'answer',
    among: {
      all: 'All of them may be published, without your name.',
      some: 'Those that you choose may go further than the people here, without your name.',
      no: 'They stay with the people here.',
    },
  },
  change: 'Change it',
  'said-all': 'Thank you. All your words may be published.',
  'said-no': 'Your words stay with the people here.',
  'said-one': 'Kept: {reach}.',
  'choose-below': 'Choose for each note under “My words”.',
  'how-far-of': 'How far “{words}” may go',
  'from-now-on':
    'It counts for files that are made from now on; one that somebody has cannot be called back. On boards without names a yes shows only together with others’; a no counts at once, and whoever compares two files sees which notes went.',
  'tables-words': 'What a table wrote together stays with the people here.',
  // On paper, and where it is typed.
  'on-paper': 'My words may be published without my name.',
  // Where a file is made.
  'file-for': 'For whom',
  'file-reach-meaning': {
    choose: 'reach',
    among: {
      here: 'Everything that was frozen. It is not to be passed on.',
      programme: 'Words whose writers let them go to the programme, its funder or the public. No names.',
      public: 'Only words whose writers let everybody read them. No names.',
    },
  },
  'file-no-names': 'A file that goes beyond the people here names nobody.',
  'editions-title': 'Records that were made',
  'editions-about':
    'Each audience has its own editions: the number grows when what is in the record changes, and the same content is the same file again.',
  'edition-also': '{holds} · {held}',
  'edition-line': 'Edition {edition} · {audience} · {at}',
  'edition-holds': {
    plural: 'boards',
    one: '{notes} on {boards} board',
    other: '{notes} on {boards} boards',
  },
  'edition-notes': { plural: 'n', one: '{n} note', other: '{n} notes' },
  'edition-held': { plural: 'n', one: '{n} note held back', other: '{n} notes held back' },
  'since-more': { plural: 'n', one: '{n} note more', other: '{n} notes more' },
  'since-fewer': { plural: 'n', one: '{n} note fewer', other: '{n} notes fewer' },
  'since-boards-more': { plural: 'n', one: '{n} board more', other: '{n} boards more' },
  'since-boards-fewer': { plural: 'n', one: '{n} board fewer', other: '{n} boards fewer' },
  'since-anew': { plural: 'n', one: '{n} board frozen anew', other: '{n} boards frozen anew' },
  'since-words': 'other words around the notes',
  since: 'Since the edition before: {what, list}.',
  first: 'The first for this audience.',
} as const satisfies Surface
