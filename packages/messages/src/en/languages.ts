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
} as const satisfies Surface
