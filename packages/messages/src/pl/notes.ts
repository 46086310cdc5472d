import type { Surface } from '../message.ts'
import { forms } from './forms.ts'

export const notes = {
  'someone-from': 'Ktoś z sieci {network}',
  'someone-here': 'Ktoś tutaj',
  agreed: 'uzgodnione ✓',
  saved: {
    choose: 'saved',
    among: {
      saved: 'zapisano ✓',
      saving: 'zapisujemy …',
      unsaved: 'jeszcze niezapisane · łączymy ponownie',
    },
  },
  'still-open': 'Brakuje jeszcze: {answers}',
  'if-you-like': '· jeśli Pani/Pan chce',
  'no-answer': 'Bez odpowiedzi',
  'too-long': forms('n', '{n} znak za dużo', '{n} znaki za dużo', '{n} znaków za dużo', '{n} znaku za dużo'),
  'no-quotations': 'Ta sesja nie ma cytatów do wyboru.',
  'choose-another': 'Wybierz inny',
  'in-english': {
    choose: 'by',
    among: { helper: 'Po angielsku, od osoby pomagającej', writer: 'Po angielsku, od autora tych słów' },
  },
} as const satisfies Surface
