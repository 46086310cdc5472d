import type { Surface } from '../message.ts'
import { forms } from './forms.ts'

export const caseStudy = {
  title: 'Skąd pochodzi każde zdanie',
  about:
    'Proszę wybrać notatki do każdego zdania. W plikach wychodzących poza obecnych zdanie znajdzie się tylko na tyle, na ile pozwalają wszystkie te notatki.',
  'choose-for': 'Wybierz notatki do „{sentence}”',
  'change-for': 'Zmień notatki do „{sentence}”',
  choose: 'Wybierz notatki',
  change: 'Zmień notatki',
  chosen: { ...forms('n', '{n} notatka', '{n} notatki', '{n} notatek'), '=0': 'Jeszcze bez notatki' },
  done: 'Gotowe',
  board: 'Na której tablicy',
  'no-board': 'Żadna tablica nie pokazuje jeszcze notatek.',
  find: 'Szukaj po słowach',
  'no-notes': 'Żadna notatka nie ma tych słów.',
  more: 'Jest ich więcej: proszę wpisać kilka słów.',
  opening: 'Otwieramy tablicę …',
} as const satisfies Surface
