import type { Surface } from '../message.ts'

/** What only those meet who organise, lead, or run the server, and a network at its own place: no screen fetches these, the server words them. */
export const refusalsLeading = {
  'no-code-waits': 'No new return code waits for approval.',
  'code-asks-devices-first': {
    plural: 'seconds',
    one: 'One of their devices may still approve it. Wait {seconds} second more.',
    other: 'One of their devices may still approve it. Wait {seconds} seconds more.',
  },
  'no-screen-with-code': 'No screen shows that code. Codes change after ten minutes.',
  'one-person-already': 'These two are one person already.',
  'crowd-not-kept': 'They are not kept any more.',
  'sheet-needs-name': 'Notes on this board carry names: a sheet without one cannot be typed here.',
  'sheet-incomplete': 'Something that this sheet asks for is missing, or too long.',
  'sheets-full': 'This event has its {most} sheets of paper. No more can be typed.',
  'not-a-rehearsal': 'This event is not a rehearsal.',
  'archive-boards-open': {
    plural: 'boards',
    one: 'One board is still open. Freeze it first, so that what stands on it is kept.',
    other: '{boards} boards are still open. Freeze them first, so that what stands on them is kept.',
  },
  'archive-first': 'Archive the event first. Then look at what goes, and delete it.',
  'name-typed-differs': 'That is not its name. Type it as it stands there.',
  'words-unsealed': {
    plural: 'boards',
    one: 'Words on one board are in no snapshot. Say that they may go too, or bring the event back and freeze the board, again where they came after it was frozen.',
    other:
      'Words on {boards} boards are in no snapshot. Say that they may go too, or bring the event back and freeze the boards, again where they came after they were frozen.',
  },
  'programme-has-events': 'This programme still has events. Delete them first.',
  'kept-too-short':
    'Words are kept at least until the event’s last day and until people are asked what became of it.',
  'kept-day-over': 'That day is over. Choose today or a later one.',
  'kept-needs-reason': 'Say why the day is moved: the record tells it.',
  'kept-moved-often': 'That day was moved a hundred times already.',
  'no-such-command': 'There is no such command.',
  'message-unreadable': 'The message could not be read.',
  'programme-unknown': 'A programme or network is not known here.',
  'network-not-in-programme': 'A network is not part of this programme.',
  'network-in-use': 'People or boards of a network that you left out are here already.',
  'earlier-board-gone': 'A board that this session comes back to is not here any more.',
  'quotations-picked':
    'People have picked among these quotations. Correct their words, or add more at the end.',
  'no-such-activity': 'There is no such activity.',
  'tables-mix-networks': 'Tables mix networks, so a board of one network is written person by person.',
  'agenda-changed': 'The agenda was changed a moment ago. Look again, then move it.',
  'reworded-since': 'Somebody else changed these words a moment ago. Look again, then change them.',
  'words-are-a-rule':
    'These words say how people answer (how many words, or which answers), and people write by them. That part stays as it is.',
  'reworded-enough': 'This question was reworded as often as can be kept.',
  'self-note-changed':
    'You changed this note elsewhere on this device. What stands there now is shown below.',
  'written-already': 'Somebody has written here already, so this stays as it is.',
  'reveal-first': 'Reveal this board first.',
  'no-such-phase': 'This activity has no such step.',
  'no-such-step': 'This activity has no such step.',
  'not-asked-twice': 'This board does not ask twice, or has asked already.',
  'nothing-to-give-back': 'There is no minute to give back any more.',
  'board-moved': [
    {
      choose: 'by',
      among: {
        you: 'You did this a moment ago.',
        named: '{who} was quicker.',
        organiser: 'The organiser was quicker.',
        somebody: 'Somebody else was quicker.',
      },
    },
    {
      choose: 'phase',
      among: {
        waiting: 'This board is not open any more.',
        write: 'This board is back to private writing now.',
        share: 'This board is on the wall now.',
        group: 'This board has moved on to grouping now.',
        vote: 'This board has moved on to voting now.',
        talk: 'This board has moved on to talking now.',
        closed: 'This board is frozen now.',
      },
    },
    'Look again, then decide.',
  ],
  'written-on': 'People have begun to write here, so the board stays open.',
  'no-last-call': 'No last call is running on this board.',
  'groups-voted-on': 'The room is voting on these groups. Close the vote first.',
  'sorted-meanwhile': 'Somebody else has sorted this note meanwhile. Look again, then decide.',
  'room-sorted-it': 'The room put this note into a group, and that stays as it was.',
  'groups-full': 'There are as many groups as there can be. Use one of them.',
  'groups-changed': {
    choose: 'by',
    among: {
      you: 'You changed these groups a moment ago. Look again, then decide.',
      named: '{who} changed these groups a moment ago. Look again, then decide.',
      organiser: 'The organiser changed these groups a moment ago. Look again, then decide.',
      somebody: 'Somebody else changed these groups a moment ago. Look again, then decide.',
    },
  },
  'open-before-showing': 'Open this board first, then show it.',
  'for-one-network': 'Only one network sees this board, so it cannot go on every screen.',
  'note-not-on-screens': 'This note is not on the screens.',
  'no-clock': 'There is no clock on the screens.',
  'note-not-waiting': 'This note is not waiting any more.',
  'note-words-changed': 'Its words have changed since. Look again.',
  'note-hidden-already': {
    choose: 'by',
    among: {
      you: 'You were quicker: this note is hidden already.',
      named: '{who} was quicker: this note is hidden already.',
      organiser: 'The organiser was quicker: this note is hidden already.',
      somebody: 'Somebody else was quicker: this note is hidden already.',
    },
  },
  'quotation-seen-already': 'This was looked at already.',
  'round-at-tables': 'A round is running at the tables. End it first.',
  'round-on-board': 'A round is running here already. End it first.',
  'open-before-round': 'Open this board first, then start the round.',
  'nobody-at-tables': 'Nobody sits at a table yet. Make tables first.',
  'too-many-for-plenary': 'Turns in plenary are for up to {most} people; {here} are here. Use tables.',
  'same-words-instead': 'These are the words that are to go. Write others.',
  'text-gone': 'These words do not stand there any more.',
  'nothing-instead': 'A title or a prompt cannot be empty: write what stands there instead.',
  'names-for-organiser': 'Only the organiser may ask for a copy with names.',
  'nothing-to-publish': 'No note of these boards may go this far, so there is nothing to publish.',
  'rehearsal-not-published': 'This is a rehearsal: nothing of it is published.',
  'nothing-being-read': 'No public edition is being read now.',
  'not-read-yet': 'Some notes that may give somebody away were not decided yet.',
  'not-asked-to-sign': 'It has to be read first, and another organiser asked to sign.',
  'another-has-to-sign':
    'Another organiser signs: two people look before anything is public. For Folkmoot this device has the name or the invitation of the one that asked. Invite them by their own name, on your first page.',
  'theme-changed':
    'Somebody changed this theme after you opened it. Copy your words, close it and open it again.',
  'changed-since-read': 'A board was changed since this edition was prepared. Prepare it again.',
  'part-for-organiser': 'Only the organiser fetches parts of Folkmoot.',
  'part-not-here': 'The part that makes PDF is not on this machine. The organiser can fetch it.',
  'reach-for-organiser': 'Only the organiser makes files that go beyond the people here.',
  'reach-without-names':
    'A file that goes beyond the people here is the whole record and names nobody. Make it without names.',
  'no-such-file-format': 'There is no such file format. A record can be {formats}.',
  'nothing-to-export': 'There is nothing to export yet: freeze a board first.',
  'numbers-for-operator': 'These numbers are for whoever runs this server.',
  // A network's file
  'no-network-file': 'This is not a network’s file, or not a whole one. Nothing was opened.',
  'file-changed': 'Something in this file was changed after it was made. Nothing was opened.',
  'file-signature':
    'This file was changed after it was signed, and sealed again: the signature in it is of something else. Nothing was opened. Ask whoever gave it to you for a new one.',
  'file-board-changed': 'Board {place} of this file, “{title}”, is not what was frozen. Nothing was opened.',
  'file-board-differs':
    'There is another board here under the name of “{title}” in this file, and both cannot be right. Nothing was opened.',
  'file-takes-somebodys':
    'This file counts somebody among its members who is known here from elsewhere, and could let another person in as them. Nothing was opened.',
  'file-too-large': 'This network has more than one file holds.',
  'no-network-place': 'This is not a network’s own place.',
  'meeting-sealed': 'These notes were read back and sealed. They change no more; begin new ones.',
  'meeting-open-already':
    'Somebody else began the notes of this meeting. Your words are kept on this device.',
  'reply-changed': 'Somebody else has changed this answer since. Close it, and read theirs first.',
  'replies-full': 'There are as many answers as there can be. Take one away first.',
  'meeting-changed': 'Somebody else has changed these notes since. Your words are kept on this device.',
  'meeting-empty': 'Nothing has been noted yet.',
  'publication-unread':
    'Something in it may point at somebody. Say of each that it is fine, or leave it out.',
  'case-without-notes': 'Choose at least one note that it was written from.',
  'reach-only-narrower':
    'These notes were sealed on another Folkmoot. Here they can be kept closer, and only there shown to more people.',
  'few-people-named':
    'With fewer than six people everybody knows who wrote what: at this network’s own place boards are named.',
  'few-people-counted': 'With fewer than six people nothing is counted together: ask them instead.',
} as const satisfies Surface
