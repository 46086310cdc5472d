/**
 * How names are compared when somebody looks for one: every list and every search folds letters here, so that what one
 * of them finds the others find too.
 */

/** Letters that are no letter with a mark, so that Unicode's decomposition leaves them alone. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ĸ: 'k',
  ŋ: 'n',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
  // Urdu's and Persian's letters and the Arabic ones that other keyboards have in their place.
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ہ: 'ه',
  ھ: 'ه',
  ة: 'ه',
}
const UNUSUAL = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g')

/** A typed or stored name → what is compared: case, accents, ligatures, full width and letters like ł do not matter. */
export function foldForSearch(text: string): string {
  return (
    text
      .normalize('NFKD')
      // Vowel signs of Indic scripts are marks too, but they are what tells syllables apart: only accents go.
      .replace(/\p{Mn}/gu, mark => (isAccent(mark) ? '' : mark))
      // Lengthened lines, and what joins or parts letters, are no letters.
      .replace(/[\u0640\u200c\u200d]/g, '')
      .toLowerCase()
      .replace(UNUSUAL, letter => PLAIN[letter] ?? letter)
  )
}

/** Where the marks are of scripts that are written without them too: Latin, Greek, Cyrillic, Hebrew, Arabic. */
const ACCENTS = [
  [0x300, 0x36f],
  [0x483, 0x487],
  [0x591, 0x5c7],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20f0],
  [0xfe20, 0xfe2f],
] as const

function isAccent(mark: string): boolean {
  const point = mark.codePointAt(0) ?? 0
  return ACCENTS.some(([from, to]) => point >= from && point <= to)
}

/** The words of a text, folded: what a search compares with what was typed. */
export function wordsForSearch(text: string): string[] {
  return foldForSearch(text)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(word => word !== '')
}

/** Does a text have all the words typed, whole or in part? Of what is nothing but spaces or signs, every text has all. */
export function searchFor(typed: string): (text: string) => boolean {
  const words = wordsForSearch(typed)
  return text => {
    const folded = wordsForSearch(text).join(' ')
    return words.every(word => folded.includes(word))
  }
}
