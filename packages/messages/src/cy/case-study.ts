import type { Surface } from '../message.ts'
import { forms } from './forms.ts'

export const caseStudy = {
  title: 'O ble y daw pob brawddeg',
  about:
    'Dewiswch y nodiadau ar gyfer pob brawddeg. Mae ffeiliau sy’n mynd y tu hwnt i’r bobl yma yn ei chynnwys dim ond mor bell ag y caiff y nodiadau hyn i gyd fynd.',
  'choose-for': 'Dewis nodiadau ar gyfer “{sentence}”',
  'change-for': 'Newid y nodiadau ar gyfer “{sentence}”',
  choose: 'Dewis nodiadau',
  change: 'Newid y nodiadau',
  chosen: { ...forms('n', '{n} nodyn'), '=0': 'Dim nodyn eto' },
  done: 'Wedi gorffen',
  board: 'Ar ba fwrdd',
  'no-board': 'Nid oes bwrdd yn dangos nodiadau eto.',
  find: 'Chwilio yn ôl ei eiriau',
  'no-notes': 'Nid oes nodyn yno â’r geiriau hyn.',
  more: 'Mae rhagor: teipiwch rai o’u geiriau.',
  opening: 'Agor y bwrdd …',
} as const satisfies Surface
