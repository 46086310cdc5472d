import type { Surface } from '../message.ts'
import { forms } from './forms.ts'

export const formatWalls = {
  'no-answers': 'Nie ma jeszcze odpowiedzi do pokazania',
  'counted-together': 'Pokazujemy je policzone razem, od {least} wzwyż.',
  'answers-counted': forms(
    'n',
    '{n} odpowiedź, liczona razem po pięć.',
    '{n} odpowiedzi, liczone razem po pięć.',
    '{n} odpowiedzi, liczonych razem po pięć.',
    '{n} odpowiedzi, liczonej razem po pięć.',
  ),
  'whole-room': 'Cała sala',
  'people-before': forms('n', 'przed: {n} osoba', 'przed: {n} osoby', 'przed: {n} osób'),
  'people-after': forms('n', 'po: {n} osoba', 'po: {n} osoby', 'po: {n} osób'),
  'before-and-after':
    '{before} przed {gap} {after} po, średnio; słupki pokazują rozkład wszystkich odpowiedzi',
  'set-out-from': 'Skąd wyruszamy: im wyżej, tym więcej osób tak powiedziało.',
  'too-few': 'Odpowiedzi są liczone razem',
  'too-few-why':
    'Odpowiedzi sali pokazujemy od pięciu osób, dwa razy na minutę, żeby nikt nie mógł odczytać niczyjej odpowiedzi.',
  'counted-from-five':
    'Każda odpowiedź się tu liczy; jak pilna jest każda sprawa, widać od pięciu odpowiedzi.',
  'urgent-from-five': 'Jak pilna jest każda sprawa, widać od pięciu odpowiedzi.',
  'from-five-on': 'widać od pięciu odpowiedzi',
  'spread-of': '{aim}: {spreads}',
  spread: {
    choose: 'when',
    among: {
      before: forms(
        'n',
        'przed, {n} osoba: {counts}',
        'przed, {n} osoby: {counts}',
        'przed, {n} osób: {counts}',
      ),
      after: forms('n', 'po, {n} osoba: {counts}', 'po, {n} osoby: {counts}', 'po, {n} osób: {counts}'),
    },
  },
  'no-answers-yet': 'Nie ma jeszcze odpowiedzi',
  'every-answer-counts': 'Każda odpowiedź się tu liczy, żeby sala widziała, co ją dzieli, a co łączy.',
  'higher-is-more': 'Każda odpowiedź się tu liczy: im wyżej, tym więcej osób tak powiedziało.',
  'no-answers-here': 'bez odpowiedzi',
  'own-hat': 'własny kapelusz',
  'same-hat': 'Wszyscy mają na głowie ten sam kapelusz.',
  'not-but': 'nie „{said}”, lecz',
  vision: 'Wizja',
} as const satisfies Surface
