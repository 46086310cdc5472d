import type { Surface } from '../message.ts'
import { forms } from './forms.ts'

export const everyScreen = {
  'no-page-here': 'Tu nie ma żadnej strony',
  'join-with-code': 'Dołącz do wydarzenia kodem',
  'page-failed': 'Coś na tej stronie poszło nie tak',
  'page-failed-more': 'Strona sama spróbuje ponownie. To, co napisane, jest zachowane.',
  'try-again': 'Spróbuj ponownie',
  'not-fetched': 'Nie udało się pobrać następnej strony. Pojawi się sama, gdy wróci połączenie.',
  'one-moment': 'Chwileczkę …',
  'this-part': 'Ta część',
  'part-failed':
    '{part}: nie można tego teraz pokazać. Nic z napisanego nie przepadło, jest na Pani/Pana stronie.',
  'too-long': forms(
    'n',
    'O jeden znak za dużo: proszę skrócić.',
    'O {n} znaki za dużo: proszę skrócić.',
    'O {n} znaków za dużo: proszę skrócić.',
    'O {n} znaku za dużo: proszę skrócić.',
  ),
  'type-whole': 'Proszę wpisać liczbę całkowitą od {least} do {most}.',
  'type-minutes': 'Proszę wpisać minuty od {least} do {most}, na przykład 2, 1.5 albo 1:30.',
  'goes-on-at': 'Wracamy o {at, time}',
  break: 'Przerwa',
  cancel: 'Anuluj',
  'leave-it': 'Zostaw',
  language: 'Język',
  'text-settings': 'Tekst i czytanie na głos',
} as const satisfies Surface
