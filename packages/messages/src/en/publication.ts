import type { Surface } from '../message.ts'

/** A programme's publication at the organiser's desk: case studies and their days, what goes in, making it. */
export const publication = {
  title: 'The programme’s publication',
  about:
    'One PDF of what was said at the events, what each network did since, and what became of promises. Nothing is in it that its people did not let go so far.',
  'to-desk': 'The organiser’s desk',
  'no-programme': 'There is no such programme',
  looking: 'Looking what there is …',
  // Case studies
  cases: 'Case studies of the networks',
  'cases-about':
    'Each network writes its own at its own place, on the link of whoever leads it. Set a day until when; they see it where they write.',
  'no-networks': 'This programme has no network yet.',
  state: {
    choose: 'state',
    among: {
      none: 'Not begun here',
      drafted: 'Being drafted',
      approved: 'Approved, and kept to the network',
      in: 'In',
    },
  },
  meetings: {
    plural: 'all',
    '=0': 'No meeting sealed yet',
    one: 'One meeting sealed, {in} may go in',
    other: '{all} meetings sealed, {in} may go in',
  },
  'due-of': 'Day until when {network} is asked for its case study',
  'due-on': 'Due {day, day}',
  'no-due': 'No day set',
  'due-change': 'Change the day',
  'due-set': 'Set a day',
  'due-set-of': 'Set a day for {network}',
  'due-change-of': 'Change the day for {network}',
  'due-save': 'Save the day',
  'due-saved': 'The day is saved.',
  overdue: {
    plural: 'n',
    one: 'It was due yesterday. Perhaps they would like a hand.',
    other: 'It was due {n} days ago. Perhaps they would like a hand.',
  },
  hours: { plural: 'n', one: 'One hour noted', other: '{n} hours noted' },
  'hours-all': {
    plural: 'n',
    one: 'One hour noted at meetings and case studies, of all networks together.',
    other: '{n} hours noted at meetings and case studies, of all networks together.',
  },
  // What goes in
  'for-whom': 'For whom',
  reach: { choose: 'reach', among: { programme: 'Programme and funder', public: 'The public' } },
  'reach-meaning': {
    choose: 'reach',
    among: {
      programme: 'What may go to programme and funder, or to everybody.',
      public: 'Only what everybody may read.',
    },
  },
  goes: 'What goes in',
  'goes-none': 'Nothing may go in yet.',
  'goes-about': 'Untick what you want to leave out.',
  kind: { choose: 'kind', among: { event: 'Event', meeting: 'Meeting', case: 'Case study' } },
  notes: { plural: 'n', one: 'one note', other: '{n} notes' },
  stays: 'What stays out, and why',
  'stays-none': 'Nothing stays out.',
  why: {
    choose: 'why',
    among: {
      'no-edition': 'Nothing of it is published for these readers. Publish it under Record.',
      reach: 'Its network keeps it closer than this.',
      behind: 'A note that it was written from may not go so far, or is not on this Folkmoot.',
      older: 'A newer case study of this network goes in.',
      empty: 'No word of it is left.',
    },
  },
  flagged: 'Read these first',
  'flagged-about':
    'Something in them may point at somebody. Tick what you have read and find fine, or leave it out above.',
  'flagged-words': 'Found: {words, list}',
  fine: 'Fine as it is: {title}, {of}',
  tools: 'With the tools behind it',
  'tools-meaning': 'A crib and a blank sheet for each activity of these events.',
  make: 'Make the publication',
  making: 'Making it …',
  made: 'Edition {edition} is made.',
  take: 'Take the PDF',
  'made-last': 'Last made: edition {edition}, {when, time}.',
  gone: 'Something in it was changed or taken back since. Make it anew.',
  'not-read': 'Say of each that it is fine, or leave it out.',
  'api-look':
    'What a programme’s publication would hold for these readers, what stays out and why, and how far each network’s case study is. For the organiser.',
  'api-make': 'Make a programme’s publication as a PDF. For the organiser.',
  'api-made': 'Whether a publication is ready. For the organiser.',
  'api-file': 'The publication. For the organiser.',
} as const satisfies Surface
