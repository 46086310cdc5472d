import type { Surface } from '../message.ts'

export const textSettings = {
  title: 'Tekst i czytanie na głos',
  'kept-here': 'Tylko na tym urządzeniu. Nikt się o tym nie dowie.',
  size: 'Wielkość tekstu',
  sizes: { choose: 'size', among: { usual: 'Zwykły', larger: 'Większy', largest: 'Największy' } },
  letters: 'Litery',
  faces: { choose: 'face', among: { usual: 'Zwykłe', dyslexic: 'OpenDyslexic' } },
  'dyslexic-meaning': 'Niektórym osobom z dysleksją łatwiej czytać te litery.',
  wide: 'Więcej miejsca',
  'wide-meaning': 'Między literami, słowami i wierszami.',
  aloud: 'Czytanie na głos',
  'aloud-meaning':
    'Przycisk przy pytaniach i notatkach, gdy na tym urządzeniu jest głos mówiący w ich języku.',
  'no-voices': 'To urządzenie nie ma własnych głosów, więc nic nie jest czytane na głos.',
  'read-aloud': 'Czytaj na głos',
  read: 'Czytaj na głos: {about}',
  stop: 'Przestań czytać',
  done: 'Gotowe',
  'more-time': 'Proszę o więcej czasu',
  'time-asked': 'Prośba o więcej czasu przekazana. Nikt się nie dowie, kto prosi.',
} as const satisfies Surface
