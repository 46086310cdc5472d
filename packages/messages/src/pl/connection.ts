import type { Surface } from '../message.ts'

export const connection = {
  unreachable: 'Nie można stąd teraz połączyć się z Folkmoot. Proszę sprawdzić Wi-Fi i spróbować ponownie.',
  'login-page':
    'Zamiast Folkmoot odpowiedziała strona logowania Wi-Fi. Proszę otworzyć dowolną inną stronę, zalogować się tam do Wi-Fi i spróbować ponownie.',
  'no-cookies':
    'Ta przeglądarka odrzuca pliki cookie, a bez nich Folkmoot nie rozpozna Pani/Pana ponownie. Proszę zezwolić na nie dla tego adresu i spróbować ponownie.',
  'no-answer': 'Nie było odpowiedzi. Proszę spojrzeć na ekran i spróbować ponownie.',
} as const satisfies Surface
