import type { Surface } from '../message.ts'

/** What the wall itself says, around people's words and the event's own. */
export const wall = {
  // On every screen
  'day-number': 'Day {day, spelled}',
  'time-left': '{time} left',
  'doors-closed': 'The doors are closed',
  'doors-closed-ask':
    'Please speak to somebody who runs the event. If you were in before, your return code brings you back.',
  'doors-closed-in': 'The doors are closed. {n} in the room.',
  'join-at': 'Join at {address} · code {code}',
  'in-the-room': '{n} in the room',
  rehearsal: 'Rehearsal · nothing here is real',
  'we-agreed': { plural: 'n', '=1': 'We agreed', one: 'We agreed ({n})', other: 'We agreed ({n})' },
  blank: 'The wall is blank for now',
  reconnecting: 'reconnecting',
  'no-picture': 'The picture of this activity cannot be drawn just now.',
  'no-picture-words': 'The picture of this activity cannot be drawn just now: here is what people wrote.',
  'not-counted': 'The answers could not be counted just now. All of them are kept.',
  // Coming in
  join: 'Join',
  'come-in': 'Come in',
  'qr-code': 'QR code: join at {address}',
  'scan-or-open': 'Scan the code, or open',
  'and-type': 'and type',
  'or-open': 'or open',
  'type-the-code': 'and type the code',
  arrived: { plural: 'n', one: '{n, spelled} person in', other: '{n, spelled} people in' },
  posted: { plural: 'n', one: '{n, spelled} note posted', other: '{n, spelled} notes posted' },
  'other-networks': 'other networks {n}',
  'all-networks': 'from all networks {n}',
  // The clock
  'no-clock': 'No clock is running',
  'no-clock-yet': 'It appears here as soon as the facilitator starts one.',
  chimes: 'A soft chime sounds here when the time is up.',
  silent: 'Silent: click this screen once and a soft chime sounds when the time is up.',
  'time-title': 'Time left',
  'time-is-up': 'time is up',
  paused: 'paused',
  'last-call': 'Last call',
  'last-call-keep': 'post what you want kept',
  'last-call-post': 'Last call. Post what you want kept.',
  'to-write': 'to write',
  heard: '{heard} of {of} heard',
  // A minute each
  each: {
    choose: 'how',
    among: {
      plenary: {
        choose: 'unit',
        among: {
          minutes: {
            plural: 'n',
            '=1': 'one minute each, all together',
            one: '{n, spelled} minute each, all together',
            other: '{n, spelled} minutes each, all together',
          },
          seconds: {
            plural: 'n',
            one: '{n, spelled} second each, all together',
            other: '{n, spelled} seconds each, all together',
          },
        },
      },
      tables: {
        choose: 'unit',
        among: {
          minutes: {
            plural: 'n',
            '=1': 'one minute each, at your table',
            one: '{n, spelled} minute each, at your table',
            other: '{n, spelled} minutes each, at your table',
          },
          seconds: {
            plural: 'n',
            one: '{n, spelled} second each, at your table',
            other: '{n, spelled} seconds each, at your table',
          },
        },
      },
    },
  },
  'then-quiet': {
    choose: 'unit',
    among: {
      minutes: {
        plural: 'n',
        '=1': 'Then a quiet minute to write.',
        one: 'Then {n, spelled} quiet minute to write.',
        other: 'Then {n, spelled} quiet minutes to write.',
      },
      seconds: {
        plural: 'n',
        one: 'Then {n, spelled} second to write.',
        other: 'Then {n, spelled} seconds to write.',
      },
    },
  },
  'nothing-until': 'Nothing appears here until every table has finished.',
  'tables-of': 'Tables {from} to {to} of {of}',
  'table-is': { choose: 'state', among: { ready: 'ready', paused: 'paused', done: '✓', speaking: '' } },
  'round-is': {
    choose: 'state',
    among: {
      ready: 'Ready · {heard} of {of} heard',
      paused: 'Paused · {heard} of {of} heard',
      done: 'Finished ✓ · {heard} of {of} heard',
      speaking: '{heard} of {of} heard',
    },
  },
  // Writing
  'one-to-a-table': 'one to a table',
  writing: {
    choose: 'who',
    among: {
      notes: {
        plural: 'n',
        one: '{n, spelled} note is being written',
        other: '{n, spelled} notes are being written',
      },
      tables: {
        plural: 'n',
        one: '{n, spelled} table is writing',
        other: '{n, spelled} tables are writing',
      },
      people: {
        plural: 'n',
        one: '{n, spelled} person is writing',
        other: '{n, spelled} people are writing',
      },
    },
  },
  'part-of': '{n} of {of}',
  'part-goes-on': '{n} of {of} · goes on',
  // Notes
  notes: { plural: 'n', one: '{n, spelled} note', other: '{n, spelled} notes' },
  'notes-kept': { plural: 'n', one: '{n, spelled} note kept', other: '{n, spelled} notes kept' },
  frozen: 'frozen ✓',
  'gave-dots': {
    plural: 'n',
    one: '{n, spelled} person gave dots',
    other: '{n, spelled} people gave dots',
  },
  'dots-each': { plural: 'n', one: '{n, spelled} dot each', other: '{n, spelled} dots each' },
  'has-voted': {
    plural: 'n',
    one: '{n} has voted · counts stay hidden',
    other: '{n} have voted · counts stay hidden',
  },
  'as-voted': 'As the room voted',
  shuffled: 'shuffled',
  'from-tables': {
    plural: 'n',
    one: 'from {n, spelled} table',
    other: 'from {n, spelled} tables',
  },
  'putting-together': 'putting notes together',
  'no-group-name': 'A group without a name yet',
  'not-grouped': 'Not in a group',
  continued: 'continued',
  'goes-on-here': '… continued',
  dots: { plural: 'n', one: '{n} dot', other: '{n} dots' },
  page: 'page {page} of {of}',
  held: 'held',
  'page-is': {
    choose: 'page',
    among: {
      'of-held': 'page {n} of {of} · held',
      of: 'page {n} of {of}',
      held: 'page held',
      only: '',
      'then-of-held': 'then page {n} of {of} · held',
      'then-of': 'then page {n} of {of}',
      'then-held': 'then the notes · held',
      'then-notes': 'then the notes',
    },
  },
  'still-to-come': 'still to come: {prompts}',
  'every-note-once': 'every note is shown before any is shown twice',
  'nothing-posted': 'Nothing was posted here',
  'no-notes': 'No notes yet',
  'notes-appear': 'They appear here as people post them.',
  'on-their-way': 'The notes are on their way',
  blocked:
    'They do not come through to this screen just now. If this stays, its network blocks them (WebSockets): put it on another one.',
  'someone-from': 'someone from {network}',
  'someone-here': 'someone here',
  'found-by': 'found by {name}',
  agreed: 'agreed ✓',
  choose: 'Choose',
  'find-your-table': 'Find your table',
  'nobody-yet': 'nobody yet',
  // Pictures
  'another-network': 'another network',
  'finds-across': {
    plural: 'n',
    one: '{n, spelled} find across {networks, spelled} networks',
    other: '{n, spelled} finds across {networks, spelled} networks',
  },
  'finds-here': {
    plural: 'n',
    one: '{n, spelled} find in this room',
    other: '{n, spelled} finds in this room',
  },
  'who-found-whom': '{finds} finds between {people} people. Part of finds by network: {parts}.',
  'words-given': 'The words that were given, the most common first',
  'words-in-notes': {
    plural: 'words',
    one: '{words} word in {notes} notes; a number says in how many, where in more than one.',
    other: '{words} different words in {notes} notes; a number says in how many, where in more than one.',
  },
  'more-words': {
    plural: 'n',
    one: '{n} more word stands in the notes.',
    other: '{n} more words stand in the notes.',
  },
} as const satisfies Surface
