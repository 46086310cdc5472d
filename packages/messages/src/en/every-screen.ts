import type { Surface } from '../message.ts'

/** What any screen may have to say, whoever looks at it: parts that fail, fields that hold a form back, ways out. */
export const everyScreen = {
  'no-page-here': 'There is no page here',
  'join-with-code': 'Join an event with its code',
  'page-failed': 'Something went wrong on this page',
  'page-failed-more': 'It is tried again by itself. What you wrote is kept.',
  'try-again': 'Try again',
  'not-fetched': 'The next page could not be fetched. It comes by itself when the connection is back.',
  'one-moment': 'One moment …',
  'this-part': 'This part',
  'part-failed': '{part} cannot be shown just now. Nothing you wrote is lost: it is on your page.',
  'too-long': {
    plural: 'n',
    one: 'One character too many: please shorten it.',
    other: '{n} characters too many: please shorten it.',
  },
  'type-whole': 'Type a whole number from {least} to {most}.',
  'type-minutes': 'Type minutes from {least} to {most}, such as 2, 1.5 or 1:30.',
  'goes-on-at': 'We go on at {at, time}',
  break: 'Break',
  cancel: 'Cancel',
  'leave-it': 'Leave it',
  language: 'Language',
  'text-settings': 'Text and reading aloud',
} as const satisfies Surface
