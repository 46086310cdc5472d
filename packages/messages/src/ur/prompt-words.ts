import type { Surface } from '../message.ts'

export const promptWords = {
  'by-a-person': 'اس تقریب کے کسی شخص نے ترجمہ کیا۔',
  'a-draft': 'ترجمے کا مسودہ۔',
  'from-before': 'ترجمے کے بعد سوال بدلا گیا۔ اب وہ یہ ہے:',
  'as-written': 'جیسا لکھا گیا تھا',
  'in-my-language': 'میری زبان میں',
} as const satisfies Surface
