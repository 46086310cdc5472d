/** In which language somebody writes, by their letters and by what their device is set to: for the field they write in. */
import { languageOf } from './language.ts'

/** What else the letters may be that `languageOf` takes for a language, where a device is set to it. */
const MAY_BE: Readonly<Record<string, readonly string[]>> = {
  ur: ['pnb', 'ks'],
  ar: ['ug'],
  hi: ['ne', 'mr', 'sa', 'mai'],
  bn: ['as', 'mni'],
  he: ['yi'],
  ru: ['uk', 'be', 'bg', 'sr', 'mk', 'kk', 'mn'],
  uk: ['be', 'kk'],
  am: ['ti'],
  zh: ['ja', 'yue'],
}
/** Arabic letters that no language of them has for itself: any of these may be meant. */
const SHARED_ARABIC = ['ur', 'fa', 'ar', 'pnb', 'ks', 'ps', 'sd', 'ckb', 'ug']
const ARABIC_ALONE = /[ةكىيأإ]|(?:^|\s)ال/
const OTHERS_ALONE = /[پچژکگیٹڈڑںھہۂۃےۓ۔]/

/** Small words and letters of a language in Latin letters. Somebody whose telephone is set to Polish writes English, too. */
const IN_LATIN: Readonly<Record<string, RegExp>> = {
  cy: /[ŵŷ]|(?<!\p{L})(?:yn|yr|y|mae|ar|ac|i|o|ni|am|gan|sydd|dim|nid|eich|ein|gyda|wedi|oes)(?!\p{L})/giu,
  pl: /[ąćęłńśźż]|(?<!\p{L})(?:i|w|na|nie|do|z|jest|to|co|jak|dla|po|od)(?!\p{L})/giu,
}
const ENGLISH =
  /(?<!\p{L})(?:the|and|of|to|is|in|that|we|it|for|are|was|with|our|they|have|not|this|you|my|a|i)(?!\p{L})/giu

/**
 * `own`: what the writer's device is set to, first of all first. It decides between languages that share letters, and never against
 * letters that only another has; of Welsh and Polish nothing else speaks.
 */
export function ownLanguage(text: string, own: readonly string[]): string | null {
  const set = own.map(tag => tag.toLowerCase().replace(/-.*/, ''))
  const guess = languageOf(text)
  if (guess === null) return inLatin(text, set[0] ?? '')
  const open = guess === 'ar' && !ARABIC_ALONE.test(text) && !OTHERS_ALONE.test(text)
  const mayBe = open ? SHARED_ARABIC : (MAY_BE[guess] ?? [])
  return set.find(language => mayBe.includes(language)) ?? guess
}

function inLatin(text: string, own: string): string | null {
  const signs = IN_LATIN[own]
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0
  return signs && count(signs) > count(ENGLISH) ? own : null
}
