import type { Surface } from '../message.ts'

/** Which languages people may choose at an event: its organiser's desk. */
export const languages = {
  title: 'Languages',
  about:
    'Our translations are drafts until somebody who speaks the language has read them. One is off until you switch it on and say who read it; people then choose it on their own phones.',
  none: 'English alone.',
  'is-on': '{language} · read by {who}, on since {on, day}',
  'was-on': '{language} · read by {who}, on from {on, day} to {off, day}',
  before: 'Before',
  'switch-on': 'Switch on {language} …',
  'switch-off': 'Switch off {language}',
  'who-read': 'Who has read the {language} translation',
  'who-read-hint':
    'Somebody who speaks it and has looked at a phone in it, by name. Only organisers see this name.',
  'who-missing': 'Name who read it.',
  save: 'Switch it on',
  'now-on': '{language} is on.',
  'now-off': '{language} is off.',
  wall: 'The wall speaks',
  'wall-now': 'The wall speaks {language}.',
  'drafts-about':
    'Lines on privacy, consent and safety that nobody has read yet show their English as well. What is not translated yet is in English.',
  // A board's title and prompts, as somebody translated them
  'words-more': 'Questions in other languages …',
  'words-more-about':
    'For those who read on their own phone in another language. The wall shows the original.',
  'words-title': 'In other languages',
  'words-about':
    'Each phone shows this to those who chose the language, with the original one tap away. Have somebody who speaks it give you the words. What you leave empty stays in the original.',
  'words-frozen': 'This board is frozen, and so are its words.',
  'words-language': 'Language',
  'words-of-title': 'Title: {title}',
  'words-from-before': 'From before the original was changed. Look again, then save.',
  'words-save': 'Show on phones',
  'words-said': 'The questions are on phones in {language}.',
  'words-cancel': 'Cancel',
  'words-close': 'Close',
  'words-board': 'In other languages: “{board}”',
  // On what is printed
  'on-paper': 'Language of the paper',
  'not-fetched': 'This language could not be fetched. Choose it again.',
  'words-short': 'In other languages',
} as const satisfies Surface
