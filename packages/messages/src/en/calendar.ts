import type { Surface } from '../message.ts'

/** A promise with a day, as a file for one's own calendar. */
export const calendar = {
  'put-in': 'Into my calendar: {day, day}',
  about: 'A file with your own words and this day, made on this device. Nobody is told.',
  nowhere:
    'Afterwards this event is at no address where you could read it again: your calendar brings it back to you.',
  'said-at': 'What I said I would do, at {event}.',
  file: 'what I said I would do - {event}.ics',
  made: 'The file is with your downloads. Open it, and your calendar takes the day.',
} as const satisfies Surface
