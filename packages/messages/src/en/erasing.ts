import type { Surface } from '../message.ts'

/** What happens when an organiser erases or removes, promised in the same sentences wherever it is asked. */
export const erasing = {
  // Of everything that is erased
  'files-not-reached':
    'Files that were downloaded or printed before are not reached, nor are backups made before.',
  'erase-for-good': 'Erase for good',
  // A note
  'note-from': 'Erase a note from {board}',
  'a-note': 'Erase a note',
  'which-note': 'Which note',
  'some-of-its-words': 'Type some of its words.',
  'notes-found': 'Notes found',
  erase: 'Erase',
  'erase-note': 'Erase the note “{note}”',
  'note-question': 'Erase this note for good?',
  'place-leaves':
    'It leaves this network’s place, the board that it stood on, and every file of the network that is made from now on.',
  'place-files': 'No older file of the network brings it back.',
  'note-leaves':
    'It is erased from its writer’s page, from the board and every screen, and from every snapshot, earlier editions too.',
  'note-empty-place': 'It leaves an empty place in the record, so that the record can still be verified.',
  'note-or-hide': 'It cannot be undone. To take it off the wall only, hide it where the event is run.',
  'note-erased': 'The note is erased.',
  'no-such-note': 'No note here has those words.',
  // Whatever else was typed
  'which-words': 'Which words',
  'some-of-them': 'Type some of them.',
  find: 'Find',
  'words-found': 'Words found',
  'no-such-words': 'Nothing here has those words. Notes are erased at their board, above.',
  'more-words': 'There is more: type more of the words.',
  'earlier-editions-only': 'in earlier editions only',
  'erase-words': 'Erase “{words}”',
  'words-question': 'Erase these words for good?',
  'other-words-stand': 'From now on “{words}” stands there.',
  'words-leave': 'They leave every screen at once.',
  'words-leave-snapshots': {
    plural: 'n',
    one: 'They leave one snapshot and every file that is being made, and the record can still be verified. A snapshot taken by an earlier version gets another root.',
    other:
      'They leave {n} snapshots and every file that is being made, and the record can still be verified. A snapshot taken by an earlier version gets another root.',
  },
  'words-in-none': 'They are in no snapshot.',
  'words-tell-writer':
    'It cannot be undone. Please tell whoever wrote them, in person and kindly: Folkmoot does not know who it was.',
  'words-erased': 'The words are erased.',
  'what-instead': 'What stands there instead',
  // A person: removed
  remove: 'Remove',
  'remove-person': 'Remove {name}',
  'remove-question': 'Remove {name}?',
  'unnamed-stay':
    'Notes of theirs that stand without a name stay, and nothing links them to anybody any more.',
  'named-go':
    'Notes with their name, their drafts, dots and contacts are erased, and their name in other people’s notes.',
  'signed-out':
    'Their devices are signed out within two seconds, and their words are wiped there when those devices come back.',
  'code-ends-for-good': 'Their return code stops working. It cannot be undone.',
  'remove-the-person': 'Remove the person',
  removed: '{name} is removed.',
  'removed-notes-stay': {
    plural: 'n',
    one: '{name} is removed. One note without a name stays.',
    other: '{name} is removed. {n} notes without a name stay.',
  },
  // A person: erased
  'erase-all': 'Erase with all words',
  'erase-all-of': 'Erase with all words: {name}',
  'erase-all-question': 'Erase {name} and everything they wrote?',
  'all-leave':
    'Their notes and drafts are erased: from every board, every screen and every snapshot, earlier editions too.',
  'name-taken-out':
    'Where somebody else’s note names them, the name is taken out and the rest of that note stays.',
  'all-empty-places':
    'Each erased note leaves an empty place in the record, so that the record can still be verified.',
  'told-by-comparing':
    'Whoever compares an export from before with one from after sees which notes are gone, and so whose they were, unnamed ones too.',
  'code-ends': 'Their return code stops working.',
  'files-with-others':
    'Files that were downloaded or printed before are not reached: ask those who have them.',
  'backups-hold': 'Backups made before still hold the words, until you delete those.',
  'not-undone': 'It cannot be undone.',
  'erased-with': {
    plural: 'n',
    '=0': '{name} is erased, with no notes.',
    one: '{name} is erased, with one note.',
    other: '{name} is erased, with {n} notes.',
  },
} as const satisfies Surface
