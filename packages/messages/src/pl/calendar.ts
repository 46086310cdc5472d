import type { Surface } from '../message.ts'

export const calendar = {
  'put-in': 'Do mojego kalendarza: {day, day}',
  about: 'Plik z Pani/Pana słowami i tym dniem, tworzony na tym urządzeniu. Nikt się o tym nie dowie.',
  nowhere:
    'Po wydarzeniu nie będzie adresu, pod którym można to znów przeczytać: przypomni o tym Pani/Pana kalendarz.',
  'said-at': 'Co obiecuję zrobić – {event}.',
  file: 'co obiecuję zrobić - {event}.ics',
  made: 'Plik jest wśród pobranych. Proszę go otworzyć, a kalendarz zapisze ten dzień.',
} as const satisfies Surface
