import type { Surface } from '../message.ts'

export const formatWalls = {
  'no-answers': 'ابھی دکھانے کو کوئی جواب نہیں',
  'counted-together': 'جوابات اکٹھے گن کر دکھائے جاتے ہیں، جب کم از کم {least} ہوں۔',
  'answers-counted': {
    plural: 'n',
    one: '{n} جواب، پانچ پانچ کر کے اکٹھے گنے گئے۔',
    other: '{n} جوابات، پانچ پانچ کر کے اکٹھے گنے گئے۔',
  },
  'whole-room': 'سب لوگ',
  'people-before': { plural: 'n', one: 'پہلے: {n} شخص', other: 'پہلے: {n} لوگ' },
  'people-after': { plural: 'n', one: 'بعد میں: {n} شخص', other: 'بعد میں: {n} لوگ' },
  'before-and-after':
    '{before} پہلے {gap} {after} بعد میں، اوسطاً؛ پٹیاں دکھاتی ہیں کہ سب جوابات کیسے پھیلے ہیں',
  'set-out-from': 'ہم نے کہاں سے آغاز کیا: جتنی اونچی پٹی، اتنے زیادہ لوگوں نے یہ کہا۔',
  'too-few': 'جوابات اکٹھے گنے جاتے ہیں',
  'too-few-why':
    'کمرے نے کیسے جواب دیا، یہ پانچ لوگوں کے بعد، منٹ میں دو بار دکھایا جاتا ہے، تاکہ کسی کا اپنا جواب اس سے پڑھا نہ جا سکے۔',
  'counted-from-five': 'ہر جواب یہاں گنا جاتا ہے؛ ہر ایک کتنا فوری ہے، یہ پانچ جوابوں کے بعد دکھایا جاتا ہے۔',
  'urgent-from-five': 'ہر ایک کتنا فوری ہے، یہ پانچ جوابوں کے بعد دکھایا جاتا ہے۔',
  'from-five-on': 'پانچ جوابات سے دکھایا جاتا ہے',
  'spread-of': '{aim}: {spreads}',
  spread: {
    choose: 'when',
    among: {
      before: { plural: 'n', one: 'پہلے، {n} شخص: {counts}', other: 'پہلے، {n} لوگ: {counts}' },
      after: { plural: 'n', one: 'بعد میں، {n} شخص: {counts}', other: 'بعد میں، {n} لوگ: {counts}' },
    },
  },
  'no-answers-yet': 'ابھی کوئی جواب نہیں',
  'every-answer-counts': 'ہر جواب یہاں گنا جاتا ہے، تاکہ سب دیکھیں کہ رائے کتنی ملتی ہے یا کتنی الگ ہے۔',
  'higher-is-more': 'ہر جواب یہاں گنا جاتا ہے: جتنی اونچی پٹی، اتنے زیادہ لوگوں نے یہ کہا۔',
  'no-answers-here': 'کوئی جواب نہیں',
  'own-hat': 'اپنی ٹوپی',
  'same-hat': 'سب نے ایک ہی ٹوپی پہنی ہے۔',
  'not-but': '”{said}“ نہیں، بلکہ',
  vision: 'نصب العین',
} as const satisfies Surface
