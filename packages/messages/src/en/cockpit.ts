import type { Surface } from '../message.ts'

/** The facilitator's cockpit. */
export const cockpit = {
  // Grouping
  'find-a-note': 'Find a note',
  'notes-found': { plural: 'n', '=0': 'No such note.', one: 'One note found.', other: '{n} notes found.' },
  'show-more-notes': 'Show {n} of {of} more',
  // The wall
  'wall-looks-back': 'The wall looks back at “{board}”; phones do not',
  'wall-back': 'Back to what the room is doing',
  'wall-is-back': 'The wall is back.',
  'wall-looks-at': '“{board}” is on the wall.',
  'on-the-wall-alone': 'On the wall alone',
  'on-the-wall-about': 'The wall shows it; phones, the clock and the run sheet stay where they are.',
  // Freezing
  'two-more-minutes': 'Two more minutes',
  'two-more-minutes-said': 'The last call ends two minutes later.',
  'last-call-runs': 'The last call is running.',
  'open-again': 'Open it again',
  frozen: 'Frozen. The snapshot is kept.',
  'freeze-rest': {
    plural: 'n',
    one: 'Freeze the board that is open',
    other: 'Freeze the {n} boards that are open',
  },
  'freeze-rest-about': {
    plural: 'n',
    one: 'One board is not frozen. Where somebody is still writing there is a 60-second last call.',
    other: '{n} boards are not frozen. Where somebody is still writing there is a 60-second last call.',
  },
  'freeze-rest-said': 'What was open is being frozen.',
  // Taking back
  undo: 'Undo',
  'show-what-was-there': 'Show what was there',
  'round-ended': 'The round has ended.',
  'seats-made': 'Everybody has a seat.',
  'groups-changed': 'Groups changed.',
  'taken-back': 'Taken back.',
  'stays-open': 'People have begun to write: the board stays open, and the screens show what was there.',
} as const satisfies Surface
