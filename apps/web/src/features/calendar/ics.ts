/** One whole day as a calendar file (RFC 5545), which any calendar opens. Pure. */
import type { Day } from '@folkmoot/protocol'

export interface CalendarDay {
  /** The same whenever it is made again, so that a calendar keeps one. */
  id: string
  day: Day
  title: string
  text: string
  /** When the file is made, ms. */
  now: number
}

/** A reminder comes with it at nine on that day. It is marked private, and as taking none of one's time. */
export function calendarFile({ id, day, title, text, now }: CalendarDay): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Folkmoot//What I said I would do//EN',
    'BEGIN:VEVENT',
    `UID:${id}@folkmoot.invalid`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(day))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:PT9H',
    `DESCRIPTION:${escaped(title)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map(line => `${folded(line)}\r\n`).join('')
}

const compact = (day: Day) => day.replaceAll('-', '')
const stamp = (ms: number) => `${new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

function dayAfter(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60_000).toISOString().slice(0, 10)
}

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '')
}

const LINE_BYTES = 75
const encoder = new TextEncoder()

/** Lines have 75 bytes at most; a longer one goes on after a space. No letter is cut. */
function folded(line: string): string {
  let out = ''
  let bytes = 0
  for (const letter of line) {
    const size = encoder.encode(letter).length
    if (bytes + size > LINE_BYTES) {
      out += '\r\n '
      bytes = 1
    }
    out += letter
    bytes += size
  }
  return out
}
