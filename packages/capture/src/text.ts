/** People's words and the server's times, made fit for a file. Nothing here depends on locale, zone or today. */

import { lineEnds } from '@folkmoot/kit'

/** Control characters that no text format has a place for; tab and line feed stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g
/** Explicit embeddings, overrides and isolates: invisible, and able to turn round what stands after them. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g

/** Line ends become \n; controls and halves of characters become U+FFFD, which can be seen. */
export function visible(text: string): string {
  return lineEnds(text.toWellFormed()).replace(CONTROLS, '\ufffd')
}

/** As `visible`, for formats that cannot keep the direction of one text from running into the next. */
export function plainDirection(text: string): string {
  return visible(text).replace(BIDI_CONTROLS, '')
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** 6 December 2026, 10:40 UTC */
export function utcWords(ms: number): string {
  const date = new Date(ms)
  const day = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`
  return `${day}, ${date.toISOString().slice(11, 16)} UTC`
}

/** 2026-12-06T10:40:00Z */
export function utcStamp(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`
}

/** “1 note”, “2 notes”. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}
