import type { Surface } from '../message.ts'

export const promptWords = {
  'by-a-person': 'Cyfieithwyd gan rywun yn y digwyddiad hwn.',
  'a-draft': 'Cyfieithiad drafft.',
  'from-before': 'Newidiwyd y cwestiwn ar ôl ei gyfieithu. Mae’n dweud nawr:',
  'as-written': 'Fel y’i hysgrifennwyd',
  'in-my-language': 'Yn fy iaith i',
} as const satisfies Surface
