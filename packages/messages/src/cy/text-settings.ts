import type { Surface } from '../message.ts'

export const textSettings = {
  title: 'Testun a darllen yn uchel',
  'kept-here': 'Ar gyfer y ddyfais hon yn unig. Ni ddywedir wrth neb.',
  size: 'Maint y testun',
  sizes: { choose: 'size', among: { usual: 'Fel arfer', larger: 'Mwy', largest: 'Mwyaf' } },
  letters: 'Llythrennau',
  faces: { choose: 'face', among: { usual: 'Fel arfer', dyslexic: 'OpenDyslexic' } },
  'dyslexic-meaning': 'Mae rhai pobl â dyslecsia yn darllen y llythrennau hyn yn haws.',
  wide: 'Mwy o le',
  'wide-meaning': 'Rhwng llythrennau, geiriau a llinellau.',
  aloud: 'Darllen yn uchel',
  'aloud-meaning':
    'Botwm wrth ymyl cwestiynau a nodiadau, lle mae llais ar y ddyfais hon yn siarad eu hiaith.',
  'no-voices': 'Nid oes gan y ddyfais hon leisiau ei hun, felly ni ddarllenir dim yn uchel.',
  'read-aloud': 'Darllen yn uchel',
  read: 'Darllen yn uchel: {about}',
  stop: 'Stopio darllen',
  done: 'Wedi gorffen',
  'more-time': 'Mwy o amser, os gwelwch yn dda',
  'time-asked': 'Rydych wedi gofyn am fwy o amser. Ni ddywedir wrth neb pwy sy’n gofyn.',
} as const satisfies Surface
