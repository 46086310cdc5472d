import type { Surface } from '../message.ts'

/** The wall at the end of a day: what people have made. */
export const dayMade = {
  today: 'What you made today',
  notes: { plural: 'n', one: 'note', other: 'notes' },
  finds: { plural: 'n', one: 'person found', other: 'people found' },
  agreed: { plural: 'n', one: 'agreement', other: 'agreements' },
  promises: { plural: 'n', one: 'promise', other: 'promises' },
  kept: 'Kept, each board under its own seal. The record shows the same ones.',
  more: { plural: 'n', one: 'and one more board', other: 'and {n} more boards' },
  thanks: 'Thank you.',
  tomorrow: 'Keep your return code. Tomorrow the address may be another: scan the new poster.',
  // In the cockpit.
  show: 'What we made today, on the wall',
  'show-meaning':
    'Notes, people found, agreements and promises of the day, and the seals of its frozen boards.',
  'take-off': 'Take off the wall what we made today',
  'is-on': 'The wall shows what the day has made.',
  'is-off': 'The wall is back where it was.',
} as const satisfies Surface
