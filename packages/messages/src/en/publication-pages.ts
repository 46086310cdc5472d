import type { Surface } from '../message.ts'

/** The pages of a programme's publication. */
export const publicationPages = {
  kind: 'Publication of the programme',
  'for-reach': {
    choose: 'reach',
    among: {
      programme: 'For programme and funder. Please do not pass it on.',
      public: 'For the public.',
    },
  },
  edition: 'Edition {edition}, as of {day}.',
  'made-about':
    'What was said at events of a programme, what its networks did since, and what became of promises.',
  contents: 'Contents',
  // What the programme is
  programme: 'The programme',
  events: 'The events',
  'event-facts': {
    plural: 'n',
    one: 'Edition {edition} of its record: one note.',
    other: 'Edition {edition} of its record: {n} notes.',
  },
  networks: 'The networks',
  hours: {
    plural: 'n',
    one: 'One hour was noted for the meetings and case studies in it.',
    other: '{n} hours were noted for the meetings and case studies in it, of everybody together.',
  },
  'how-made': 'How this was made',
  'how-words':
    'Every word stands as people wrote it, or as one person wrote it down for all and read it back. Nobody’s words are here without their leave, or their network’s; no sentence was written by a machine.',
  'how-people': 'Numbers of one to four people are not told.',
  'how-erased':
    'Whoever takes their words back is in no edition that is made after that. A copy that somebody saved can’t be called back.',
  withdrawals: 'Who takes withdrawals of {event}: {whom}',
  // What was said
  said: 'What was said',
  'said-themes': 'By themes that people named and joined from what the rooms put together.',
  'said-groups': 'By what the rooms put together themselves.',
  'notes-of': {
    plural: 'n',
    one: 'One note, from {events, list}.',
    other: '{n} notes, from {events, list}.',
  },
  more: {
    plural: 'n',
    one: 'One more note stands in the record.',
    other: '{n} more notes stand in the record.',
  },
  'no-name': 'A group without a name',
  // Networks
  'networks-chapter': 'What the networks did',
  'case-title': 'Case study',
  'read-back': 'Read back and approved.',
  // One to four are never told as a number.
  came: {
    plural: 'n',
    '=0': 'Nobody is noted as having come.',
    one: 'One person came.',
    other: '{n} people came.',
  },
  'came-few': 'Fewer than five people came.',
  'networks-without': {
    plural: 'n',
    one: 'Nothing of {names, list} is in this edition.',
    other: 'Nothing of these networks is in this edition: {names, list}.',
  },
  // Promises
  promises: 'What was promised, and what became of it',
  'promises-of': 'Promises of {event}',
  'answers-of': 'What is answered to what people said at {event}',
  // Tools
  tools: 'Tools to use again',
  'tools-about': 'For each activity of these events a crib for whoever runs it, and a blank sheet to copy.',
  'what-it-is': 'What it is',
  'say-this': 'Say this',
  'press-this': 'Step by step',
  'mind-this': 'Mind this',
  'blank-sheet': 'Blank sheet: {title}',
  'sheet-code': 'Write one thought on each line. Your name is not needed.',
} as const satisfies Surface
