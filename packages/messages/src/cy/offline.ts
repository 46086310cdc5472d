import type { Surface } from '../message.ts'

export const offline = {
  heading: 'Eich geiriau ar y ddyfais hon',
  'no-connection':
    'Dim cysylltiad ar hyn o bryd. Daliwch ati i ysgrifennu: cedwir popeth ar y ddyfais hon a’i anfon pan ddaw’r cysylltiad yn ôl. Dangosir yr ystafell eto bryd hynny.',
  'nothing-yet': 'Nid oes dim o’ch eiddo wedi’i gadw ar y ddyfais hon.',
  note: 'Eich nodyn, {n}',
  posted: 'wedi’i bostio',
  draft: 'drafft · dim ond chi sy’n gallu ei weld',
  another: 'Nodyn arall i’r un bwrdd',
} as const satisfies Surface
