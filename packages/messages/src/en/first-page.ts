import type { Surface } from '../message.ts'

/** In the page itself, before any script of ours has come; over a slow link people read it for some seconds. */
export const firstPage = {
  'on-its-way': 'The page is on its way. Over a slow connection it takes a few seconds.',
  'no-script':
    'Folkmoot needs JavaScript, which is switched off in this browser. Switch it on in the browser’s settings and load the page again, or open this address in another browser.',
  'no-script-ask':
    'You can take part without it, too: ask a facilitator to write for you, or for a sheet of paper.',
} as const satisfies Surface
