import type { Surface } from '../message.ts'

/** Sheets of paper, typed one after the other by whoever runs the board. */
export const sheets = {
  title: 'A stack of sheets',
  done: 'Done',
  'sheet-of': 'Sheets of “{board}”',
  code: 'Code on the sheet',
  'code-hint': 'At the top right of each. Another code turns to its board.',
  'code-unknown': 'No open board has this code. Type it as it stands on the sheet.',
  'name-on-sheet': 'Name on the sheet',
  'name-known': '{name} has no device, and is known here.',
  'name-new': 'Nobody without a device has this name: they are added.',
  'name-has-device':
    'Somebody of this name is here with a device. If it is them, ask them to write there; else they are added as another person.',
  'name-several': 'Which of them?',
  network: 'Network',
  'no-network': 'Not said',
  'whom-found': 'Whom they found',
  words: 'Words on the sheet',
  'words-to': 'Words to “{prompt}”',
  'next-sheet': 'Next sheet',
  'next-keys': 'Ctrl + Enter: next sheet. Ctrl + Z in an empty form: take the last one back.',
  'tell-them': 'What the sheets say: {promise}',
  typed: {
    plural: 'n',
    '=0': 'Nothing typed yet',
    one: 'One sheet typed',
    other: '{n} sheets typed',
  },
  'typed-one': 'Typed: {sheet}',
  'without-name': 'A sheet without a name',
  'take-back': 'Take back',
  'take-back-one': 'Take back: {sheet}',
  'taken-back': 'Taken back. Its words are in the form again.',
  'taken-back-gone': 'Taken back.',
} as const satisfies Surface
