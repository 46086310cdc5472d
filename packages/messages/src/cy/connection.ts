import type { Surface } from '../message.ts'

export const connection = {
  unreachable: 'Ni ellir cyrraedd Folkmoot o’r fan hon ar hyn o bryd. Gwiriwch y Wi-Fi, yna ceisiwch eto.',
  'login-page':
    'Tudalen fewngofnodi’r Wi-Fi a atebodd yn lle Folkmoot. Agorwch unrhyw dudalen we arall, mewngofnodwch i’r Wi-Fi yno, yna ceisiwch eto.',
  'no-cookies':
    'Mae’r porwr hwn yn gwrthod cwcis, a hebddynt ni fyddai Folkmoot yn eich adnabod eto. Caniatewch gwcis ar gyfer y cyfeiriad hwn, yna ceisiwch eto.',
  'no-answer': 'Ni ddaeth ateb. Edrychwch ar y sgrin, yna ceisiwch eto.',
} as const satisfies Surface
