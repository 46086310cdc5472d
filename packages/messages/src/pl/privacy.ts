import type { Surface } from '../message.ts'

export const privacy = {
  'your-name-and-network': {
    choose: 'readers',
    among: {
      room: 'Sala zobaczy Pani/Pana imię, {name}, oraz „{network}”.',
      one: 'Osoby z sieci {only} zobaczą Pani/Pana imię, {name}, oraz „{network}”.',
    },
  },
  'your-name': {
    choose: 'readers',
    among: {
      room: 'Sala zobaczy Pani/Pana imię, {name}.',
      one: 'Osoby z sieci {only} zobaczą Pani/Pana imię, {name}.',
    },
  },
  'your-network': {
    choose: 'readers',
    among: {
      room: 'Sala zobaczy „{network}”, a nie Pani/Pana imię.',
      one: 'Osoby z sieci {only} zobaczą „{network}”, a nie Pani/Pana imię.',
    },
  },
  'another-network': {
    choose: 'readers',
    among: {
      room: 'Sala zobaczy „inna sieć” albo nic, a nie Pani/Pana imię.',
      one: 'Osoby z sieci {only} zobaczą najwyżej Pani/Pana sieć, a nie imię.',
    },
  },
  'words-alone': {
    choose: 'readers',
    among: {
      room: 'Sala zobaczy same Pani/Pana słowa: bez imienia, bez sieci.',
      one: 'Osoby z sieci {only} zobaczą same Pani/Pana słowa, bez imienia.',
    },
  },
  'anybody-named': {
    choose: 'readers',
    among: {
      room: 'Sala zobaczy Pani/Pana imię i sieć.',
      one: 'Osoby z sieci {only} zobaczą Pani/Pana imię i sieć.',
    },
  },
  'anybody-network': {
    choose: 'readers',
    among: {
      room: 'Sala zobaczy najwyżej Pani/Pana sieć, nigdy imię.',
      one: 'Osoby z sieci {only} zobaczą najwyżej Pani/Pana sieć, nigdy imię.',
    },
  },
  'table-name': {
    choose: 'readers',
    among: {
      room: 'Sala zobaczy „{table}”, niczyjego imienia.',
      one: 'Osoby z sieci {only} zobaczą „{table}”, niczyjego imienia.',
    },
  },
  'any-table-name': {
    choose: 'readers',
    among: {
      room: 'Sala zobaczy nazwę Pani/Pana stolika, niczyjego imienia.',
      one: 'Osoby z sieci {only} zobaczą nazwę Pani/Pana stolika, niczyjego imienia.',
    },
  },
  'table-words-alone': {
    choose: 'readers',
    among: {
      room: 'Sala zobaczy same słowa: bez stolika, bez imienia.',
      one: 'Osoby z sieci {only} zobaczą same słowa: bez stolika, bez imienia.',
    },
  },
  'counted-answers': {
    choose: 'readers',
    among: {
      room: 'Sala widzi odpowiedzi tylko policzone razem, od pięciu osób, nigdy samej Pani/Pana odpowiedzi.',
      one: 'Osoby z sieci {only} widzą odpowiedzi tylko policzone, od pięciu osób, nigdy samej Pani/Pana odpowiedzi.',
    },
  },
  'counted-number': {
    choose: 'readers',
    among: {
      room: 'Sala widzi Pani/Pana liczbę tylko policzoną z innymi, od pięciu osób, a Pani/Pana słowa bez niej.',
      one: 'Osoby z sieci {only} widzą Pani/Pana liczbę tylko policzoną z innymi, od pięciu osób, a Pani/Pana słowa bez niej.',
    },
  },
  'counted-few': 'Odpowiedzi mniej niż pięciu osób nie widzi nikt, a teraz jest tu mniej osób.',
  'you-choose': {
    choose: 'visibility',
    among: {
      named: 'Pani/Pan wybiera, kto to zobaczy: tylko Pani/Pan, Pani/Pana sieć albo sala. Z imieniem.',
      network:
        'Pani/Pan wybiera: tylko Pani/Pan, Pani/Pana sieć z imieniem albo sala, najwyżej z nazwą sieci.',
      anonymous: 'Pani/Pan wybiera: tylko Pani/Pan, Pani/Pana sieć z imieniem albo sala bez imienia i sieci.',
    },
  },
  'you-choose-in-network': {
    choose: 'visibility',
    among: {
      named: 'Pani/Pan wybiera, kto to zobaczy: tylko Pani/Pan albo osoby z sieci {only}. Z imieniem.',
      network:
        'Pani/Pan wybiera: tylko Pani/Pan, Pani/Pana sieć z imieniem albo wszyscy z sieci {only} bez Pani/Pana imienia.',
      anonymous:
        'Pani/Pan wybiera: tylko Pani/Pan, Pani/Pana sieć z imieniem albo wszyscy z sieci {only} bez żadnego imienia.',
    },
  },
  'table-chooses': {
    choose: 'visibility',
    among: {
      named: 'Wybór: tylko Pani/Pana stolik albo sala z nazwą stolika, bez niczyjego imienia.',
      network: 'Wybór: tylko Pani/Pana stolik albo sala z samymi słowami: bez stolika, bez imienia.',
      anonymous: 'Wybór: tylko Pani/Pana stolik albo sala z samymi słowami: bez stolika, bez imienia.',
    },
  },
  'chosen-table': 'Zobaczy to tylko Pani/Pana stolik.',
  'chosen-self': 'Zobaczy to tylko Pani/Pan. Można do tego wrócić kodem powrotu.',
  'chosen-network': 'Zobaczą to tylko osoby z sieci {network}, z Pani/Pana imieniem.',
  'chosen-no-network': 'Nie ma tu Pani/Pan sieci, więc zobaczy to tylko Pani/Pan.',
  'after-a-yes': 'Słowa innych wymagają ich zgody.',
  'read-back':
    'Te słowa zostaną odczytane. Słucha: {teller}. Nikt ich nie zobaczy, zanim {teller} je potwierdzi.',
  'nobody-can-see': [
    'Nikt na sali nie widzi, kto to napisał. Mógłby to zobaczyć ten, kto prowadzi serwer.',
    {
      choose: 'contact',
      among: {
        named: 'Niepokój o czyjeś bezpieczeństwo? Z kim porozmawiać: {whom}.',
        facilitator: 'Niepokój o czyjeś bezpieczeństwo? Proszę porozmawiać z osobą prowadzącą.',
      },
    },
  ],
  'kept-until': 'Słowa i imiona są przechowywane do {until, day}.',
  withdrawals: 'Żeby później wycofać słowa, proszę się zgłosić: {whom}.',
  'record-counts': {
    choose: 'receiver',
    among: {
      named: 'Zapis dostaje: {whom}. Z liczbami z całej sali, nigdy z Pani/Pana odpowiedziami.',
      organiser: 'Zapis dostaje organizator, z liczbami z całej sali i nigdy z Pani/Pana odpowiedziami.',
    },
  },
  'record-never-named': {
    choose: 'receiver',
    among: {
      named: 'Zapis dostaje: {whom}. Nigdy z Pani/Pana imieniem.',
      organiser: 'Zapis dostaje organizator, nigdy z Pani/Pana imieniem.',
    },
  },
  'record-given-never-named': {
    choose: 'receiver',
    among: {
      named:
        'Zapis dostaje: {whom}. Z tym, co Pani/Pan przekaże sali, i z niczym więcej, nigdy z Pani/Pana imieniem.',
      organiser:
        'Zapis dostaje organizator, z tym, co Pani/Pan przekaże sali, i z niczym więcej, nigdy z Pani/Pana imieniem.',
    },
  },
  'record-table': {
    choose: 'receiver',
    among: {
      named: 'Zapis dostaje: {whom}. Ze słowami stolika i bez niczyjego imienia.',
      organiser: 'Zapis dostaje organizator, ze słowami stolika i bez niczyjego imienia.',
    },
  },
  'record-names-if-asked': {
    choose: 'receiver',
    among: {
      named: 'Zapis dostaje: {whom}. Bez imion, chyba że organizator o nie poprosi.',
      organiser: 'Zapis dostaje organizator, bez imion, chyba że o nie poprosi.',
    },
  },
  'record-given-names-if-asked': {
    choose: 'receiver',
    among: {
      named:
        'Zapis dostaje: {whom}. Z tym, co Pani/Pan przekaże sali, i z niczym więcej, bez imion, chyba że organizator o nie poprosi.',
      organiser:
        'Zapis dostaje organizator, z tym, co Pani/Pan przekaże sali, i z niczym więcej, bez imion, chyba że o nie poprosi.',
    },
  },
} as const satisfies Surface
