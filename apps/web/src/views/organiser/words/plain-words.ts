import { wordsForSearch } from '@folkmoot/kit'

/** Case, accents and spacing aside: what makes two spellings one name. */
export function plainWords(text: string): string {
  return wordsForSearch(text).join(' ')
}
