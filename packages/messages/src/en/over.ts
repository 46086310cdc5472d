import type { Surface } from '../message.ts'

/** The second morning on a phone: Folkmoot has another address, and the person who was here is the same. */
export const over = {
  // A phone that is still under an earlier address
  'has-moved': 'Folkmoot has a new address',
  'all-saved': 'Everything you wrote here is saved. Go on at {to} as {name}.',
  'stay-until-saved': 'Stay on this page until your words are sent; then go on at {to} as {name}.',
  'go-on': 'Go on at the new address',
  'if-not': 'If it does not open, come back to this page: it goes on as it is.',
  // Arriving there
  'going-on': 'Going on under the new address …',
  failed: 'This way over does not work any more',
  'failed-how':
    'It is good for two minutes, and once. Go back to the page you came from and press again, or come back with your return code. Nothing is lost.',
  'try-again': 'Try again',
  // The evening before
  'that-was-today': 'That was today.',
  'keep-code': 'Keep your return code: {code}',
  'keep-a-code': 'Keep your return code.',
  tomorrow: 'Tomorrow the address may be another. Scan the new poster then, and come back with your code.',
  'still-saving': 'Keep this page open until your words are saved.',
} as const satisfies Surface
