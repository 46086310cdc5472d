import type { Surface } from '../message.ts'

export const everyScreen = {
  'no-page-here': 'Nid oes tudalen yma',
  'join-with-code': 'Ymuno â digwyddiad gyda’i god',
  'page-failed': 'Aeth rhywbeth o’i le ar y dudalen hon',
  'page-failed-more': 'Mae’n cael ei cheisio eto ohoni’i hun. Mae’r hyn a ysgrifennoch wedi’i gadw.',
  'try-again': 'Ceisio eto',
  'not-fetched': 'Ni ellid nôl y dudalen nesaf. Daw ohoni’i hun pan ddaw’r cysylltiad yn ôl.',
  'one-moment': 'Un eiliad …',
  'this-part': 'Y rhan hon',
  'part-failed':
    'Ni ellir dangos hyn ar hyn o bryd: {part}. Nid oes dim a ysgrifennoch wedi’i golli: mae ar eich tudalen.',
  'too-long': {
    plural: 'n',
    zero: '{n} nod yn ormod: byrhewch ef, os gwelwch yn dda.',
    one: 'Un nod yn ormod: byrhewch ef, os gwelwch yn dda.',
    two: '{n} nod yn ormod: byrhewch ef, os gwelwch yn dda.',
    few: '{n} nod yn ormod: byrhewch ef, os gwelwch yn dda.',
    many: '{n} nod yn ormod: byrhewch ef, os gwelwch yn dda.',
    other: '{n} nod yn ormod: byrhewch ef, os gwelwch yn dda.',
  },
  'type-whole': 'Teipiwch rif cyfan o {least} i {most}.',
  'type-minutes': 'Teipiwch funudau o {least} i {most}, megis 2, 1.5 neu 1:30.',
  'goes-on-at': 'Awn ymlaen am {at, time}',
  break: 'Egwyl',
  cancel: 'Canslo',
  'leave-it': 'Ei adael',
  language: 'Iaith',
  'text-settings': 'Testun a darllen yn uchel',
} as const satisfies Surface
