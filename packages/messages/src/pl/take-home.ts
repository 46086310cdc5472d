import type { Surface } from '../message.ts'
import { forms } from './forms.ts'

export const takeHome = {
  'take-home': 'Zabierz moje słowa do domu',
  'take-home-about':
    'Plik z Pani/Pana wpisami, zobowiązaniami i notatkami. Nie ma w nim słów ani imion nikogo innego; to, co stolik napisał razem, jest w zapisie.',
  'take-page': 'Jako strona do czytania',
  'take-text': 'Jako zwykły tekst',
  'taken-home': 'Plik jest wśród pobranych.',
  'home-proof': 'Dowód, że te słowa zostały zachowane',
  'home-proof-about':
    'Ten plik zawiera dowód dla każdej Pani/Pana notatki z zamrożonej tablicy: należy ona do korzenia tej tablicy, podanego poniżej. Proszę zachować plik. Gdyby ktoś później zmienił zapis, ten plik i zapis przestałyby do siebie pasować. Żeby to sprawdzić, proszę otworzyć stronę „check” Pani/Pana Folkmoot, która działa bez połączenia, albo uruchomić „npm run verify” z tym plikiem i zapisem.',
  'home-roots-about':
    'Pani/Pana notatki należą do tych korzeni zamrożonych tablic. Proszę porównać je z zapisem; strona do czytania zawiera też dowód dla każdej notatki.',
  'taken-without-proof':
    'Plik jest wśród pobranych. Bez połączenia nie zawiera dowodów: po nie proszę zabrać go ponownie później.',
  'home-file': 'moje słowa - {event}.{ending}',
  'home-title': '{event} · słowa: {name}',
  'home-of': 'Słowa: {name}',
  'home-notes': 'Notatki dla siebie: {session}',
  'home-state': {
    choose: 'state',
    among: {
      draft: 'szkic, niedodany',
      room: 'dodane',
      network: 'przekazane mojej sieci',
      self: 'dla mnie',
    },
  },
  'ways-in': 'Wejścia na Pani/Pana stronę',
  'way-at': '{at, time}',
  'way-asked': '{at} Organizator zrobił nowy kod powrotu.',
  'way-approved': '{at} Zatwierdzono go na Pani/Pana urządzeniu. Stary kod przestał działać.',
  'way-refused': '{at} Odrzucono go na Pani/Pana urządzeniu. Niczego nie otwiera.',
  'way-let-in': '{at} Organizator wpuścił z nim kogoś na pustą stronę.',
  'way-merged': '{at} Organizator połączył Panią/Pana z innym wpisem.',
  'way-not-me': '{at} Ktoś odpowiedział na urządzeniu: to nie ja.',
  'way-opened': '{at} Pani/Pana strony otwierają się nawzajem.',
  'way-recognised': '{at} Osoba prowadząca uznała, że osoba na drugim urządzeniu to Pani/Pan.',
  'way-unrecognised': '{at} Osoba prowadząca to cofnęła: to był ktoś inny.',
  'way-ended': '{at} Kody i urządzenia wpisu połączonego z Pani/Pana wpisem przestały działać.',
  'dots-too-many': forms(
    'n',
    'Jedna kropka była ponad to, co ma jedna osoba.',
    '{n} kropki były ponad to, co ma jedna osoba.',
    '{n} kropek było ponad to, co ma jedna osoba.',
    '{n} kropki było ponad to, co ma jedna osoba.',
  ),
  sealed: 'Zapieczętowane słowa',
  'sealed-title': 'Inne Pani/Pana słowa są zapieczętowane',
  'sealed-about':
    'Są zachowane, a to, co zostało dodane, zostaje na tablicach. Otworzą się tutaj po potwierdzeniu na drugim urządzeniu albo po podaniu poprzedniego kodu powrotu.',
  'sealed-typed':
    'To, co inni wpisali za Panią/Pana, zanim było własne urządzenie, zostaje bez zmian. Jeśli coś z tego ma zniknąć, proszę zwrócić się do osoby prowadzącej.',
  'code-before': 'Poprzedni kod powrotu',
  'open-my-words': 'Otwórz moje słowa',
  'words-open': 'Pani/Pana słowa są tu teraz otwarte.',
} as const satisfies Surface
