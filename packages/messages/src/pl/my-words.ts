import type { Surface } from '../message.ts'

export const myWords = {
  'my-words': 'Moje słowa',
  'nothing-yet': 'Jeszcze nic',
  'kept-here': 'Tu jest wszystko, co Pani/Pan pisze na tym wydarzeniu, szkice też.',
  'from-other-device': '{board} · z Pani/Pana drugiego urządzenia',
  'of-table': '{board} · {table}',
  'of-my-table': '{board} · mój stolik',
  'on-closed-boards': 'Na tablicach, które nie są otwarte',
  'to-myself': 'Notatki dla siebie',
  'only-you': 'widoczne tylko dla Pani/Pana',
  'this-device': 'To urządzenie',
  'return-code': 'Pani/Pana kod powrotu: {code}. Z nim można wrócić do tych słów na dowolnym urządzeniu.',
  'return-code-not-kept':
    'Do tych słów można wrócić na dowolnym urządzeniu kodem powrotu. Jeśli zginie, organizator zrobi nowy, a Pani/Pan potwierdzi go tutaj.',
  'erased-title': 'Usunięte na zawsze',
  'erased-on':
    'Organizator wymazał Pani/Pana notatkę z „{board}”. Jej słów nie ma już tu nigdzie, a nic innego nie zostało ruszone. Można zapytać dlaczego.',
  'erased-somewhere':
    'Organizator wymazał Pani/Pana notatkę z jednej z tablic. Jej słów nie ma już tu nigdzie, a nic innego nie zostało ruszone. Można zapytać dlaczego.',
  'you-said-you-would': 'Pani/Pana obietnica …',
  'put-with-my-words': 'Dołącz do moich słów',
  'another-quotation': 'Inny',
  'quoted-title': 'Gdzie cytują Panią/Pana',
  'change-my-mind': 'Zmieniam zdanie',
  'quoted-words': {
    choose: 'answer',
    among: { agreed: 'sala może je czytać', declined: 'nikt ich nie widzi' },
  },
  'quoted-name': {
    choose: 'answer',
    among: { agreed: 'z Pani/Pana imieniem, {name}', declined: 'bez Pani/Pana imienia' },
  },
  contacts: 'Kontakty',
  'contact-of': '{name}: {contact}',
  'contact-declined': 'Ta osoba woli nie wymieniać się kontaktem.',
  'contact-asked': 'Zapytano. Zgody jeszcze nie ma i Pani/Pana kontakt nie jest widoczny.',
  'leave-device': 'Opuść to urządzenie',
  'leave-question': 'Opuścić to urządzenie?',
  'leave-about':
    'Dla urządzenia wspólnego lub pożyczonego: Pani/Pana słowa zostaną z niego usunięte i nastąpi wylogowanie. To, co zapisane, zostaje przy wydarzeniu.',
  'leave-unsaved':
    'Część Pani/Pana słów nie jest jeszcze zapisana. Są tylko tutaj i by przepadły. Proszę poczekać, aż wszędzie będzie „zapisano ✓”.',
  'leave-code': 'Wrócić można kodem powrotu {code}. Proszę go teraz zapisać.',
  'leave-no-code': 'Wrócić można kodem powrotu. Czy Pani/Pan go ma? Organizator może dać nowy.',
  'leave-and-lose': 'Opuść i strać je',
  stay: 'Zostań',
  left: 'To urządzenie jest opuszczone',
  'left-offline':
    'Pani/Pana słów już na nim nie ma. Teraz nie ma połączenia: gdy tylko wróci, urządzenie samo się wyloguje. Do tego czasu nikt nie może zająć na nim Pani/Pana miejsca.',
  'code-question': 'Czy to Pani/Pan prosi o nowy kod powrotu?',
  'code-made':
    'Organizator zrobił go dla Pani/Pana o {at, time}. Kto go ma, mógłby czytać Pani/Pana szkice i pisać jako Pani/Pan. Bez Pani/Pana zgody niczego nie otwiera.',
  'code-yes': 'Tak, jest dla mnie',
  'code-no': 'Nie, zatrzymaj go',
  'code-elsewhere': 'Odpowiedzi udziela się na urządzeniu, na którym Pani/Pan wchodzi na salę.',
  'code-consequence':
    'Po „tak” stary kod przestaje działać. Bez odpowiedzi organizator może wpuścić kogoś na pustą stronę; Pani/Pana słowa pozostaną zamknięte.',
  'code-approved': 'Nowy kod teraz działa.',
  'code-refused': 'Nowy kod niczego nie otwiera.',
  'came-in-question': 'Czy to Pani/Pan wchodzi z nowym kodem?',
  'same-question': 'Czy to Pani/Pan, na innym urządzeniu?',
  'came-in': [
    'Organizator wpuścił kogoś jako Panią/Pana o {at, time}, na pustą stronę.',
    'Proszę odpowiedzieć „tak” tylko, jeśli to Pani/Pan: wtedy wszystkie Pani/Pana słowa będzie można czytać i zmieniać na obu urządzeniach.',
  ],
  'put-together': [
    'Organizator połączył Panią/Pana z osobą: {name}, wejście o {at, time}.',
    'Proszę odpowiedzieć „tak” tylko, jeśli to Pani/Pan: wtedy wszystkie Pani/Pana słowa będzie można czytać i zmieniać na obu urządzeniach.',
  ],
  'same-yes': 'Tak, to ja',
  'same-no': 'Nie, to nie ja',
  'same-until-both': 'Dopóki na obu urządzeniach nie będzie „tak”, żadne nie widzi słów drugiego.',
  'same-agreed': 'Dziękujemy. Pytamy też na drugim urządzeniu.',
  'same-denied': 'Nic się nie otworzy. Organizator się dowie.',
} as const satisfies Surface
