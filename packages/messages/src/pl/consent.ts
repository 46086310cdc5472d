import type { Surface } from '../message.ts'
import { forms } from './forms.ts'

export const consent = {
  reach: {
    choose: 'reach',
    among: {
      self: 'tylko ja',
      network: 'moja sieć',
      here: 'osoby tutaj',
      programme: 'program i grantodawca',
      public: 'wszyscy',
    },
  },
  question: 'Czy Pani/Pana słowa można opublikować bez imienia?',
  'without-answer':
    'Bez odpowiedzi zostają u osób tutaj. Można to zmienić w każdej chwili, także kodem powrotu.',
  all: 'Wszystkie',
  choose: 'Wybieram',
  no: 'Nie',
  'how-far': 'Jak daleko mogą iść Pani/Pana słowa',
  answered: {
    choose: 'answer',
    among: {
      all: 'Wszystkie można opublikować, bez Pani/Pana imienia.',
      some: 'Wybrane mogą iść dalej niż do osób tutaj, bez Pani/Pana imienia.',
      no: 'Zostają u osób tutaj.',
    },
  },
  change: 'Zmień',
  'said-all': 'Dziękujemy. Wszystkie Pani/Pana słowa można opublikować.',
  'said-no': 'Pani/Pana słowa zostają u osób tutaj.',
  'said-one': 'Zapisano: {reach}.',
  'choose-below': 'Proszę wybrać przy każdej notatce w „Moich słowach”.',
  'how-far-of': 'Jak daleko może iść „{words}”',
  'from-now-on':
    'Dotyczy to plików tworzonych od teraz; tego, który ktoś już ma, nie da się cofnąć. Na tablicach bez imion „tak” widać dopiero razem z innymi; „nie” działa od razu, a kto porówna dwa pliki, zobaczy, które notatki zniknęły.',
  'tables-words': 'To, co stolik napisał razem, zostaje u osób tutaj.',
  'on-paper': 'Moje słowa można opublikować bez mojego imienia.',
  'file-for': 'Dla kogo',
  'file-reach-meaning': {
    choose: 'reach',
    among: {
      here: 'Wszystko, co zostało zamrożone. Nie do przekazywania dalej.',
      programme:
        'Słowa, które ich autorzy pozwolili przekazać programowi, jego grantodawcy lub wszystkim. Bez imion.',
      public: 'Tylko słowa, które ich autorzy pozwolili czytać każdemu. Bez imion.',
    },
  },
  'file-no-names': 'Plik wychodzący poza osoby tutaj nikogo nie wymienia z imienia.',
  'editions-title': 'Utworzone zapisy',
  'editions-about':
    'Każde grono odbiorców ma własne wydania: numer rośnie, gdy zmienia się treść zapisu, a ta sama treść to znów ten sam plik.',
  'edition-also': '{holds} · {held}',
  'edition-line': 'Wydanie {edition} · {audience} · {at}',
  'edition-holds': forms(
    'boards',
    '{notes} na {boards} tablicy',
    '{notes} na {boards} tablicach',
    '{notes} na {boards} tablicach',
    '{notes} na {boards} tablicy',
  ),
  'edition-notes': forms('n', '{n} notatka', '{n} notatki', '{n} notatek'),
  'edition-held': forms(
    'n',
    '{n} notatka zatrzymana',
    '{n} notatki zatrzymane',
    '{n} notatek zatrzymanych',
    '{n} notatki zatrzymanej',
  ),
  'since-more': forms('n', '{n} notatka więcej', '{n} notatki więcej', '{n} notatek więcej'),
  'since-fewer': forms('n', '{n} notatka mniej', '{n} notatki mniej', '{n} notatek mniej'),
  'since-boards-more': forms(
    'n',
    '{n} tablica więcej',
    '{n} tablice więcej',
    '{n} tablic więcej',
    '{n} tablicy więcej',
  ),
  'since-boards-fewer': forms(
    'n',
    '{n} tablica mniej',
    '{n} tablice mniej',
    '{n} tablic mniej',
    '{n} tablicy mniej',
  ),
  'since-anew': forms(
    'n',
    '{n} tablica zamrożona na nowo',
    '{n} tablice zamrożone na nowo',
    '{n} tablic zamrożonych na nowo',
    '{n} tablicy zamrożonej na nowo',
  ),
  'since-words': 'inne słowa wokół notatek',
  since: 'Od poprzedniego wydania: {what, list}.',
  first: 'Pierwsze dla tych odbiorców.',
} as const satisfies Surface
