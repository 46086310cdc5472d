import type { Surface } from '../message.ts'

/** The app opened without a connection: what this device keeps of one's own words, and nothing of anybody else's. */
export const offline = {
  heading: 'Your words on this device',
  'no-connection':
    'No connection just now. Keep writing: it is kept on this device and sent when the connection is back. The room is shown again then.',
  'nothing-yet': 'Nothing of yours is kept on this device.',
  note: 'Your note, {n}',
  posted: 'posted',
  draft: 'draft · only you can see it',
  another: 'Another note for the same board',
} as const satisfies Surface
