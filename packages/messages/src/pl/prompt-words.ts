import type { Surface } from '../message.ts'

export const promptWords = {
  'by-a-person': 'Tłumaczenie kogoś z tego wydarzenia.',
  'a-draft': 'Tłumaczenie robocze.',
  'from-before': 'Pytanie zmieniono po przetłumaczeniu. Teraz brzmi:',
  'as-written': 'Tak jak napisano',
  'in-my-language': 'W moim języku',
} as const satisfies Surface
