import type { Surface } from '../message.ts'

/** How a person has words shown and read on their own device. */
export const textSettings = {
  title: 'Text and reading aloud',
  'kept-here': 'For this device alone. Nobody is told.',
  size: 'Size of text',
  sizes: { choose: 'size', among: { usual: 'As usual', larger: 'Larger', largest: 'Largest' } },
  letters: 'Letters',
  faces: { choose: 'face', among: { usual: 'As usual', dyslexic: 'OpenDyslexic' } },
  'dyslexic-meaning': 'Some people with dyslexia read these letters more easily.',
  wide: 'More room',
  'wide-meaning': 'Between letters, words and lines.',
  aloud: 'Read aloud',
  'aloud-meaning': 'A button beside questions and notes, where a voice on this device speaks their language.',
  'no-voices': 'This device has no voices of its own, so nothing is read aloud.',
  'read-aloud': 'Read aloud',
  read: 'Read aloud: {about}',
  stop: 'Stop reading',
  done: 'Done',
  'more-time': 'More time, please',
  'time-asked': 'You have asked for more time. Nobody is told who asks.',
} as const satisfies Surface
