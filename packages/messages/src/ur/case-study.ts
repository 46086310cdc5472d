import type { Surface } from '../message.ts'

export const caseStudy = {
  title: 'ہر جملہ کہاں سے آیا',
  about:
    'ہر جملے کے لیے نوٹ چنیں۔ جو فائلیں یہاں کے لوگوں سے آگے جاتی ہیں ان میں یہ صرف وہیں تک ہوتا ہے جہاں تک یہ سب نوٹ جا سکتے ہیں۔',
  'choose-for': '“{sentence}” کے لیے نوٹ چنیں',
  'change-for': '“{sentence}” کے نوٹ بدلیں',
  choose: 'نوٹ چنیں',
  change: 'نوٹ بدلیں',
  chosen: { plural: 'n', '=0': 'ابھی کوئی نوٹ نہیں', one: '{n} نوٹ', other: '{n} نوٹ' },
  done: 'ہو گیا',
  board: 'کس بورڈ پر',
  'no-board': 'ابھی کوئی بورڈ نوٹ نہیں دکھاتا۔',
  find: 'الفاظ سے ڈھونڈیں',
  'no-notes': 'وہاں ان الفاظ کا کوئی نوٹ نہیں۔',
  more: 'اور بھی ہیں: ان کے کچھ الفاظ لکھیں۔',
  opening: 'بورڈ کھل رہا ہے …',
} as const satisfies Surface
