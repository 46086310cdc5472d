import type { Surface } from '../message.ts'

/** What somebody left in an event that was deleted: opened by their return code. */
export const left = {
  title: 'What you left here',
  about:
    '{event} is over, and what was kept of it is deleted. This is what is left of yours, and only your code opens it.',
  notes: 'Your notes that were published',
  'no-notes': 'No note of yours is in what was published.',
  gone: 'These words are in nothing that is kept here any more.',
  'in-programme': 'in the record for programme and funder',
  'in-public': 'in the record for the public',
  'how-far': 'How far it may go',
  rule: 'A note that you hold back leaves the record that is kept here at once. What was downloaded or printed before cannot be called back, and words that are gone do not come back.',
  save: 'Save how far they may go',
  saved: 'Saved.',
  promises: 'What you said you would do',
  'by-when': 'By when: {when}',
  'with-whom': 'With whom: {whom}',
  close: 'Close',
  // On the organiser's desk
  'editions-title': 'Kept of deleted events',
  'editions-about':
    'Records that people’s codes still reach. Publish the newest edition in place of the one before.',
  edition: {
    choose: 'reach',
    among: {
      programme: 'For programme and funder, edition {edition}: {notes}',
      public: 'For the public, edition {edition}: {notes}',
    },
  },
  'edition-notes': { plural: 'n', one: '{n} note', other: '{n} notes' },
  'edition-due': {
    plural: 'n',
    one: 'One note was withdrawn since the event was deleted. If you published it, publish this edition.',
    other:
      '{n} notes were withdrawn since the event was deleted. If you published them, publish this edition.',
  },
  take: 'Take the file',
  withdraw: 'Withdraw for good …',
  'withdraw-question': 'Withdraw what is kept of this event?',
  'withdraw-editions': 'Its records for programme, funder and public leave this server.',
  'withdraw-codes': 'Nobody’s return code opens what they left any more.',
  'withdraw-copies': 'Copies elsewhere are not reached: take down what you published.',
  'withdraw-it': 'Withdraw it',
  withdrawn: 'Nothing is kept of it but its receipt.',
  // Where the interface is described
  'api-open': 'What a return code opens of an event that was deleted.',
  'api-consent': 'Change how far one’s notes may go, in an event that was deleted.',
  'api-edition': 'A record that is kept of a deleted event, as JSON that verifies.',
  'api-withdraw': 'Withdraw what is kept of a deleted event: its records, and what return codes open.',
} as const satisfies Surface
