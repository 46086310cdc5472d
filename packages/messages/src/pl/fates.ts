import type { Surface } from '../message.ts'
import { forms } from './forms.ts'

export const fates = {
  'draft-mine': 'szkic · widoczny tylko dla Pani/Pana',
  'draft-table': 'szkic · widzi go tylko {table}',
  'taking-back': 'wycofywanie · czeka na wysłanie',
  'taken-back-late': 'wycofane po zamrożeniu',
  'taken-back-late-more':
    'Nadal jest na tablicy i w zapisie, tak jak zostało zamrożone. Zniknie, jeśli tablica zostanie znów otwarta; jeśli musi zniknąć, proszę poprosić organizatora o wymazanie.',
  'waiting-to-send': 'czeka na wysłanie',
  'change-not-posted': '{state} · Pani/Pana zmiana jeszcze nie',
  shown: 'dodane · na tablicy',
  'not-in-record': 'nie ma tego w zapisie',
  'not-in-record-more':
    'Tablica została zamrożona, zanim osoba prowadząca to przepuściła. Jest zachowane i może dojść, jeśli tablica zostanie znów otwarta.',
  waiting: {
    choose: 'until',
    among: {
      shared: 'dodane · widoczne po udostępnieniu',
      voted: 'dodane · widoczne po głosowaniu',
      looked: 'dodane · najpierw ktoś na to spojrzy',
      soon: 'dodane · w drodze na tablicę',
      frozen: 'dodane',
    },
  },
  hidden: 'nie na tablicy',
  'hidden-more': 'Osoba prowadząca zdjęła to z tablicy. Można to zmienić albo o to zapytać.',
  'hidden-why': 'Osoba prowadząca zdjęła to z tablicy: {reason} Można to zmienić albo o to zapytać.',
  outdated: 'na tablicy tak, jak zamrożono',
  'outdated-more':
    'Pani/Pana zmiana dotarła po zamrożeniu. Jest zachowana i dojdzie, jeśli tablica zostanie znów otwarta.',
  late: 'dotarło po zamrożeniu',
  'late-more': 'Jest zachowane i dojdzie, jeśli tablica zostanie znów otwarta.',
  'too-long': 'za długie na tę tablicę',
  'too-long-more':
    'Najwięcej znaków na tej tablicy: {most}. Całość jest zachowana jako Pani/Pana szkic. Proszę skrócić i zaktualizować.',
  'too-many': 'więcej, niż tablica przyjmuje',
  'too-many-more': forms(
    'most',
    'Mieści się tu jeden wpis od osoby. To jest zachowane jako Pani/Pana szkic.',
    'Mieszczą się tu {most} wpisy od osoby. To jest zachowane jako Pani/Pana szkic.',
    'Mieści się tu {most} wpisów od osoby. To jest zachowane jako Pani/Pana szkic.',
    'Mieści się tu {most} wpisu od osoby. To jest zachowane jako Pani/Pana szkic.',
  ),
  'page-full-more': 'Najwięcej wpisów od jednej osoby: {most}. To jest zachowane jako Pani/Pana szkic.',
  'too-many-words': 'za dużo słów',
  'too-many-words-more':
    'To pytanie prosi o mniej słów. Całość jest zachowana jako Pani/Pana szkic. Proszę skrócić i zaktualizować.',
  incomplete: 'czegoś brakuje',
  'incomplete-more': 'To jest zachowane jako Pani/Pana szkic. Proszę uzupełnić i zaktualizować.',
  'set-aside': 'zachowane, ale niepokazane',
  'set-aside-more':
    'W Folkmoot coś poszło nie tak z tym jednym wpisem. Każde jego słowo jest tu zachowane. Proszę go trochę zmienić i zaktualizować albo powiedzieć osobie prowadzącej.',
  yours: 'zachowane · tylko dla Pani/Pana',
  network: 'przekazane Pani/Pana sieci',
  counted: 'policzone · widoczne tylko razem z innymi',
  few: 'dodane · czeka na inne',
  'few-frozen': 'nie na tablicy · za mało innych',
  'few-frozen-more':
    'Gdy tablica została zamrożona, obok Pani/Pana słów czekały słowa zbyt niewielu osób i można by poznać, czyje są. Są zachowane i dojdą, jeśli tablica zostanie znów otwarta i napiszą inni.',
  'few-alone': 'Za Pani/Pana zgodą może ukazać się samo. Ukaże się, gdy tylko będzie można.',
  'few-more':
    'Czeka, aż będą mogły ukazać się razem słowa trzech osób, żeby nikt nie poznał, czyje są. Do tego czasu nikt tego nie widzi.',
  changing: 'na tablicy w dawnym brzmieniu',
  'changing-more':
    'Pani/Pana zmiana ukaże się razem ze słowami innych osób. Do tego czasu zostaje dawne brzmienie.',
  asked: 'czeka na zgodę',
  'asked-more': 'Osoba, której to słowa, została zapytana. Wcześniej nikt inny ich nie zobaczy.',
} as const satisfies Surface
