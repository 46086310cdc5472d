import type { Surface } from '../message.ts'

/** Pictures of what the room made of its notes: what stands in them, and what is said of them in words. */
export const pictures = {
  title: {
    choose: 'kind',
    among: { results: 'What was given dots', groups: 'Groups', answers: 'Answers, counted together' },
  },
  'title-of': {
    choose: 'kind',
    among: {
      results: '{board}: what was given dots',
      groups: '{board}: groups',
      answers: '{board}: answers, counted together',
    },
  },
  dots: { plural: 'n', one: '1 dot', other: '{n} dots' },
  notes: { plural: 'n', one: '1 note', other: '{n} notes' },
  people: { plural: 'n', one: '1 person', other: '{n} people' },
  'bar-dots': { plural: 'n', one: '“{what}”: 1 dot.', other: '“{what}”: {n} dots.' },
  'group-notes': { plural: 'n', one: '“{what}”, 1 note:', other: '“{what}”, {n} notes:' },
  'group-notes-dots': [
    { plural: 'n', one: '“{what}”, 1 note', other: '“{what}”, {n} notes' },
    { plural: 'dots', one: 'with 1 dot:', other: 'with {dots} dots:' },
  ],
  'no-group': 'In no group',
  'more-targets': {
    plural: 'n',
    one: 'One more with as many dots or fewer is not drawn.',
    other: '{n} more with as many dots or fewer are not drawn.',
  },
  'more-notes': { plural: 'n', one: 'and 1 more note', other: 'and {n} more notes' },
  before: 'Before',
  after: 'After',
  'not-told': 'not told: shown from five people on',
  'not-told-of': '{what}: not told; answers are shown from five people on.',
  'no-answers': 'no answers',
  'rule-of-five': 'Answers are counted together from five people on; fewer are not told.',
  'picture-root': 'Root of this board: {root}',
  column: {
    choose: 'column',
    among: {
      board: 'board',
      target: 'group or note',
      dots: 'dots',
      group: 'group',
      notes: 'notes',
      prompt: 'prompt',
      network: 'network',
      when: 'when',
      step: 'answer',
      people: 'people',
      copy: 'this copy',
    },
  },
  'read-me': 'Pictures, in the folder “pictures”',
  'read-me-how':
    'Of each board with dots, groups or answers that were counted: for a slide (PNG) and at any size (SVG), light and dark; what is in it in words for those who do not see it (TXT); and the numbers (CSV). Each is drawn from this record and says whose it is.',
} as const satisfies Surface
