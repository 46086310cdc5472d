import type { Surface } from '../message.ts'

export const everyScreen = {
  'no-page-here': 'یہاں کوئی صفحہ نہیں ہے',
  'join-with-code': 'کوڈ سے کسی تقریب میں شامل ہوں',
  'page-failed': 'اس صفحے پر کوئی خرابی ہوئی',
  'page-failed-more': 'خود بخود دوبارہ کوشش ہو رہی ہے۔ آپ نے جو لکھا وہ محفوظ ہے۔',
  'try-again': 'دوبارہ کوشش کریں',
  'not-fetched': 'اگلا صفحہ نہیں لایا جا سکا۔ رابطہ بحال ہونے پر یہ خود آ جائے گا۔',
  'one-moment': 'ایک لمحہ …',
  'this-part': 'یہ حصہ',
  'part-failed': 'یہ اس وقت دکھایا نہیں جا سکتا: {part}۔ آپ کا لکھا کچھ ضائع نہیں ہوا: وہ آپ کے صفحے پر ہے۔',
  'too-long': {
    plural: 'n',
    one: 'ایک حرف زیادہ ہے: براہ کرم اسے مختصر کریں۔',
    other: '{n} حروف زیادہ ہیں: براہ کرم اسے مختصر کریں۔',
  },
  'type-whole': '{least} سے {most} تک کوئی پورا عدد لکھیں۔',
  'type-minutes': '{least} سے {most} تک منٹ لکھیں، جیسے 2، 1.5 یا 1:30۔',
  'goes-on-at': 'ہم {at, time} پر آگے بڑھیں گے',
  break: 'وقفہ',
  cancel: 'منسوخ کریں',
  'leave-it': 'رہنے دیں',
  language: 'زبان',
  'text-settings': 'تحریر اور بلند آواز',
} as const satisfies Surface
