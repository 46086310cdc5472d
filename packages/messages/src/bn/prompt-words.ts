import type { Surface } from '../message.ts'

export const promptWords = {
  'by-a-person': 'এই অনুষ্ঠানের কেউ অনুবাদ করেছেন।',
  'a-draft': 'অনুবাদের একটি খসড়া।',
  'from-before': 'অনুবাদের পরে প্রশ্নটি বদলেছে। এখন লেখা আছে:',
  'as-written': 'যেমন লেখা হয়েছিল',
  'in-my-language': 'আমার ভাষায়',
} as const satisfies Surface
