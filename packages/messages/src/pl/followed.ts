import type { Surface } from '../message.ts'

export const followed = {
  title: 'Co z tego wyszło',
  'you-said': 'Pani/Pana słowa',
  'reply-state': {
    choose: 'state',
    among: { yes: 'Tak, zrobimy to', partly: 'Częściowo', no: 'Nie', open: 'Jeszcze nie wiadomo' },
  },
  'reply-who': 'Kto: {who}',
  'reply-by': 'Do {by, day}',
  'my-promises': 'Co obiecuję zrobić',
  'my-promises-about': 'Tylko Pani/Pan widzi to zebrane razem.',
  'by-when': 'Do kiedy: {when}',
  'with-whom': 'Z kim: {whom}',
  became: {
    choose: 'state',
    among: {
      done: 'Zrobione. Zanotowano: {when}.',
      'under-way': 'W toku. Zanotowano: {when}.',
      'not-yet': 'Jeszcze nie. Zanotowano: {when}.',
      'let-go': 'Odpuszczone. Zanotowano: {when}.',
    },
  },
  'became-told': {
    choose: 'state',
    among: {
      done: 'Zrobione, według tego, co wie {told}. Zanotowano: {when}.',
      'under-way': 'W toku, według tego, co wie {told}. Zanotowano: {when}.',
      'not-yet': 'Jeszcze nie, według tego, co wie {told}. Zanotowano: {when}.',
      'let-go': 'Odpuszczone, według tego, co wie {told}. Zanotowano: {when}.',
    },
  },
  'not-asked': 'Nikt jeszcze o to nie pytał.',
  about:
    'Co ludzie powiedzieli i co z tego wynika. Przeczytają to swoim kodem powrotu i będzie to w każdym zapisie.',
  none: 'Na nic jeszcze nie odpowiedziano.',
  add: 'Odpowiedz na coś',
  change: 'Zmień',
  'change-this': 'Zmień: {said}',
  said: 'Co ludzie powiedzieli',
  'said-hint': 'W jednej linii, ich słowami: na przykład nazwa grupy.',
  'nothing-said': 'Co ludzie powiedzieli?',
  will: 'Czy to się stanie?',
  'choose-will': 'Proszę wybrać jedno.',
  words: 'Co zostanie zrobione albo dlaczego nie',
  who: 'Kto to zrobi',
  'who-hint': 'Rola lub urząd, bez prywatnego numeru.',
  by: 'Do kiedy',
  save: 'Zapisz odpowiedź',
  saved: 'Zapisano. Ludzie przeczytają to swoim kodem powrotu.',
  remove: 'Usuń',
  'remove-question': 'Usunąć tę odpowiedź?',
  'remove-about': 'Zniknie od razu ze stron uczestników i z następnego wydania każdego zapisu.',
  removed: 'Usunięto.',
  'api-followed':
    'Co wyszło z wydarzenia: co odpowiedziano na to, co ludzie powiedzieli; dla uczestnika także to, co mówiono o jego własnych obietnicach.',
} as const satisfies Surface
