import type { Surface } from '../message.ts'

/** What anybody may meet: every code, and the reasons that delegates are given. */
export const refusals = {
  'bad-request': 'That could not be read. Reload the page and try again.',
  'not-signed-in': 'This device is not signed in. Join again with the code, or with your return code.',
  'session-ended': 'This device was signed out. Join again with your return code.',
  forbidden: 'Your role does not include this. Ask the facilitator.',
  'wrong-origin': 'This address is not the one Folkmoot was opened under. Open the printed address.',
  'wrong-host':
    'Folkmoot does not know itself by this name: open one of the addresses that its start printed, or have it started with --also-host and this name.',
  'not-found': 'That is not here, or not any more.',
  'wrong-code': 'No event or person has that code. Check it on the wall and type it again.',
  'code-wait': 'So many codes are being typed here that this one has to wait. Try again in a minute.',
  'search-wait': 'You looked up many names just now. Wait a few seconds, then type on.',
  'proofs-wait': 'You took your words home many times just now. Wait a minute, then take them again.',
  'too-many-sockets':
    'Folkmoot is open in very many tabs or windows for this person already. Close some of them; this one goes on by itself.',
  'join-elsewhere':
    'Several people have joined from this network already, and it is not the hall’s. Use the hall’s Wi-Fi, or ask whoever runs the event to let you in.',
  'doors-closed': 'The doors of this event are closed. Ask the organiser to let you in.',
  'event-full': 'This event is full. Ask the organiser.',
  'link-used': 'This link was used already or has been withdrawn. Ask for a new one.',
  'epoch-changed': 'This board was rebuilt. It is loaded afresh.',
  erased: 'These words were erased at somebody’s request. They are removed from this device too.',
  'hostile-update': 'This page sent something that cannot be kept. Your words are copied to a fresh page.',
  'page-full': 'This page is full. What was saved stays saved; ask the facilitator for help.',
  'frame-too-large': 'That was too large to send at once.',
  'wrong-phase': 'The board has moved on. Look at the screen and try again.',
  'not-your-turn': 'The turn has moved on already.',
  'seat-in-round': 'A round is running at your table. Say it again when it is over, or ask the facilitator.',
  'seat-has-words': 'That table has written together already. Ask the facilitator to move you there.',
  'too-long': 'That is too long.',
  'only-tighter': 'Somebody has already written here, so this board can only become more private.',
  'only-by-code': 'This person has a device of their own and writes for themselves.',
  conflict: 'Somebody else changed this a moment ago. Look again, then decide.',
  'too-slow': 'This screen fell behind and is catching up.',
  'not-saved': 'This could not be saved just now. Nothing is lost on your device; it is tried again.',
  damaged:
    'What is stored of this event is damaged, so it is not shown. Nothing was thrown away. Ask whoever runs this server to restore a backup.',
  restarting: 'Folkmoot is restarting. Keep writing; it is sent when it is back.',
  internal: 'Something went wrong here. It was noted; try again.',

  // Names, networks and codes at the door
  'no-letter-in-name': 'A name needs at least one letter.',
  'name-unseen': 'There is nothing to be seen in this name: it needs at least one letter or figure.',
  'choose-a-network': 'Choose one of the networks.',
  'network-not-in-event': 'This network is not part of the event.',
  'return-code-waits':
    'This code is new: your other devices are asked first. Say yes on one of them, or ask the organiser to let you in.',
  'no-code-of-yours-waits': 'No new return code waits for you any more.',
  'decided-already': 'This was decided already.',
  'screen-code-ran-out': 'This code has run out. A new one is made.',
  'field-too-long': '{field} is too long.',
  'field-unreadable': '“{field}” could not be read.',
  'event-deleted': 'That event was deleted. What you left there opens with this code.',
  archived: 'This event is archived: it can be read, and nothing is added to it.',
  // The board, and what delegates do there
  'board-frozen': 'This board is frozen. Reopen it first.',
  'board-not-opened': 'Open this board first.',
  'board-not-open-to-you': 'This board is not open yet.',
  'note-gone': 'This note is not on the board any more.',
  'too-many-words': { plural: 'most', one: 'At most {most} word here.', other: 'At most {most} words here.' },
  'no-contact': 'Write how to reach you first.',
  'no-answers-now': 'This is not open to answers just now.',
  'no-such-mark': 'That cannot be said here.',
  'table-wrote-it': 'A table wrote this together. Look for them in the room.',
  'your-own-note': 'This is your own.',
  'writer-has-no-device': 'Whoever wrote this has no device here. Look for them in the room.',
  'no-vote-now': 'There is no vote here just now.',
  'target-gone': 'That is not on this board any more.',
  'note-in-a-group': 'This note stands in a group: give your dots to the group.',
  'dots-given': {
    plural: 'dots',
    one: 'You have {dots} dot. Take it back first.',
    other: 'You have {dots} dots. Take one back first.',
  },
  'entered-already': {
    choose: 'by',
    among: {
      you: 'You have entered this already. Nothing was changed.',
      named: '{who} was quicker and has entered this already. Nothing was changed.',
      organiser: 'The organiser was quicker and has entered this already. Nothing was changed.',
      somebody: 'This was entered already. Nothing was changed.',
    },
  },
  'answers-given': {
    plural: 'most',
    one: 'At most {most} answer here.',
    other: 'At most {most} answers here.',
  },
  'other-networks-board': 'Only people of this board’s network write on it.',
  'tables-write-here': 'Tables write on this board together, on the page that they share.',
  'not-at-your-table': 'Only people at your own table.',
  'no-words-yet': 'Write their words first.',
  'entries-full': 'This page has as many entries as it can hold.',
  'only-this-table-writes': 'Only the people at this table write on its page.',
  'round-ended': 'This round has ended.',
  // The server's disk
  'disk-full':
    'The server’s disk is full, so nothing can be saved just now. What was saved can still be read; try again in a moment.',
  'disk-fails':
    'The server’s disk refuses to store, so nothing can be saved just now. What was saved can still be read; try again in a moment.',
  'data-held':
    'Another program is holding the server’s data, so nothing can be saved just now. What was saved can still be read; try again in a moment.',
  'data-damaged':
    'The server’s data is damaged, so nothing can be saved just now. What was saved can still be read; try again in a moment.',
  'page-unreadable': 'Your page could not be read just now. It is tried again; keep this open.',
  'event-unreadable': 'This event could not be read just now. It is tried again; nothing is lost.',
} as const satisfies Surface
