import type { Surface } from '../message.ts'

/** What activities’ own pictures on the wall say. */
export const formatWalls = {
  'no-answers': 'No answers to show yet',
  'counted-together': 'They are shown counted together, from {least} on.',
  'answers-counted': {
    plural: 'n',
    one: '{n} answer, counted together in steps of five.',
    other: '{n} answers, counted together in steps of five.',
  },
  // How far along
  'whole-room': 'The whole room',
  'people-before': { plural: 'n', one: 'before: {n} person', other: 'before: {n} people' },
  'people-after': { plural: 'n', one: 'after: {n} person', other: 'after: {n} people' },
  'before-and-after': '{before} before {gap} {after} after, on average; the bars show how all answers spread',
  'set-out-from': 'Where we set out from: the higher, the more people said so.',
  'too-few': 'The answers are counted together',
  'too-few-why':
    'How the room answered is shown from five people on, twice a minute, so that nobody’s own answer can be read from it.',
  'counted-from-five': 'Every answer is counted here; how urgent each one is shows from five answers on.',
  'urgent-from-five': 'How urgent each one is shows from five answers on.',
  'from-five-on': 'shown from five answers on',
  'spread-of': '{aim}: {spreads}',
  spread: {
    choose: 'when',
    among: {
      before: { plural: 'n', one: 'before, {n} person: {counts}', other: 'before, {n} people: {counts}' },
      after: { plural: 'n', one: 'after, {n} person: {counts}', other: 'after, {n} people: {counts}' },
    },
  },
  // How urgent
  'no-answers-yet': 'No answers yet',
  'every-answer-counts':
    'Every answer is counted here, so that the room sees how far apart or together it is.',
  'higher-is-more': 'Every answer is counted here: the higher, the more people said so.',
  'no-answers-here': 'no answers',
  // Hats, gifts, the map
  'own-hat': 'hat of one’s own',
  'same-hat': 'Everyone wears the same hat.',
  'not-but': 'not “{said}” but',
  vision: 'Vision',
} as const satisfies Surface
