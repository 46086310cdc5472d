import type { Surface } from '../message.ts'

export const noteInEnglish = {
  title: 'Yn Saesneg',
  about:
    'Mae’r gwreiddiol yn aros yn gyntaf, ar y wal ac yn y cofnod. Saif eich un chi oddi tano, fel testun a roddwyd yn Saesneg gan gynorthwyydd; caiff yr awdur ei wella.',
  label: 'Y geiriau hyn yn Saesneg',
  'put-done': 'Mae’n sefyll o dan y nodyn.',
  leave: 'Gadael fel y mae',
  save: 'Cadw',
  'helper-read': 'Rhoddodd cynorthwyydd hyn yn Saesneg: {words}',
  'own-label': 'Eich geiriau yn Saesneg',
  'own-hint':
    'O dan eich geiriau eich hun, sy’n aros yn gyntaf. Gadewch yn wag ac fe saif un cynorthwyydd yno, os oes un.',
  'written-in': 'Iaith eich geiriau',
  'as-letters-tell': 'Fel y dywed y llythrennau',
} as const satisfies Surface
