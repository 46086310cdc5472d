import type { Surface } from '../message.ts'

/** What is heard, and where a keyboard may skip to: on every screen that somebody works at, and on no wall. */
export const said = {
  'desk-offline':
    'The connection is lost. You see what was here before; it comes back by itself. Nothing is changed meanwhile.',
  'said-connected': 'The connection is back.',
  'said-time-over': 'The time is over.',
  'said-frozen': '“{board}” is frozen.',
  'skip-to-main': 'Skip to the main part',
  'skip-to-next': 'Skip to what comes next',
} as const satisfies Surface
