import type { Surface } from '../message.ts'

export const noteInEnglish = {
  title: 'Po angielsku',
  about:
    'Oryginał pozostaje pierwszy, na dużym ekranie i w zapisie. Wersja angielska stoi pod nim jako tekst osoby pomagającej; osoba, która napisała notatkę, może ją poprawić.',
  label: 'Te słowa po angielsku',
  'put-done': 'Stoi pod notatką.',
  leave: 'Zostaw',
  save: 'Zapisz',
  'helper-read': 'Osoba pomagająca podała to po angielsku: {words}',
  'own-label': 'Pani/Pana słowa po angielsku',
  'own-hint':
    'Pod własnymi słowami, które pozostają pierwsze. Puste pole: stoi tu wersja osoby pomagającej, jeśli taka jest.',
  'written-in': 'Język tych słów',
  'as-letters-tell': 'Jak wskazują litery',
} as const satisfies Surface
