import type { Surface } from '../message.ts'

/** What a record says of itself: for whom it is, in which time, and what is not in it. */
export const record = {
  'for-everybody': 'For the people who took part.',
  'for-network': 'For the people of {network} alone.',
  'for-reach': {
    choose: 'reach',
    among: {
      self: 'For one person.',
      network: 'For the people of one network alone.',
      here: 'For the people who took part.',
      programme: 'For programme and funder.',
      public: 'For the public.',
    },
  },
  reworded: 'A question was reworded on {time}. Before: “{before}” After: “{after}”',
  'in-language': {
    choose: 'when',
    among: {
      now: '“{original}” in {language}: “{words}”',
      before: '“{original}” in {language}, from before it was reworded: “{words}”',
    },
  },
  root: 'root',
  'sorted-label': 'Sorted afterwards, not by the room, under',
  'sorted-afterwards': {
    plural: 'n',
    one: '1 note was sorted into a group afterwards, by an organiser and not by the room.',
    other: '{n} notes were sorted into groups afterwards, by an organiser and not by the room.',
  },
  'no-label': 'no network named',
  'record-edition': 'Edition {edition} of this record.',
  'as-of': 'As of {day}.',
  'held-back': {
    plural: 'n',
    one: 'One note is not in this file: it goes no further than the people who were there, or cannot without pointing at somebody.',
    other:
      '{n} notes are not in this file: they go no further than the people who were there, or cannot without pointing at somebody.',
  },
  withdrawals: 'Whoever wants their words taken out of it tells {whom}.',
  'kept-until': 'Words and names of this event are kept until {until, day}.',
  'kept-moved': 'On {on, day} that day was moved from {from, day} to {to, day}: {why}',
  'kept-moved-unsaid': 'On {on, day} that day was moved from {from, day} to {to, day}.',
  'times-utc': 'Times are UTC, rounded.',
  'times-zone': 'Times are those of {zone}, rounded.',
  zone: 'Time zone',
  'zone-hint': 'The record’s times are those of this zone.',
  'promises-done': {
    plural: 'n',
    one: 'Of one promise in it, {asked} was asked about: {done} done.',
    other: 'Of {n} promises in it, {asked} were asked about: {done} done.',
  },
  'promises-asked': {
    plural: 'n',
    one: 'Of one promise in it, {asked} was asked about.',
    other:
      'Of {n} promises in it, {asked} were asked about. How many of them are done is not told: fewer than five are, or fewer than five are not.',
  },
  'promises-few-asked': {
    plural: 'n',
    one: 'One promise is in it.',
    other: '{n} promises are in it, and fewer than five of them were asked about.',
  },
  'promises-not-asked': {
    plural: 'n',
    one: 'One promise is in it. Nobody has asked about it yet.',
    other: '{n} promises are in it. Nobody has asked about them yet.',
  },
  replies: 'What becomes of it',
  'reply-said': 'You said: {said}.',
  'reply-state': {
    choose: 'state',
    among: {
      yes: 'Yes, we will.',
      partly: 'In part.',
      no: 'No.',
      open: 'Not decided yet.',
    },
  },
  'reply-who': 'Who: {who}.',
  'reply-by': 'By {by, day}.',
  'not-here': 'Not in this record',
  'not-here-why': {
    choose: 'why',
    among: {
      'not-frozen': '“{title}”: it was not frozen when this record was made.',
      'open-again': '“{title}”, in part: it was opened again, and what was written since is not here.',
      'not-chosen': '“{title}”: it was left out on purpose.',
    },
  },
  'of-networks': {
    plural: 'n',
    one: 'One board of a single network, which is kept for that network’s own record.',
    other: '{n} boards of single networks, which are kept for those networks’ own records.',
  },
  erased: {
    choose: 'why',
    among: {
      unsaid: {
        plural: 'n',
        one: 'A note was taken out after the board was frozen.',
        other: '{n} notes were taken out after the board was frozen.',
      },
      asked: {
        plural: 'n',
        one: 'A note was taken out after the board was frozen, because its writer asked.',
        other: '{n} notes were taken out after the board was frozen, because their writers asked.',
      },
      'names-somebody': {
        plural: 'n',
        one: 'A note was taken out after the board was frozen, because somebody could be recognised in it.',
        other:
          '{n} notes were taken out after the board was frozen, because somebody could be recognised in them.',
      },
      'not-for-all': {
        plural: 'n',
        one: 'A note was taken out after the board was frozen, because it was not meant for everybody.',
        other:
          '{n} notes were taken out after the board was frozen, because they were not meant for everybody.',
      },
    },
  },
  // Where an organiser erases.
  'erase-why': 'What the record says about it',
  'erase-why-of': {
    choose: 'why',
    among: {
      unsaid: 'Only that a note was taken out',
      asked: 'Its writer asked',
      'names-somebody': 'Somebody could be recognised in it',
      'not-for-all': 'It was not meant for everybody',
    },
  },
  // Where an organiser makes the file.
  'everybodys-boards': 'Everybody’s boards',
  'network-boards': '{network}’s own boards',
  'network-boards-meaning':
    'Only people of {network} could read them. Tick them alone for {network}’s own record.',
  'take-whole': 'Take it home',
  'take-plain': 'More forms',
  'plain-legend': 'One plain file',
  'make-the-file': 'Make the file',
  'making-bar': 'Making the file',
  'file-made': 'The file is made, and your browser keeps it among its downloads.',
  'download-again': 'Download it again',
  making: 'Making the file: {done} of {of} …',
  'stop-making': 'Stop',
  stopped: 'Stopped. There is no file.',
  'no-board': 'Tick at least one board.',
  'not-frozen': {
    plural: 'n',
    one: 'One board is not frozen. What stands on it now will not be in the file:',
    other: '{n} boards are not frozen. What stands on them now will not be in the file:',
  },
  'freeze-it': 'Freeze it',
  'last-call': 'Last call: it is frozen within a minute.',
  'freeze-board': 'Freeze it: “{title}”',
  'open-since': 'opened again since edition {edition}',
  'networks-not-named':
    'Where fewer than {small} people of a network wrote, the network is not named, so that nobody can be guessed from a small number.',
} as const satisfies Surface
