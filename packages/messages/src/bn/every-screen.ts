import type { Surface } from '../message.ts'

export const everyScreen = {
  'no-page-here': 'এখানে কোনো পাতা নেই',
  'join-with-code': 'কোড দিয়ে অনুষ্ঠানে যোগ দিন',
  'page-failed': 'এই পাতায় কিছু একটা গোলমাল হয়েছে',
  'page-failed-more': 'নিজে থেকেই আবার চেষ্টা হচ্ছে। আপনি যা লিখেছেন তা রাখা আছে।',
  'try-again': 'আবার চেষ্টা করুন',
  'not-fetched': 'পরের পাতা আনা গেল না। সংযোগ ফিরলে নিজে থেকেই আসবে।',
  'one-moment': 'এক মুহূর্ত …',
  'this-part': 'এই অংশ',
  'part-failed': '{part} এখন দেখানো যাচ্ছে না। আপনার লেখা কিছুই হারায়নি: তা আপনার পাতায় আছে।',
  'too-long': { plural: 'n', one: '{n}টি অক্ষর বেশি: একটু ছোট করুন।', other: '{n}টি অক্ষর বেশি: একটু ছোট করুন।' },
  'type-whole': '{least} থেকে {most} পর্যন্ত একটি পূর্ণ সংখ্যা লিখুন।',
  'type-minutes': '{least} থেকে {most} পর্যন্ত মিনিট লিখুন, যেমন 2, 1.5 বা 1:30।',
  'goes-on-at': 'আবার শুরু {at, time}-এ',
  break: 'বিরতি',
  cancel: 'বাতিল',
  'leave-it': 'থাক',
  language: 'ভাষা',
  'text-settings': 'লেখা ও পড়ে শোনানো',
} as const satisfies Surface
