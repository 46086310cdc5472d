import type { Surface } from '../message.ts'

export const notes = {
  'someone-from': 'Rhywun o {network}',
  'someone-here': 'Rhywun yma',
  agreed: 'cytunwyd ✓',
  saved: {
    choose: 'saved',
    among: {
      saved: 'cadwyd ✓',
      saving: 'yn cadw …',
      unsaved: 'heb ei gadw eto · yn ailgysylltu',
    },
  },
  'still-open': 'Heb eu hateb eto: {answers}',
  'if-you-like': '· os mynnwch',
  'no-answer': 'Dim ateb',
  'too-long': {
    plural: 'n',
    zero: '{n} nod yn ormod',
    one: '{n} nod yn ormod',
    two: '{n} nod yn ormod',
    few: '{n} nod yn ormod',
    many: '{n} nod yn ormod',
    other: '{n} nod yn ormod',
  },
  'no-quotations': 'Nid oes gan y sesiwn hon ddyfyniadau i ddewis ohonynt.',
  'choose-another': 'Dewis un arall',
  'in-english': {
    choose: 'by',
    among: { helper: 'Rhoddwyd yn Saesneg gan gynorthwyydd', writer: 'Yn Saesneg, gan ei awdur' },
  },
} as const satisfies Surface
