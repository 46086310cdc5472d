import type { Surface } from '../message.ts'
import { forms } from './forms.ts'

export const refusals = {
  'bad-request': 'Nie udało się tego odczytać. Proszę odświeżyć stronę i spróbować ponownie.',
  'not-signed-in': 'To urządzenie nie jest zalogowane. Proszę wejść ponownie kodem albo kodem powrotu.',
  'session-ended': 'To urządzenie zostało wylogowane. Proszę wejść ponownie kodem powrotu.',
  forbidden: 'Pani/Pana rola tego nie obejmuje. Proszę zapytać osobę prowadzącą.',
  'wrong-origin': 'To nie jest adres, pod którym otwarto Folkmoot. Proszę otworzyć podany adres.',
  'wrong-host':
    'Folkmoot nie zna siebie pod tą nazwą: proszę otworzyć jeden z adresów wypisanych przy starcie albo uruchomić go z --also-host i tą nazwą.',
  'not-found': 'Tego tu nie ma albo już nie ma.',
  'wrong-code':
    'Takiego kodu nie ma żadne wydarzenie ani osoba. Proszę sprawdzić go na dużym ekranie i wpisać jeszcze raz.',
  'code-wait': 'Wpisuje się tu tyle kodów, że ten musi poczekać. Proszę spróbować za minutę.',
  'search-wait': 'Przed chwilą szukano tu wielu imion. Proszę poczekać kilka sekund i pisać dalej.',
  'proofs-wait':
    'Przed chwilą słowa były zabierane do domu wiele razy. Proszę poczekać minutę i zabrać je ponownie.',
  'too-many-sockets':
    'Folkmoot jest już otwarty dla tej osoby w bardzo wielu kartach lub oknach. Proszę zamknąć kilka z nich; to ruszy dalej samo.',
  'join-elsewhere':
    'Z tej sieci dołączyło już kilka osób, a nie jest to sieć sali. Proszę użyć Wi-Fi na sali albo poprosić o wpuszczenie osobę, która prowadzi wydarzenie.',
  'doors-closed': 'Drzwi tego wydarzenia są zamknięte. Proszę poprosić organizatora o wpuszczenie.',
  'event-full': 'Na tym wydarzeniu nie ma już miejsc. Proszę zapytać organizatora.',
  'link-used': 'Ten link był już użyty albo został wycofany. Proszę poprosić o nowy.',
  'epoch-changed': 'Ta tablica została odbudowana. Ładuje się na nowo.',
  erased: 'Te słowa wymazano na czyjąś prośbę. Znikają także z tego urządzenia.',
  'hostile-update':
    'Ta strona wysłała coś, czego nie można zachować. Pani/Pana słowa są kopiowane na nową stronę.',
  'page-full':
    'Ta strona jest pełna. Co zapisane, pozostaje zapisane; proszę poprosić osobę prowadzącą o pomoc.',
  'frame-too-large': 'To było za duże, żeby wysłać naraz.',
  'wrong-phase': 'Tablica poszła już dalej. Proszę spojrzeć na ekran i spróbować ponownie.',
  'not-your-turn': 'Kolej przeszła już dalej.',
  'seat-in-round':
    'Przy Pani/Pana stoliku trwa runda. Proszę powiedzieć to po jej zakończeniu albo zapytać osobę prowadzącą.',
  'seat-has-words': 'Ten stolik napisał już coś razem. Proszę poprosić osobę prowadzącą o przeniesienie tam.',
  'too-long': 'To jest za długie.',
  'only-tighter': 'Ktoś już tu napisał, więc ta tablica może stać się tylko bardziej prywatna.',
  'only-by-code': 'Ta osoba ma własne urządzenie i pisze za siebie.',
  conflict: 'Ktoś inny zmienił to przed chwilą. Proszę spojrzeć jeszcze raz i zdecydować.',
  'too-slow': 'Ten ekran został w tyle i nadrabia.',
  'not-saved': 'Nie udało się tego teraz zapisać. Na urządzeniu nic nie przepadło; zapis zostanie ponowiony.',
  damaged:
    'To, co zapisano z tego wydarzenia, jest uszkodzone, więc nie jest pokazywane. Niczego nie wyrzucono. Proszę poprosić osobę, która prowadzi ten serwer, o przywrócenie kopii zapasowej.',
  restarting: 'Folkmoot uruchamia się ponownie. Proszę pisać dalej; wszystko zostanie wysłane, gdy wróci.',
  internal: 'Coś tu poszło nie tak. Zostało to odnotowane; proszę spróbować ponownie.',

  'no-letter-in-name': 'Imię musi mieć choć jedną literę.',
  'name-unseen': 'W tym imieniu nic nie widać: potrzebna jest choć jedna litera lub cyfra.',
  'choose-a-network': 'Proszę wybrać jedną z sieci.',
  'network-not-in-event': 'Ta sieć nie należy do tego wydarzenia.',
  'return-code-waits':
    'Ten kod jest nowy: najpierw pytamy na Pani/Pana innych urządzeniach. Proszę potwierdzić na jednym z nich albo poprosić organizatora o wpuszczenie.',
  'no-code-of-yours-waits': 'Żaden nowy kod powrotu już na Panią/Pana nie czeka.',
  'decided-already': 'To już zostało rozstrzygnięte.',
  'screen-code-ran-out': 'Ten kod stracił ważność. Powstaje nowy.',
  'field-too-long': '{field}: za długie.',
  'field-unreadable': 'Nie udało się odczytać „{field}”.',
  'event-deleted': 'To wydarzenie zostało usunięte. Co po Pani/Panu zostało, otwiera ten kod.',
  archived: 'To wydarzenie jest zarchiwizowane: można je czytać i niczego się nie dodaje.',
  'board-frozen': 'Ta tablica jest zamrożona. Najpierw proszę ją znów otworzyć.',
  'board-not-opened': 'Najpierw proszę otworzyć tę tablicę.',
  'board-not-open-to-you': 'Ta tablica nie jest jeszcze otwarta.',
  'note-gone': 'Tej notatki nie ma już na tablicy.',
  'too-many-words': forms(
    'most',
    'Najwyżej {most} słowo.',
    'Najwyżej {most} słowa.',
    'Najwyżej {most} słów.',
  ),
  'no-contact': 'Najpierw proszę napisać, jak można się z Panią/Panem skontaktować.',
  'no-answers-now': 'Teraz nie można na to odpowiadać.',
  'no-such-mark': 'Tego nie można tu powiedzieć.',
  'table-wrote-it': 'Napisał to razem cały stolik. Proszę go poszukać na sali.',
  'your-own-note': 'To Pani/Pana własna notatka.',
  'writer-has-no-device': 'Kto to napisał, nie ma tu urządzenia. Proszę poszukać tej osoby na sali.',
  'no-vote-now': 'Teraz nie ma tu głosowania.',
  'target-gone': 'Tego nie ma już na tej tablicy.',
  'note-in-a-group': 'Ta notatka jest w grupie: proszę dać kropki grupie.',
  'dots-given': forms(
    'dots',
    'Ma Pani/Pan {dots} kropkę. Najpierw proszę ją wycofać.',
    'Ma Pani/Pan {dots} kropki. Najpierw proszę jedną wycofać.',
    'Ma Pani/Pan {dots} kropek. Najpierw proszę jedną wycofać.',
  ),
  'entered-already': {
    choose: 'by',
    among: {
      you: 'To już jest wpisane przez Panią/Pana. Nic się nie zmieniło.',
      named: 'Ktoś był szybszy i to już jest wpisane: {who}. Nic się nie zmieniło.',
      organiser: 'Organizator był szybszy i już to wpisał. Nic się nie zmieniło.',
      somebody: 'To już zostało wpisane. Nic się nie zmieniło.',
    },
  },
  'answers-given': forms(
    'most',
    'Najwyżej {most} odpowiedź.',
    'Najwyżej {most} odpowiedzi.',
    'Najwyżej {most} odpowiedzi.',
  ),
  'other-networks-board': 'Piszą na niej tylko osoby z sieci tej tablicy.',
  'tables-write-here': 'Na tej tablicy stoliki piszą razem, na swojej wspólnej stronie.',
  'not-at-your-table': 'Tylko osoby przy Pani/Pana stoliku.',
  'no-words-yet': 'Najpierw proszę zapisać słowa tej osoby.',
  'entries-full': 'Na tej stronie jest tyle wpisów, ile się mieści.',
  'only-this-table-writes': 'Na stronie tego stolika piszą tylko osoby, które przy nim siedzą.',
  'round-ended': 'Ta runda się skończyła.',
  'disk-full':
    'Dysk serwera jest pełny, więc teraz nic nie da się zapisać. Co zapisane, można czytać; proszę spróbować ponownie za chwilę.',
  'disk-fails':
    'Dysk serwera odmawia zapisu, więc teraz nic nie da się zapisać. Co zapisane, można czytać; proszę spróbować ponownie za chwilę.',
  'data-held':
    'Inny program trzyma dane serwera, więc teraz nic nie da się zapisać. Co zapisane, można czytać; proszę spróbować ponownie za chwilę.',
  'data-damaged':
    'Dane serwera są uszkodzone, więc teraz nic nie da się zapisać. Co zapisane, można czytać; proszę spróbować ponownie za chwilę.',
  'page-unreadable':
    'Nie udało się teraz odczytać Pani/Pana strony. Próba zostanie ponowiona; proszę jej nie zamykać.',
  'event-unreadable':
    'Nie udało się teraz odczytać tego wydarzenia. Próba zostanie ponowiona; nic nie przepadło.',
} as const satisfies Surface
