/**
 * Which day somebody means by what they typed, such as “Friday 12th March”; null where it can be read as no day, or as more
 * than one. Pure.
 */
import { plainDigits } from '@folkmoot/kit'
import { locales } from '@folkmoot/messages/calendar'
import type { Day } from '@folkmoot/protocol'

interface Read {
  date: number
  /** 1 to 12. */
  month: number
  /** null: none was said. */
  year: number | null
  /** 0 is Sunday; null: none was said. */
  weekday: number | null
}

/** What may stand before a day, and within it. */
const LEADS = /^(by|before|until|till|on)\s+/
const FILLERS = ['the', 'of']

/**
 * `since`: when it was typed, ms: a day without a year is the next such one. The reader's own calendar counts, since the file is
 * for it. Of figures the day comes first, as it is said here, and the year belongs to them.
 */
export function readDay(text: string, since: number): Day | null {
  const words = plainDigits(text).toLowerCase().trim().replace(LEADS, '')
  const read = inFigures(words) ?? inWords(words)
  return read && standing(read, since)
}

function inFigures(words: string): Read | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), date: Number(iso[3]), weekday: null }
  const said = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(words)
  return said && { date: Number(said[1]), month: Number(said[3]), year: Number(said[4]), weekday: null }
}

function inWords(words: string): Read | null {
  const read: { -readonly [K in keyof Read]: Read[K] | null } = {
    date: null,
    month: null,
    year: null,
    weekday: null,
  }
  for (const word of words.split(/[\s,]+/)) {
    if (word === '' || FILLERS.includes(word)) continue
    const [key, value] = partOf(word) ?? []
    if (key === undefined || value === undefined || read[key] !== null) return null
    read[key] = value
  }
  const { date, month } = read
  return date === null || month === null ? null : { ...read, date, month }
}

function partOf(word: string): [keyof Read, number] | null {
  if (/^\d{4}$/.test(word)) return ['year', Number(word)]
  const date = /^(\d{1,2})(st|nd|rd|th|\.)?$/.exec(word)
  if (date) return ['date', Number(date[1])]
  const month = placeOf('month', word)
  if (month !== null) return ['month', month + 1]
  const weekday = placeOf('weekday', word)
  return weekday === null ? null : ['weekday', weekday]
}

/** Which the one name is that begins so, in the reader's language or in English: shortened to three letters at least. */
function placeOf(kind: keyof typeof DAYS, word: string): number | null {
  const short = word.replace(/\.$/, '')
  if (short.length < 3) return null
  const found = new Set(
    locales().flatMap(locale =>
      namesOf(kind, locale).flatMap((name, i) => (name.startsWith(short) ? [i] : [])),
    ),
  )
  return found.size === 1 ? ([...found][0] ?? null) : null
}

const DAYS = {
  month: Array.from({ length: 12 }, (_, i) => Date.UTC(2026, i, 1)),
  /** The first of February 2026 is a Sunday. */
  weekday: Array.from({ length: 7 }, (_, i) => Date.UTC(2026, 1, 1 + i)),
}
const known = new Map<string, readonly string[]>()
function namesOf(kind: keyof typeof DAYS, locale: string): readonly string[] {
  const key = `${locale} ${kind}`
  const format = new Intl.DateTimeFormat(locale, { [kind]: 'long', timeZone: 'UTC' })
  const names = known.get(key) ?? DAYS[kind].map(day => format.format(day).toLowerCase())
  known.set(key, names)
  return names
}

/** Null: there is no such day, or it falls on another day of the week than was said. */
function standing(read: Read, since: number): Day | null {
  const typed = today(since)
  const thisYear = Number(typed.slice(0, 4))
  const day =
    read.year === null
      ? [thisYear, thisYear + 1].map(year => dayOf(read, year)).find(one => one !== null && one >= typed)
      : dayOf(read, read.year)
  if (!day) return null
  return read.weekday === null || weekdayOf(day) === read.weekday ? day : null
}

const weekdayOf = (day: Day) => new Date(`${day}T00:00:00Z`).getUTCDay()

function dayOf({ date, month }: Read, year: number): Day | null {
  const at = new Date(Date.UTC(year, month - 1, date))
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === date ? at.toISOString().slice(0, 10) : null
}

/** The day that this device's calendar shows at `at`, ms. */
export function today(at: number): Day {
  const date = new Date(at)
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map(part => String(part).padStart(2, '0'))
    .join('-')
}
