import type { Surface } from '../message.ts'

export const textSettings = {
  title: 'تحریر اور بلند آواز میں پڑھنا',
  'kept-here': 'صرف اسی ڈیوائس کے لیے۔ کسی کو نہیں بتایا جاتا۔',
  size: 'تحریر کا سائز',
  sizes: { choose: 'size', among: { usual: 'معمول کے مطابق', larger: 'بڑا', largest: 'سب سے بڑا' } },
  letters: 'حروف',
  faces: { choose: 'face', among: { usual: 'معمول کے مطابق', dyslexic: 'OpenDyslexic' } },
  'dyslexic-meaning': 'ڈسلیکسیا والے کچھ لوگ یہ انگریزی حروف زیادہ آسانی سے پڑھتے ہیں۔',
  wide: 'زیادہ جگہ',
  'wide-meaning': 'حروف، الفاظ اور سطروں کے درمیان۔',
  aloud: 'بلند آواز میں پڑھیں',
  'aloud-meaning': 'سوالوں اور نوٹس کے ساتھ ایک بٹن، جہاں اس ڈیوائس کی کوئی آواز ان کی زبان بولتی ہو۔',
  'no-voices': 'اس ڈیوائس میں اپنی کوئی آواز نہیں، اس لیے کچھ بلند آواز میں نہیں پڑھا جاتا۔',
  'read-aloud': 'بلند آواز میں پڑھیں',
  read: 'بلند آواز میں پڑھیں: {about}',
  stop: 'پڑھنا بند کریں',
  done: 'ہو گیا',
  'more-time': 'براہِ کرم مزید وقت',
  'time-asked': 'آپ نے مزید وقت مانگا ہے۔ کسی کو نہیں بتایا جاتا کہ کون مانگ رہا ہے۔',
} as const satisfies Surface
