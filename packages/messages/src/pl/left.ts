import type { Surface } from '../message.ts'
import { forms } from './forms.ts'

export const left = {
  title: 'Co tu po Pani/Panu zostało',
  about:
    '{event}: to wydarzenie się skończyło, a to, co z niego zachowano, jest usunięte. Tyle zostało z Pani/Pana słów i otwiera to tylko Pani/Pana kod.',
  notes: 'Pani/Pana opublikowane notatki',
  'no-notes': 'W tym, co opublikowano, nie ma żadnej Pani/Pana notatki.',
  gone: 'Tych słów nie ma już w niczym, co jest tu zachowane.',
  'in-programme': 'w zapisie dla programu i grantodawcy',
  'in-public': 'w zapisie dla wszystkich',
  'how-far': 'Jak daleko może to iść',
  rule: 'Notatka, którą Pani/Pan zatrzyma, od razu znika z zachowanego tu zapisu. Tego, co wcześniej pobrano lub wydrukowano, nie da się cofnąć, a słowa, które zniknęły, nie wracają.',
  save: 'Zapisz, jak daleko mogą iść',
  saved: 'Zapisano.',
  promises: 'Pani/Pana obietnice',
  'by-when': 'Do kiedy: {when}',
  'with-whom': 'Z kim: {whom}',
  close: 'Zamknij',
  'editions-title': 'Zachowane z usuniętych wydarzeń',
  'editions-about':
    'Zapisy, do których wciąż sięgają kody uczestników. Proszę publikować najnowsze wydanie w miejsce poprzedniego.',
  edition: {
    choose: 'reach',
    among: {
      programme: 'Dla programu i grantodawcy, wydanie {edition}: {notes}',
      public: 'Dla wszystkich, wydanie {edition}: {notes}',
    },
  },
  'edition-notes': forms('n', '{n} notatka', '{n} notatki', '{n} notatek'),
  'edition-due': forms(
    'n',
    'Od usunięcia wydarzenia wycofano jedną notatkę. Jeśli zapis był opublikowany, proszę opublikować to wydanie.',
    'Od usunięcia wydarzenia wycofano {n} notatki. Jeśli zapis był opublikowany, proszę opublikować to wydanie.',
    'Od usunięcia wydarzenia wycofano {n} notatek. Jeśli zapis był opublikowany, proszę opublikować to wydanie.',
  ),
  take: 'Pobierz plik',
  withdraw: 'Wycofaj na zawsze …',
  'withdraw-question': 'Wycofać to, co zachowano z tego wydarzenia?',
  'withdraw-editions': 'Jego zapisy dla programu, grantodawcy i wszystkich znikną z tego serwera.',
  'withdraw-codes': 'Niczyj kod powrotu nie otworzy już tego, co zostało.',
  'withdraw-copies': 'Kopie gdzie indziej pozostają: proszę zdjąć to, co było opublikowane.',
  'withdraw-it': 'Wycofaj',
  withdrawn: 'Nie zostało z niego nic poza potwierdzeniem.',
  'api-open': 'Co kod powrotu otwiera z usuniętego wydarzenia.',
  'api-consent': 'Zmiana tego, jak daleko mogą iść własne notatki w usuniętym wydarzeniu.',
  'api-edition': 'Zapis zachowany z usuniętego wydarzenia, jako JSON, który można sprawdzić.',
  'api-withdraw':
    'Wycofanie tego, co zachowano z usuniętego wydarzenia: jego zapisów i tego, co otwierają kody powrotu.',
} as const satisfies Surface
