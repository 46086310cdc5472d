import type { Surface } from '../message.ts'

/** How each of a person's entries stands, and what can be done where there is more to say. */
export const fates = {
  'draft-mine': 'draft · only you can see it',
  'draft-table': 'draft · only {table} can see it',
  'taking-back': 'taking it back · waiting to send',
  'taken-back-late': 'taken back after freezing',
  'taken-back-late-more':
    'It still stands on the board and in the record, as it was frozen. It leaves if the board is opened again; ask the organiser to erase it if it must go.',
  'waiting-to-send': 'waiting to send',
  // Posted, and changed since.
  'change-not-posted': '{state} · your change is not',
  shown: 'posted · on the board',
  'not-in-record': 'not in the record',
  'not-in-record-more':
    'The board was frozen before the facilitator let it through. It is kept, and can come in if the board is opened again.',
  waiting: {
    choose: 'until',
    among: {
      shared: 'posted · shown when shared',
      voted: 'posted · shown after the vote',
      looked: 'posted · somebody looks at it first',
      soon: 'posted · on its way to the board',
      frozen: 'posted',
    },
  },
  hidden: 'not on the board',
  'hidden-more': 'The facilitator took this off the board. You can change it, or ask them about it.',
  'hidden-why': 'The facilitator took this off the board: {reason} You can change it, or ask them about it.',
  outdated: 'on the board as it was frozen',
  'outdated-more':
    'Your change arrived after freezing. It is kept, and comes in if the board is opened again.',
  late: 'arrived after freezing',
  'late-more': 'It is kept, and comes in if the board is opened again.',
  'too-long': 'too long for the board',
  'too-long-more': 'The board takes {most} characters. It is kept as your draft. Shorten it and update.',
  'too-many': 'more than the board takes',
  'too-many-more': {
    plural: 'most',
    one: 'One entry of one person fits here. It is kept as your draft.',
    other: '{most} entries of one person fit here. It is kept as your draft.',
  },
  'page-full-more': '{most} entries of one person fit. It is kept as your draft.',
  'too-many-words': 'too many words',
  'too-many-words-more': 'This prompt asks for fewer. It is kept as your draft. Shorten it and update.',
  incomplete: 'something is missing',
  'incomplete-more': 'It is kept as your draft. Complete it and update.',
  'set-aside': 'kept, and not shown',
  'set-aside-more':
    'Something in Folkmoot went wrong with this one entry. Every word of it is kept here. Change it a little and update, or tell the facilitator.',
  yours: 'kept · for you alone',
  network: 'given to your network',
  counted: 'counted · shown only together with others’',
  few: 'posted · waits for others',
  'few-frozen': 'not on the board · too few others',
  'few-frozen-more':
    'Too few people’s words waited with yours when the board was frozen, and it could have been told whose they are. They are kept, and come in if it is opened again and others write.',
  'few-alone': 'You let it come out alone. It comes as soon as it can.',
  'few-more':
    'It waits until three people’s words can come out together, so that nobody can tell whose they are. Until then nobody sees it.',
  changing: 'on the board in its earlier words',
  'changing-more':
    'Your change comes out together with other people’s words. Until then the earlier ones stand.',
  asked: 'waiting for a yes',
  'asked-more': 'The person whose words these are has been asked. Nobody else sees them before that.',
} as const satisfies Surface
