import type { Surface } from '../message.ts'

export const notes = {
  'someone-from': '{network} سے کوئی',
  'someone-here': 'یہاں سے کوئی',
  agreed: 'اتفاق ہوا ✓',
  saved: {
    choose: 'saved',
    among: {
      saved: 'محفوظ ✓',
      saving: 'محفوظ ہو رہا ہے …',
      unsaved: 'ابھی محفوظ نہیں · رابطہ بحال ہو رہا ہے',
    },
  },
  'still-open': 'ابھی باقی: {answers}',
  'if-you-like': '· اگر آپ چاہیں',
  'no-answer': 'کوئی جواب نہیں',
  'too-long': { plural: 'n', one: '{n} حرف زیادہ', other: '{n} حروف زیادہ' },
  'no-quotations': 'اس نشست میں منتخب کرنے کے لیے کوئی اقتباس نہیں۔',
  'choose-another': 'کوئی اور منتخب کریں',
  'in-english': {
    choose: 'by',
    among: { helper: 'ایک مددگار نے انگریزی میں لکھا', writer: 'انگریزی میں، لکھنے والے کی طرف سے' },
  },
} as const satisfies Surface
