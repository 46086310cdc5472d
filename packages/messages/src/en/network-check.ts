import type { Surface } from '../message.ts'

/** What the terminal says of a network's file. */
export const networkCheck = {
  'file-holds': 'The file of {network}: root verifies',
  'signed-by': 'It is signed by the Folkmoot with the number {number}, and nothing was changed since.',
  'compare-number': 'Compare the number with the one that whoever made the file sees when they make one.',
  'not-signed':
    'It is not signed: it is from before there were signatures, or somebody took the signature away. Who wrote it cannot be seen from it.',
  'other-root': 'its root is not {asked} but {root}: this is another file, or it was made anew',
  changed: 'its root does not match: something in it was changed, or a part of it is missing',
  signature:
    'its signature is of something else: it was changed and sealed anew, or the signature is another file’s',
  board: 'board {place}, “{title}”, is not what was frozen',
  shape: 'it is a network’s file that no Folkmoot wrote: its shape is another',
} as const satisfies Surface
