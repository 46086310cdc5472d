import type { Surface } from '../message.ts'

export const over = {
  'has-moved': 'Folkmoot ma nowy adres',
  'all-saved': 'Wszystko, co tu napisano, jest zapisane. Proszę przejść do {to} jako {name}.',
  'stay-until-saved':
    'Proszę zostać na tej stronie, aż słowa zostaną wysłane; potem przejść do {to} jako {name}.',
  'go-on': 'Przejdź pod nowy adres',
  'if-not': 'Jeśli się nie otworzy, proszę wrócić na tę stronę: działa dalej tak jak dotąd.',
  'going-on': 'Przechodzimy pod nowy adres …',
  failed: 'To przejście już nie działa',
  'failed-how':
    'Działa przez dwie minuty i tylko raz. Proszę wrócić na poprzednią stronę i nacisnąć ponownie albo wrócić kodem powrotu. Nic nie przepadło.',
  'try-again': 'Spróbuj ponownie',
  'that-was-today': 'To wszystko na dziś.',
  'keep-code': 'Proszę zachować kod powrotu: {code}',
  'keep-a-code': 'Proszę zachować kod powrotu.',
  tomorrow: 'Jutro adres może być inny. Proszę wtedy zeskanować nowy plakat i wrócić swoim kodem.',
  'still-saving': 'Proszę nie zamykać tej strony, aż słowa będą zapisane.',
} as const satisfies Surface
