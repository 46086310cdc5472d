/** People’s words as a page is set from them: language and direction of each, line ends and tabs where they were, no letter that is missing. */
import { t } from '@folkmoot/messages/files'
import { plainDirection, visible } from '../text.ts'
import { isRightToLeft, languageOf } from './direction.ts'
import type { Typesetter } from './typesetter.ts'

/** As `words.typ` takes it. Lines, of pieces between tabs, of parts between which a line may break without a sign for it. */
export type SetWords =
  | string
  | { lines: readonly (readonly (readonly string[])[])[]; lang: string; region: string; rtl: boolean }

/** A word longer than this is broken where the line ends. */
const LONG = 30
const LONG_WORD = new RegExp(`[^\\s\\u200b-]{${LONG + 1},}`, 'u')
/** What no font needs a letter for. */
const NO_LETTER = /[\n\t\p{Default_Ignorable_Code_Point}]/u
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Writing systems without a font here, by the names that Unicode has for them. */
const SCRIPTS = [
  'Armenian',
  'Bopomofo',
  'Cherokee',
  'Ethiopic',
  'Georgian',
  'Gujarati',
  'Han',
  'Hangul',
  'Hiragana',
  'Kannada',
  'Katakana',
  'Khmer',
  'Lao',
  'Malayalam',
  'Mongolian',
  'Myanmar',
  'Nko',
  'Oriya',
  'Sinhala',
  'Syriac',
  'Tamil',
  'Telugu',
  'Thaana',
  'Thai',
  'Tibetan',
].map(name => [name, new RegExp(`^\\p{Script=${name}}`, 'u')] as const)

export interface WordSetter {
  /** A paragraph that is somebody’s words and nothing else. */
  words(text: string): SetWords
  /** Words of somebody’s inside a line of ours: their marks of direction cannot reach what stands after them. */
  inline(text: string): SetWords
  /** Writing systems that were met and have no letters here. */
  missing(): string[]
}

/** @param unprintable signs that have a letter each and none together */
export function createWordSetter(
  { has }: Pick<Typesetter, 'has'>,
  unprintable: readonly string[] = [],
): WordSetter {
  const missing = new Set<string>()
  const known = new Map<string, boolean>()
  /** @param sign one as people count them: a letter with its marks */
  const isKnown = (sign: string): boolean => {
    let answer = known.get(sign)
    if (answer === undefined) {
      const points = [...sign].filter(one => !NO_LETTER.test(one)).map(one => one.codePointAt(0) ?? 0)
      answer = !unprintable.some(one => sign.includes(one)) && (points.length === 0 || has(points))
      known.set(sign, answer)
    }
    return answer
  }
  const isWhole = (text: string): boolean => {
    if (unprintable.length === 0 && !/[\p{M}\u200d]/u.test(text)) {
      for (const sign of text) if (!isKnown(sign)) return false
      return true
    }
    for (const { segment } of GRAPHEMES.segment(text)) if (!isKnown(segment)) return false
    return true
  }

  /** Signs without a letter are told by their writing system and number, a run of them at a time. */
  function readable(text: string): string {
    if (isWhole(text)) return text
    const parts: (string | { script: string; n: number })[] = []
    for (const { segment } of GRAPHEMES.segment(text)) {
      if (isKnown(segment)) {
        parts.push(segment)
        continue
      }
      const script = SCRIPTS.find(([, of]) => of.test(segment))?.[0] ?? t('other-script')
      missing.add(script)
      const last = parts.at(-1)
      if (typeof last === 'object' && last.script === script) last.n++
      else parts.push({ script, n: 1 })
    }
    return parts.map(part => (typeof part === 'string' ? part : t('no-letters', part))).join('')
  }

  function set(given: string): SetWords {
    // The one sign that a PDF may not hold, and the one that Unicode has in its place.
    const text = readable(given.replaceAll('\ufeff', '\u2060'))
    const language = languageOf(text)
    const rtl = isRightToLeft(text)
    if (language === null && !rtl && !/[\n\t]/.test(text) && !LONG_WORD.test(text)) return text
    const [lang = 'en', region = 'GB'] = language?.split('-') ?? []
    const lines = text.split('\n').map(line => line.split('\t').map(parted))
    return { lines, lang, region, rtl }
  }

  return {
    words: text => set(visible(text)),
    inline: text => set(plainDirection(text)),
    missing: () => [...missing].sort(),
  }
}

function parted(text: string): string[] {
  if (!LONG_WORD.test(text)) return [text]
  const parts: string[] = []
  let part = ''
  let since = 0
  for (const { segment } of GRAPHEMES.segment(text)) {
    part += segment
    since = /^[\s\u200b-]/u.test(segment) ? 0 : since + 1
    if (since < LONG) continue
    parts.push(part)
    part = ''
    since = 0
  }
  return part ? [...parts, part] : parts
}
