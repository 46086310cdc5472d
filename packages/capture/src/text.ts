/** People's words and the server's times, made fit for a file. Nothing here depends on this machine's locale or zone, or on today. */

import { lineEnds } from '@folkmoot/kit'

/** Control characters that no text format has a place for; tab and line feed stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g
/** Surrogates without their other half. */
const HALVES = /\p{Cs}/gu
/** Explicit embeddings, overrides and isolates: invisible, and able to turn round what stands after them. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g

/** Line ends become \n; controls and halves of characters become U+FFFD, which can be seen. */
export function visible(text: string): string {
  return lineEnds(text.replace(HALVES, '\ufffd')).replace(CONTROLS, '\ufffd')
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

const wallClocks = new Map<string, Intl.DateTimeFormat>()

/** Date and time of day as clocks in `zone` showed them, as if they were UTC's. */
function onClocksOf(zone: string, ms: number): number {
  let clock = wallClocks.get(zone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    wallClocks.set(zone, clock)
  }
  const parts = new Map(clock.formatToParts(ms).map(({ type, value }) => [type, Number(value)]))
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
}

/** 6 December 2026, 10:40; with “UTC” where no zone is known. The zone is named once a file. */
export function timeWords(ms: number, zone: string | null): string {
  return zone === null ? utcWords(ms) : utcWords(onClocksOf(zone, ms)).replace(/ UTC$/, '')
}

/** 2026-12-06T10:40:00+01:00 */
export function timeStamp(ms: number, zone: string | null): string {
  if (zone === null) return utcStamp(ms)
  const shown = onClocksOf(zone, ms)
  const minutes = Math.round((shown - Math.floor(ms / 1_000) * 1_000) / 60_000)
  const two = (n: number) => String(n).padStart(2, '0')
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${utcStamp(shown).slice(0, -1)}${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`
}

/** 2026-12-06 */
export function dayStamp(ms: number, zone: string | null): string {
  return timeStamp(ms, zone).slice(0, 10)
}

/** “1 note”, “2 notes”. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}
