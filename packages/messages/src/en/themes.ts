import type { Surface } from '../message.ts'

/** Where an organiser makes themes across a programme's events. */
export const themes = {
  title: 'Themes across events',
  about:
    'A theme says what people mean, and joins groups that rooms made, from one event or several. You write it and you choose: no machine takes part.',
  'to-desk': 'The organiser’s desk',
  'not-here': 'This programme is not here',
  'back-to-desk': 'Back to the desk',
  existing: 'Themes',
  none: 'No theme yet.',
  nothing:
    'There is nothing to join yet: publish an event’s record in which people put notes into groups, then come back.',
  add: 'Add a theme',
  change: 'Change',
  'change-of': 'Change “{name}”',
  name: 'Name',
  definition: 'What is meant by it',
  'definition-hint': 'So that somebody who was not there sees what belongs to it and what does not.',
  by: 'Who says so',
  'by-hint': 'Stands on the page: a team or a role will do.',
  groups: 'Groups in it',
  'no-name': 'a group without a name',
  'group-facts': {
    plural: 'notes',
    one: '{board} · one note',
    other: '{board} · {notes} notes',
  },
  'group-facts-programme': {
    plural: 'notes',
    one: '{board} · one note · in the programme’s library alone',
    other: '{board} · {notes} notes · in the programme’s library alone',
  },
  'not-published': {
    plural: 'n',
    '=0': '',
    one: 'One group that was joined is not published now. It stays joined and comes back with its edition.',
    other:
      '{n} groups that were joined are not published now. They stay joined and come back with their editions.',
  },
  'none-chosen': 'Choose one group at least.',
  save: 'Save the theme',
  saved: 'Saved. The library’s pages are being made.',
  said: 'Said by {by}',
  joined: { plural: 'n', one: 'One group', other: '{n} groups' },
  'programme-only':
    'In the programme’s library. For the public, another organiser signs it on a device of their own.',
  'yours-to-sign': '{who} wrote this. Read it, then sign it for the public, or leave it for the programme.',
  signed: 'In the programme’s library and in the public one, signed by {who}.',
  'somebody-without-name': 'A device without a name',
  sign: 'Sign it for the public',
  'sign-of': 'Sign “{name}” for the public',
  'sign-title': 'Let this theme stand in the public library?',
  'sign-meaning':
    'Its name, what is meant by it and who says so become public as they stand here. A change asks for this again.',
  'signed-said': 'Signed. The library’s pages are being made.',
  remove: 'Remove',
  'remove-of': 'Remove “{name}”',
  'remove-title': 'Remove “{name}”?',
  'remove-meaning':
    'Its name and what is meant by it leave the library’s pages and the disk. Groups and notes stay.',
  'removed-said': 'Removed.',
} as const satisfies Surface
