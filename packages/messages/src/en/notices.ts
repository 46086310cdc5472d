import type { Surface } from '../message.ts'

/** How the server, the room and a rehearsal are: for those who run the event. */
export const notices = {
  healthy: 'Room is healthy · everything is saved',
  'saving-paused':
    'Saving has stopped for a moment · it is tried again, and nothing is lost on people’s devices',
  'disk-full':
    'The server’s disk is full · everything saved can be read; new words stay on people’s devices until it is put right',
  'disk-fails':
    'The server’s disk refuses to store · everything saved can be read; new words stay on people’s devices until it is put right',
  'data-held':
    'Another program is holding the server’s data · everything saved can be read; new words stay on people’s devices until it is put right',
  'data-damaged':
    'The server’s data is damaged · everything saved can be read; new words stay on people’s devices until it is put right',
  unsaved: {
    plural: 'people',
    one: 'One person’s words are not saved yet · they stay on their devices until they are',
    other: '{people} people’s words are not saved yet · they stay on their devices until they are',
  },
  'unsaved-slow': {
    plural: 'people',
    one: 'One person’s words are not saved yet · saving is slow; they stay on their devices until they are',
    other:
      '{people} people’s words are not saved yet · saving is slow; they stay on their devices until they are',
  },
  'saving-slow': 'Saving is slow · everything is saved, but later than it should be',
  'screens-behind': 'Everything is saved · the slowest screen is more than {seconds} s behind',
  // What the cockpit finds out by itself
  'not-connected': 'Not connected · trying again. What you see is the last that was known.',
  'notes-blocked':
    'The notes do not reach this device: its network blocks WebSockets. Buttons work; use another network.',
  'slower-way': 'This network blocks WebSockets: everything works another way, more slowly.',
  // The crowd at the doors
  'more-than-expected': '{joined} people have joined, and {expected} were expected.',
  'joins-wait': 'More are coming than can be let in at once; they wait a moment.',
  'turned-away': {
    plural: 'people',
    one: 'Somebody who wanted to join from outside this hall’s network was turned away.',
    other: '{people} who wanted to join from outside this hall’s network were turned away.',
  },
  // A rehearsal's simulated delegates
  'crowd-coming': 'They are coming in.',
  'crowd-refused': 'They could not come in ({why}). Open the doors, then let them in again.',
  'crowd-partly-in': '{here} of {of} are in; more are coming.',
  'crowd-in': '{here} of {of} simulated delegates are in.',
  'crowd-left': 'The simulated delegates have left.',
} as const satisfies Surface
