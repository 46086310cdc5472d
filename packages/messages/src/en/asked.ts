import type { Surface } from '../message.ts'

/** What others ask of a delegate, and what people at one table do for each other. */
export const asked = {
  // Somebody wrote down my words, or my name with them
  'quoted-by': '{by} quoted you',
  'quoted-by-someone': 'Someone quoted you',
  'wrote-down': '{by} wrote down your words. Are these yours?',
  'wrote-down-someone': 'Are these your words?',
  'may-be-read': 'May the room read them? Nobody else sees them before you say yes.',
  'may-be-named': 'May the wall and the record say that {name} said this?',
  agree: 'Agree',
  correct: 'Correct',
  'rather-not': 'Rather not',
  'should-not-have': 'This should not have been written',
  'before-a-yes': {
    choose: 'consent',
    among: {
      words: 'You can change your mind under “My words”.',
      name: 'Until you agree, nobody is told that it was you. You can change your mind under “My words”.',
    },
  },
  'quote-declined': {
    choose: 'consent',
    among: { words: 'Nobody sees them.', name: 'Your name stays off.' },
  },
  'quote-agreed-frozen': {
    choose: 'consent',
    among: {
      words: 'Thank you. This board is frozen: your words come in if it is opened again.',
      name: 'Thank you. This board is frozen: your name comes in if it is opened again.',
    },
  },
  'quote-agreed': {
    choose: 'consent',
    among: {
      words: 'Thank you. The room may read them now.',
      name: 'Thank you. Your name stands with these words now.',
    },
  },
  'quote-reported': 'The facilitator is told. Whoever wrote it asks you nothing more.',
  'in-your-words': 'In your words',
  'name-as-it-stands': 'Your name, as it should stand',
  'agree-to-this': 'Agree to this',
  // The facilitator asks for other words
  'other-words': 'Other words',
  'other-words-asked': {
    plural: 'n',
    one: 'The facilitator asks you for other words',
    other: 'The facilitator asks you for other words in {n} places',
  },
  'to-my-words': 'Go to my words',
  // Somebody would like to hear more
  'hear-more': '{name} would like to hear more',
  'hear-more-somebody': 'Somebody would like to hear more',
  'swap-contacts': 'Swap contacts',
  'swap-agreed': 'Swapped. Their contact is under “My words”.',
  'swap-declined': 'Nothing is swapped.',
  // A table writes together
  'table-writes': '{table} writes together',
  'table-types': '{who}. You all type into the same note, and see it while it is typed.',
  'table-names': '{names, list}',
  you: 'you',
  'only-you': 'only you so far',
  'opening-table-page': 'Opening the page of {table} …',
  'tables-write': 'Tables write together here',
  'not-seated':
    'You are not seated at a table yet. Sit down where there is room and tell the facilitator your name and the table’s; then “{board}” opens here by itself.',
  // Writing for somebody without a device
  'at-your-table': 'At your table',
  'no-device': 'Somebody at your table has no device.',
  'write-for-open': 'Write for {name} …',
  'write-for': 'Write for {name}',
  'write-for-about': 'Write what they tell you, in their words, and read it back before you post it.',
  'posted-for': 'Posted for {name}.',
  'take-it-back': 'Take it back',
  'which-question': 'Which question',
  'whose-words': 'Whose words or name these are',
  'whose-words-hint': 'They are asked before they are named.',
  'their-words': 'Their words',
  'read-back-first': 'The facilitator reads it back to {name} before anybody sees it.',
  'tell-them-first': 'Tell them first: {promise}',
  close: 'Close',
  post: 'Post',
} as const satisfies Surface
