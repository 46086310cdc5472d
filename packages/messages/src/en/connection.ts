import type { Surface } from '../message.ts'

/** What a browser finds out by itself when it cannot ask. */
export const connection = {
  unreachable: 'Folkmoot cannot be reached from here just now. Check the Wi-Fi, then try again.',
  'login-page':
    'The Wi-Fi’s login page answered instead of Folkmoot. Open any other web page, log in to the Wi-Fi there, then try again.',
  'no-cookies':
    'This browser refuses cookies, and without them Folkmoot would not know you again. Allow cookies for this address, then try again.',
  'no-answer': 'There was no answer. Look at the screen, then try again.',
} as const satisfies Surface
