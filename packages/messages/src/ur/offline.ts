import type { Surface } from '../message.ts'

export const offline = {
  heading: 'اس آلے پر آپ کے الفاظ',
  'no-connection':
    'اس وقت رابطہ نہیں ہے۔ لکھتے رہیں: یہ اسی آلے پر رکھا جاتا ہے اور رابطہ بحال ہونے پر بھیجا جاتا ہے۔ کمرہ تب دوبارہ دکھایا جائے گا۔',
  'nothing-yet': 'اس آلے پر آپ کا کچھ نہیں رکھا گیا۔',
  note: 'آپ کا نوٹ، {n}',
  posted: 'پوسٹ کیا گیا',
  draft: 'مسودہ · صرف آپ دیکھ سکتے ہیں',
  another: 'اسی بورڈ کے لیے ایک اور نوٹ',
} as const satisfies Surface
