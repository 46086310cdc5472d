import type { Surface } from '../message.ts'

/** Where an organiser publishes: into the library, after reading, with a second signature for the public. */
export const publishing = {
  // In the API's description.
  'api-review': 'Notes of the public edition that is being read in which something may give somebody away.',
  'api-groups': 'Groups of a programme’s published editions, which may be joined into a theme.',
  'api-folder': 'The whole library as an archive, to be put on any web server or a memory stick.',
  title: 'The library',
  about:
    'What stays for people who were not there: search, themes, one address a note. No names, and only what its writers let go so far.',
  themes: 'Themes across events',
  'publish-for': 'Publish for whom',
  'reach-meaning': {
    choose: 'reach',
    among: {
      programme: 'At an address that nobody can guess, for whoever you give it to. It is there at once.',
      public: 'For everybody. First you read what may give somebody away, then another organiser signs.',
    },
  },
  boards: 'What goes in',
  contact: 'Who takes withdrawals and mistakes',
  'contact-hint': 'Stands on each page, so give an office rather than a person.',
  licence: 'Under which licence',
  'no-licence': 'none',
  publish: 'Publish for the programme',
  prepare: 'Prepare the public edition',
  'published-said': 'Published. Its pages are being made.',
  'prepared-said': 'Prepared: read it below, then ask another organiser to sign.',
  'in-library': 'In the library',
  edition: 'Edition {edition} · {reach} · {at}',
  holds: {
    plural: 'notes',
    one: '{notes} note',
    other: '{notes} notes',
  },
  gone: { plural: 'n', one: '{n} note was withdrawn since', other: '{n} notes were withdrawn since' },
  signed: 'read by {reader}, signed by {signer}',
  withdrawn: 'withdrawn: it is shown nowhere',
  'somebody-without-name': 'a device without a name',
  where: { choose: 'reach', among: { programme: 'For programme and funder', public: 'For the public' } },
  state: {
    choose: 'state',
    among: {
      none: 'Nothing is published.',
      making: 'Its pages are being made …',
      ready: 'Its pages are there.',
      failed: 'Its pages could not be made. Folkmoot tries again by itself; nothing is lost.',
    },
  },
  'the-address': 'the library’s address',
  'not-lasting':
    'This address works in this building’s network, while this computer is here. Do not print it as lasting: take the folder along and put it on a web space.',
  home: 'Afterwards this event itself is at {address}.',
  whom: 'Withdrawals: {whom}.',
  'tells-it': 'The event’s page in the library says so.',
  'whom-missing':
    'Nobody is named yet who takes withdrawals. Say it under Overview, where the event lives afterwards.',
  'take-folder': 'Take the folder along',
  open: 'Open it',
  withdraw: 'Withdraw it',
  'withdraw-of': {
    choose: 'reach',
    among: {
      programme: 'Withdraw it: this event, from the library for programme and funder',
      public: 'Withdraw it: this event, from the library for the public',
    },
  },
  'withdraw-title': 'Take this event out of the library?',
  'withdraw-all': {
    choose: 'reach',
    among: {
      programme: 'All its editions for programme and funder leave the pages at once.',
      public: 'All its editions for the public leave the pages at once.',
    },
  },
  'withdraw-copies':
    'A copy that somebody has saved, and a folder that was taken along, cannot be called back.',
  'withdraw-confirm': 'Withdraw',
  'withdrawn-said': 'Withdrawn.',
  // Reading before anything is public.
  'read-title': 'Read before it is public',
  'read-about':
    'Folkmoot marks what may give somebody away by simple rules. It changes no word, and misses what only people can see: who talks like that, what everybody knows. Look at all of it as a stranger, too.',
  'read-none': 'The rules found nothing. Look at it as a stranger all the same.',
  'read-left': {
    plural: 'n',
    '=0': 'All are decided.',
    one: 'One is not decided yet.',
    other: '{n} are not decided yet.',
  },
  'read-out': { plural: 'n', '=0': '', one: 'One is left out.', other: '{n} are left out.' },
  'edition-of-notes': {
    plural: 'n',
    one: '{n} note goes into the public edition.',
    other: '{n} notes go into the public edition.',
  },
  marked: 'Notes to look at',
  found: {
    choose: 'kind',
    among: {
      name: 'a name of somebody here: {words}',
      email: 'an e-mail address: {words}',
      phone: 'a number: {words}',
      link: 'a link: {words}',
      place: 'a place: {words}',
      role: 'a role that one person may have: {words}',
      network: 'a network of fewer than five people: {words}',
    },
  },
  'decide-of': 'What becomes of “{words}”',
  fine: 'Fine',
  'leave-out': 'Leave out',
  stranger: 'View as a stranger',
  'stranger-hint': 'Opens the pages as they will be, at an address that nobody can guess.',
  ask: 'I have read it: it may be signed',
  'put-aside': 'Put it aside',
  'put-aside-title': 'Put this public edition aside?',
  'put-aside-meaning': 'Nothing was published. What you decided of its notes is forgotten.',
  'waits-for-other':
    'You have read it ({at}). Another organiser opens this page on a device of their own and signs. Nobody there yet? Invite one, by their own name, on your first page.',
  'waits-for-you': '{reader} has read it ({at}) and asks you to sign. Look at it first.',
  sign: 'Sign and publish',
  'sign-title': 'Make this public?',
  'sign-meaning': {
    plural: 'n',
    one: '{n} note becomes public, without a name.',
    other: '{n} notes become public, without names.',
  },
  'sign-forever': 'It can be withdrawn at any time, but copies that somebody saved cannot be called back.',
  'signed-said': 'Published. Its pages are being made.',
} as const satisfies Surface
