import type { Surface } from '../message.ts'

export const followed = {
  title: 'Beth ddaeth ohono',
  'you-said': 'Dywedoch chi',
  'reply-state': {
    choose: 'state',
    among: { yes: 'Gwnawn', partly: 'Yn rhannol', no: 'Na', open: 'Heb ei benderfynu eto' },
  },
  'reply-who': 'Pwy: {who}',
  'reply-by': 'Erbyn {by, day}',
  'my-promises': 'Yr hyn y dywedais y byddwn yn ei wneud',
  'my-promises-about': 'Chi yn unig sy’n gweld y rhain ochr yn ochr.',
  'by-when': 'Erbyn pryd: {when}',
  'with-whom': 'Gyda phwy: {whom}',
  became: {
    choose: 'state',
    among: {
      done: 'Wedi’i wneud. Nodwyd {when}.',
      'under-way': 'Ar y gweill. Nodwyd {when}.',
      'not-yet': 'Ddim eto. Nodwyd {when}.',
      'let-go': 'Wedi’i ollwng. Nodwyd {when}.',
    },
  },
  'became-told': {
    choose: 'state',
    among: {
      done: 'Wedi’i wneud, fel y dywedwyd wrth {told}. Nodwyd {when}.',
      'under-way': 'Ar y gweill, fel y dywedwyd wrth {told}. Nodwyd {when}.',
      'not-yet': 'Ddim eto, fel y dywedwyd wrth {told}. Nodwyd {when}.',
      'let-go': 'Wedi’i ollwng, fel y dywedwyd wrth {told}. Nodwyd {when}.',
    },
  },
  'not-asked': 'Nid oes neb wedi gofyn amdano eto.',
  about:
    'Yr hyn a ddywedodd pobl, a’r hyn sy’n dod ohono. Mae pobl yn ei ddarllen â’u cod dychwelyd, ac mae pob cofnod yn ei ddweud.',
  none: 'Nid oes dim wedi’i ateb eto.',
  add: 'Ateb rhywbeth',
  change: 'Newid',
  'change-this': 'Newid: {said}',
  said: 'Yr hyn a ddywedodd pobl',
  'said-hint': 'Mewn un llinell, yn eu geiriau nhw: enw grŵp, er enghraifft.',
  'nothing-said': 'Beth ddywedodd pobl?',
  will: 'A gaiff ei wneud?',
  'choose-will': 'Dewiswch un.',
  words: 'Beth gaiff ei wneud, neu pam ddim',
  who: 'Pwy sy’n ei wneud',
  'who-hint': 'Rôl neu swyddfa, a dim rhif preifat.',
  by: 'Erbyn pryd',
  save: 'Cadw’r ateb',
  saved: 'Cadwyd. Mae pobl yn ei ddarllen â’u cod dychwelyd.',
  remove: 'Ei dynnu ymaith',
  'remove-question': 'Tynnu’r ateb hwn ymaith?',
  'remove-about': 'Mae’n gadael tudalennau pobl ar unwaith, a rhifyn nesaf pob cofnod.',
  removed: 'Mae wedi’i dynnu ymaith.',
  'api-followed':
    'Beth ddaeth o ddigwyddiad: yr ateb i’r hyn a ddywedodd pobl; i gynrychiolydd hefyd yr hyn a ddywedwyd am ei addewidion ei hun.',
} as const satisfies Surface
