/**
 * Words as people count them: runs of letters and digits of any script. A hyphen or an apostrophe inside keeps a word
 * together (co-operation, don’t); spaced dashes, slashes, commas and emoji stand between words or count for nothing.
 * Scripts written without spaces count a run as one word, which is lenient, and the same in every browser.
 */
export function countWords(text: string): number {
  return text.match(word)?.length ?? 0
}
const letters = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*`
const word = new RegExp(String.raw`${letters}(?:[-\u2010\u2011'’ʼ]${letters})*`, 'gu')
