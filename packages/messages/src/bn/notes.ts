import type { Surface } from '../message.ts'

export const notes = {
  'someone-from': '{network}-এর একজন',
  'someone-here': 'এখানকার একজন',
  agreed: 'একমত ✓',
  saved: {
    choose: 'saved',
    among: { saved: 'সেভ হয়েছে ✓', saving: 'সেভ হচ্ছে …', unsaved: 'এখনও সেভ হয়নি · সংযোগ খোঁজা হচ্ছে' },
  },
  'still-open': 'এখনও বাকি: {answers}',
  'if-you-like': '· চাইলে',
  'no-answer': 'উত্তর নেই',
  'too-long': { plural: 'n', one: '{n}টি অক্ষর বেশি', other: '{n}টি অক্ষর বেশি' },
  'no-quotations': 'এই পর্বে বেছে নেওয়ার মতো কোনো উদ্ধৃতি নেই।',
  'choose-another': 'অন্যটি বাছুন',
  'in-english': {
    choose: 'by',
    among: { helper: 'একজন সহায়ক ইংরেজিতে লিখেছেন', writer: 'ইংরেজিতে, যিনি লিখেছেন তাঁর নিজের' },
  },
} as const satisfies Surface
