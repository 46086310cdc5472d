import type { Surface } from '../message.ts'

/** The second morning: phones know an address that is not Folkmoot’s any more, and people come back under another. */
export const comingBack = {
  // What a start prints
  'start-picture': 'The picture joins {event}.',
  'start-moved':
    'The address is not the one of last time, {from}. Phones that were in do not find {to} by themselves.',
  'start-do':
    'Print poster and table cards again, from the organiser’s desk. Whoever was here scans the new code and comes\nback with their return code, or gives their name and is let in from the cockpit. Words that were not sent\nstay on the phone they were written on, and come over where this computer has the old address once more.',
  // The cockpit, and the organiser’s desk
  'coming-back': 'Coming back',
  'has-moved': 'The address is new: {to}. Before it was {from}.',
  'has-moved-desk':
    'Folkmoot’s address has changed since people were here: it is {to} now, and was {from}. Their phones do not find it by themselves, and what was printed leads to the old one.',
  'see-event': '{event}: what to print, and who is back',
  'print-again': 'Print again what leads to it:',
  'print-poster': 'Join poster',
  'print-cards': 'Table cards',
  'print-slips': 'Slips for those who were here',
  'how-back':
    'Whoever was here scans the new code and comes back with their return code. Those without it give their name as before, and are let in from the cockpit, under “Coming back”. Nobody’s page opens by that.',
  'are-back': { plural: 'of', one: '{n} of one person is back', other: '{n} of {of} are back' },
  'ask-for-nod': {
    plural: 'n',
    one: 'One gave their name instead of a code.',
    other: '{n} gave their names instead of a code.',
  },
  'unsent-words': {
    plural: 'n',
    one: 'One phone holds words that never reached Folkmoot. They are under the old address, on that phone: do not clear it.',
    other:
      '{n} phones hold words that never reached Folkmoot. They are under the old address, on those phones: do not clear them.',
  },
  'unsent-how':
    'Give this computer the old address once more, beside the new one, and open the old address on the phone: its words are sent, and one press there goes on here.',
  close: 'Close',
  'see-who': 'Who comes back …',
  'they-say': 'They gave their names',
  'they-say-about':
    'Each is called like somebody who was here. Look up and ask. Seat, turns and dots become theirs; their earlier page stays closed until they give its return code.',
  'let-in-sure': {
    plural: 'n',
    one: 'Same name, same network: let one in',
    other: 'Same name, same network: let all {n} in',
  },
  'let-in-said': { plural: 'n', one: 'One is back.', other: '{n} are back.' },
  'same-as': '{newcomer}, as {person}?',
  'somebody-else': 'Somebody else',
  'same-one': 'Same person',
  'same-label': '{newcomer} is the same person as {person}',
  'else-label': '{newcomer} is somebody else than {person}',
  'nobody-asks': 'Nobody waits to be let in.',
  'not-back': 'Not back yet',
  // The evening before
  'evening-title': 'The evening before the next day',
  'evening-about':
    'In another room, or after a night, this computer often has another address, and then phones do not find it by themselves.',
  'evening-show':
    'Show “What we made today” on the wall before people go: it asks everybody, on their phones too, to keep their return code.',
  'evening-save': 'Let phones stay in the room until the cockpit says that everything is saved.',
  'evening-lease':
    'Ask the venue, or your router, to give this computer the same address tomorrow. Then nobody has to come back.',
  'evening-look':
    'Tomorrow look at what the start prints. If the address has changed, it says so, and so do the cockpit and this page: print poster and table cards again then.',
  // On paper
  'slips-title': 'Slips for those who were here',
  'slips-about':
    'One for each place: the new way in, and how to come back. They hold nobody’s name and nobody’s code, so anybody may take any.',
} as const satisfies Surface
