import type { Surface } from '../message.ts'

/** Where an event lives once its days are over: asked where it is made, told where codes are handed out. */
export const home = {
  question: '6. Where does it live afterwards?',
  about:
    'The laptop goes home, and its address in the hall’s Wi-Fi leads nowhere then. Nothing printed says otherwise.',
  legend: 'Afterwards',
  kind: {
    choose: 'kind',
    among: {
      address: 'At an address of its own',
      folder: 'In a folder that we publish',
      nowhere: 'Nowhere',
    },
  },
  meaning: {
    choose: 'kind',
    among: {
      address: 'Folkmoot is reached there for good, and return codes open it.',
      folder: 'Only what people let the public read. Return codes open nothing there.',
      nowhere: 'People take their words home on the day, or are sent the record.',
    },
  },
  address: 'The address',
  'address-hint': 'As people type it. May stay empty until it is known.',
  withdrawals: 'Who takes withdrawals, and how to reach them',
  'withdrawals-hint': 'A person: “Sara at the office, 0151 496 0000”. People read it before they write.',
  'withdrawals-missing': 'Name somebody: words can be taken back afterwards, too.',
  // On the event's own page
  title: 'Where it lives afterwards',
  'not-asked': 'Nobody has said yet where this event lives afterwards, and who takes withdrawals.',
  lives: {
    choose: 'kind',
    among: {
      address: 'At an address of its own: {address}',
      folder: 'In a folder that we publish: {address}',
      nowhere: 'Nowhere.',
    },
  },
  unknown: 'not known yet',
  'tell-whom': 'Withdrawals: {whom}',
  say: 'Say where',
  change: 'Change it',
  save: 'Save where it lives',
  saved: 'Saved. Slips, phones and the record tell it.',
} as const satisfies Surface
