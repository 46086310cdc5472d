/** Times as people say them, in the reader's own zone and language. */
import { currentLocale } from '@folkmoot/messages/spoken'

type Shape = 'time' | 'day' | 'dayAndYear'
const SHAPES: Record<Shape, Intl.DateTimeFormatOptions> = {
  time: { hour: '2-digit', minute: '2-digit' },
  day: { day: 'numeric', month: 'short' },
  dayAndYear: { day: 'numeric', month: 'short', year: 'numeric' },
}
/** They are slow to make. */
const made = new Map<string, Intl.DateTimeFormat>()
function format(shape: Shape): Intl.DateTimeFormat {
  const locale = currentLocale()
  const key = `${locale} ${shape}`
  const known = made.get(key) ?? new Intl.DateTimeFormat(locale, SHAPES[shape])
  made.set(key, known)
  return known
}

export function clockTime(at: number): string {
  return format('time').format(at)
}

/** `10:32` today, `6 Dec, 10:32` this year, else `6 Dec 2026, 10:32`. */
export function whenWords(at: number, now: number = Date.now()): string {
  const [then, today] = [new Date(at), new Date(now)]
  if (then.toDateString() === today.toDateString()) return clockTime(at)
  const isThisYear = then.getFullYear() === today.getFullYear()
  return `${format(isThisYear ? 'day' : 'dayAndYear').format(at)}, ${clockTime(at)}`
}
