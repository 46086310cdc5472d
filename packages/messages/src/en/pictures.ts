import type { Surface } from '../message.ts'

/** Pictures of what the room made of its notes: what stands in them, and what is said of them in words. */
export const pictures = {
  title: {
    choose: 'kind',
    among: {
      results: 'What was given dots',
      groups: 'Groups',
      answers: 'Answers, counted together',
      cloud: 'The words that were given',
      connections: 'Who found whom, by network',
      areas: 'All areas as one picture',
    },
  },
  'title-of': {
    choose: 'kind',
    among: {
      results: '{board}: what was given dots',
      groups: '{board}: groups',
      answers: '{board}: answers, counted together',
      cloud: '{board}: the words that were given',
      connections: '{board}: who found whom, by network',
      areas: '{board}: all areas as one picture',
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
  'heading-of': '{title}: {prompt}',
  cloud: [
    { plural: 'n', one: '1 word', other: '{n} different words' },
    {
      plural: 'answers',
      one: 'in 1 note; a number says in how many, where in more than one.',
      other: 'in {answers} notes; a number says in how many, where in more than one.',
    },
  ],
  'word-notes': { plural: 'n', one: '“{what}”: in 1 note.', other: '“{what}”: in {n} notes.' },
  'more-words': {
    plural: 'n',
    one: 'One more word is not drawn.',
    other: '{n} more words are not drawn.',
  },
  'place-finds': {
    plural: 'n',
    one: '“{what}” is in 1 find.',
    other: '“{what}” is in {n} finds.',
  },
  'link-finds': {
    plural: 'n',
    one: 'Somebody of “{from}” found somebody of “{to}” in 1 note.',
    other: 'Somebody of “{from}” found somebody of “{to}” in {n} notes.',
  },
  finds: { plural: 'n', one: '1 find', other: '{n} finds' },
  'within-finds': { plural: 'n', one: '1 within', other: '{n} within' },
  'found-how':
    'Each note is a find: somebody of one network found somebody of another, or of the same. They are counted by the networks that are printed beside the notes; nobody is named.',
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
      word: 'word',
      finder: 'network of who found',
      found: 'network of who was found',
      copy: 'this copy',
    },
  },
  'read-me': 'Pictures, in the folder “pictures”',
  'read-me-how':
    'Of each board with dots, groups, answers that were counted, a few words, people who were found, or areas of one picture: for a slide (PNG) and at any size (SVG), light and dark, where it is longer than a page the PNG light alone and to be read; what is in it in words for those who do not see it (TXT); and the numbers (CSV). Each is drawn from this record and says whose it is.',
} as const satisfies Surface
