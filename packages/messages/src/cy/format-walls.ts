import type { Surface } from '../message.ts'
import { forms } from './forms.ts'

export const formatWalls = {
  'no-answers': 'Dim atebion i’w dangos eto',
  'counted-together': 'Fe’u dangosir wedi’u cyfrif gyda’i gilydd, o {least} ymlaen.',
  'answers-counted': forms('n', '{n} ateb, wedi’u cyfrif gyda’i gilydd fesul pump.'),
  'whole-room': 'Yr ystafell gyfan',
  'people-before': forms('n', 'cyn: {n} o bobl'),
  'people-after': forms('n', 'wedyn: {n} o bobl'),
  'before-and-after':
    '{before} cyn {gap} {after} wedyn, ar gyfartaledd; mae’r barrau’n dangos gwasgariad yr holl atebion',
  'set-out-from': 'O ble y cychwynnon ni: po uchaf, mwyaf o bobl a ddywedodd hynny.',
  'too-few': 'Caiff yr atebion eu cyfrif gyda’i gilydd',
  'too-few-why':
    'Dangosir sut atebodd yr ystafell o bump o bobl ymlaen, ddwywaith y funud, fel na ellir darllen ateb neb ohono.',
  'counted-from-five':
    'Mae pob ateb yn cael ei gyfrif yma; dangosir pa mor daer yw pob un o bum ateb ymlaen.',
  'urgent-from-five': 'Dangosir pa mor daer yw pob un o bum ateb ymlaen.',
  'from-five-on': 'dangosir o bum ateb ymlaen',
  'spread-of': '{aim}: {spreads}',
  spread: {
    choose: 'when',
    among: {
      before: forms('n', 'cyn, {n} o bobl: {counts}'),
      after: forms('n', 'wedyn, {n} o bobl: {counts}'),
    },
  },
  'no-answers-yet': 'Dim atebion eto',
  'every-answer-counts':
    'Mae pob ateb yn cael ei gyfrif yma, fel bod yr ystafell yn gweld pa mor bell oddi wrth ei gilydd neu agos ydyw.',
  'higher-is-more': 'Mae pob ateb yn cael ei gyfrif yma: po uchaf, mwyaf o bobl a ddywedodd hynny.',
  'no-answers-here': 'dim atebion',
  'own-hat': 'het eich hun',
  'same-hat': 'Mae pawb yn gwisgo’r un het.',
  'not-but': 'nid “{said}” ond',
  vision: 'Gweledigaeth',
} as const satisfies Surface
