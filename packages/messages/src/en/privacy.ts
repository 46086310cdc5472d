import type { Surface } from '../message.ts'

/** Who sees what of a writer: said before anybody writes, beside what was written, on paper and in the record. */
export const privacy = {
  // What readers see: the whole room, or the people of one network.
  'your-name-and-network': {
    choose: 'readers',
    among: {
      room: 'The room will see your name, {name}, and “{network}”.',
      one: 'People of {only} will see your name, {name}, and “{network}”.',
    },
  },
  'your-name': {
    choose: 'readers',
    among: {
      room: 'The room will see your name, {name}.',
      one: 'People of {only} will see your name, {name}.',
    },
  },
  'your-network': {
    choose: 'readers',
    among: {
      room: 'The room will see “{network}”, not your name.',
      one: 'People of {only} will see “{network}”, not your name.',
    },
  },
  // A small network is never named; nor is anybody told that theirs is the small one.
  'another-network': {
    choose: 'readers',
    among: {
      room: 'The room will see “another network” or none, not your name.',
      one: 'People of {only} will see your network at most, not your name.',
    },
  },
  'words-alone': {
    choose: 'readers',
    among: {
      room: 'The room will see your words alone: no name, no network.',
      one: 'People of {only} will see your words alone, without a name.',
    },
  },
  // Where nobody knows yet who will write.
  'anybody-named': {
    choose: 'readers',
    among: {
      room: 'The room will see your name and your network.',
      one: 'People of {only} will see your name and your network.',
    },
  },
  'anybody-network': {
    choose: 'readers',
    among: {
      room: 'The room will see your network at most, never your name.',
      one: 'People of {only} will see your network at most, never your name.',
    },
  },
  // Where a table writes together.
  'table-name': {
    choose: 'readers',
    among: {
      room: 'The room will see “{table}”, nobody’s name.',
      one: 'People of {only} will see “{table}”, nobody’s name.',
    },
  },
  'any-table-name': {
    choose: 'readers',
    among: {
      room: 'The room will see your table’s name, nobody’s own name.',
      one: 'People of {only} will see your table’s name, nobody’s own name.',
    },
  },
  'table-words-alone': {
    choose: 'readers',
    among: {
      room: 'The room will see the words alone: no table, no name.',
      one: 'People of {only} will see words alone: no table, no name.',
    },
  },
  // Where the activity decides.
  'counted-answers': {
    choose: 'readers',
    among: {
      room: 'The room sees answers only counted together, from five people on, never yours by itself.',
      one: 'People of {only} see answers only counted, from five people on, never yours by itself.',
    },
  },
  'counted-number': {
    choose: 'readers',
    among: {
      room: 'The room sees your number only counted, from five people on, and your words without it.',
      one: 'People of {only} see your number only counted, from five on, and your words without it.',
    },
  },
  'counted-few': 'Answers of fewer than five people are shown to nobody, and fewer are here now.',
  'you-choose': {
    choose: 'visibility',
    among: {
      named: 'You choose who sees it: you alone, your network or the room. Your name goes with it.',
      network: 'You choose: you alone, your network by name, or the room with your network at most.',
      anonymous: 'You choose: you alone, your network by name, or the room without name or network.',
    },
  },
  // A board of one network: giving it to the network or to the room gives it to the same people.
  'you-choose-in-network': {
    choose: 'visibility',
    among: {
      named: 'You choose who sees it: you alone or people of {only}. Your name goes with it.',
      network: 'You choose: you alone, your network by name, or all of {only} without your name.',
      anonymous: 'You choose: you alone, your network by name, or all of {only} without any name.',
    },
  },
  'table-chooses': {
    choose: 'visibility',
    among: {
      named: 'You choose: your table alone, or the room with your table’s name, nobody’s own name.',
      network: 'You choose: your table alone, or the room with the words alone: no table, no name.',
      anonymous: 'You choose: your table alone, or the room with the words alone: no table, no name.',
    },
  },
  'chosen-table': 'Only your table will see it.',
  'chosen-self': 'Only you will see it. It comes back to you with your return code.',
  'chosen-network': 'Only people of {network} will see it, with your name.',
  'chosen-no-network': 'You have no network here, so only you will see it.',
  'after-a-yes': 'Others’ words need a yes.',
  'read-back': '{teller} is read these words back. Nobody sees them before {teller} says they are right.',
  // Who could find out.
  'nobody-can-see': [
    'Nobody in the room can see who wrote this. Whoever runs the server could.',
    {
      choose: 'contact',
      among: {
        named: 'Worried about someone’s safety? Speak to {whom}.',
        facilitator: 'Worried about someone’s safety? Speak to a facilitator.',
      },
    },
  ],
  // How long it is kept.
  'kept-until': 'Words and names are kept until {until, day}.',
  withdrawals: 'To take words back afterwards, tell {whom}.',
  // Who receives the record, and whether names go with it.
  'record-counts': {
    choose: 'receiver',
    among: {
      named: 'The record goes to {whom}, with the counts of the whole room and never your answers.',
      organiser:
        'The record goes to the organiser, with the counts of the whole room and never your answers.',
    },
  },
  'record-never-named': {
    choose: 'receiver',
    among: {
      named: 'The record goes to {whom}, never with your name.',
      organiser: 'The record goes to the organiser, never with your name.',
    },
  },
  'record-given-never-named': {
    choose: 'receiver',
    among: {
      named: 'The record goes to {whom}, with what you give the room and nothing else, never with your name.',
      organiser:
        'The record goes to the organiser, with what you give the room and nothing else, never with your name.',
    },
  },
  'record-table': {
    choose: 'receiver',
    among: {
      named: 'The record goes to {whom}, with the table’s words and nobody’s name.',
      organiser: 'The record goes to the organiser, with the table’s words and nobody’s name.',
    },
  },
  'record-names-if-asked': {
    choose: 'receiver',
    among: {
      named: 'The record goes to {whom}, without names unless the organiser asks for them.',
      organiser: 'The record goes to the organiser, without names unless the organiser asks for them.',
    },
  },
  'record-given-names-if-asked': {
    choose: 'receiver',
    among: {
      named:
        'The record goes to {whom}, with what you give the room and nothing else, without names unless the organiser asks for them.',
      organiser:
        'The record goes to the organiser, with what you give the room and nothing else, without names unless the organiser asks for them.',
    },
  },
} as const satisfies Surface
