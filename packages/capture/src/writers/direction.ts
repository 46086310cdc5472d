/** In which direction a text is read, for formats that do not find out by themselves. */

const LETTER = /\p{L}/u
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\p{Script=Mandaic}\p{Script=Samaritan}]/u

/** By its first letter, as HTML's `dir="auto"` has it. */
export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(LETTER.exec(text)?.[0] ?? '')
}

/** Letters that Urdu has and Arabic has not. */
const URDU = /[ٹڈڑںےہھ]/
const SCRIPTS: readonly [RegExp, string][] = [
  [/\p{Script=Arabic}/u, 'ar-SA'],
  [/\p{Script=Hebrew}/u, 'he-IL'],
  [/\p{Script=Bengali}/u, 'bn-BD'],
  [/\p{Script=Gurmukhi}/u, 'pa-IN'],
  [/\p{Script=Devanagari}/u, 'hi-IN'],
]

/** A guess by script, for voices and fonts; null: nothing to be told from it. */
export function languageOf(text: string): string | null {
  const letter = LETTER.exec(text)?.[0] ?? ''
  const tag = SCRIPTS.find(([script]) => script.test(letter))?.[1] ?? null
  return tag === 'ar-SA' && URDU.test(text) ? 'ur-PK' : tag
}
