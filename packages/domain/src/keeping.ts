/** Until when the words and names of an event are kept: the day, what it may be moved to, and when it is due. */
import { type Day, type EventRecord, LIMITS } from '@folkmoot/protocol'

const DAY_MS = 24 * 60 * 60_000
const at = (day: Day): number => Date.parse(`${day}T00:00:00Z`)
const dayOf = (ms: number): Day => new Date(ms).toISOString().slice(0, 10)

/** The day that calendars in `zone` (null: UTC) show at `ms`. */
export function dayIn(ms: number, zone: string | null): Day {
  if (zone === null) return dayOf(ms)
  try {
    // The calendar of Sweden is written year first.
    return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(ms)
  } catch {
    return dayOf(ms)
  }
}

/** The same day a year later; the last of February where there is none. */
export function yearAfter(day: Day): Day {
  const [year, month, date] = [Number(day.slice(0, 4)) + 1, day.slice(4, 8), day.slice(8)]
  const same = `${String(year).padStart(4, '0')}${month}${date}`
  return dayOf(at(same)) === same ? same : dayOf(at(`${same.slice(0, 8)}01`) + 27 * DAY_MS)
}

/** A year after its last day (or after today), and never before people are asked what became of it. */
export function keptByDefault({ ends, followUp }: Pick<EventRecord, 'ends' | 'followUp'>, today: Day): Day {
  const year = yearAfter(ends ?? today)
  return followUp !== null && followUp > year ? followUp : year
}

/** Not before what was promised for it: its last day, and the day of the follow-up. */
export function mayBeKeptUntil(
  until: Day,
  { ends, followUp }: Pick<EventRecord, 'ends' | 'followUp'>,
): boolean {
  return [ends, followUp].every(day => day === null || day <= until)
}

/** `unsaid`: nobody said until when. `soon`: within the next weeks. `due`: the day has come. */
export type Due = 'unsaid' | 'later' | 'soon' | 'due'
export function dueOf(keptUntil: Day | null, today: Day): Due {
  if (keptUntil === null) return 'unsaid'
  const days = (at(keptUntil) - at(today)) / DAY_MS
  if (days <= 0) return 'due'
  return days <= LIMITS.dueSoonDays ? 'soon' : 'later'
}
