/** Those on an event's list: who of them has come, and how long it is kept what they need. */
import { wordsForSearch } from '@folkmoot/kit'
import { type EventRecord, type Id, LIMITS, type ListedPersonRecord } from '@folkmoot/protocol'
import { dayIn } from './keeping.ts'

interface Named {
  name: string
  network: Id | null
}
const DAY_MS = 24 * 60 * 60_000

/** Of one network and called alike, whatever the letters' case and accents. */
export function sameName(a: Named, b: Named): boolean {
  return a.network === b.network && wordsForSearch(a.name).join(' ') === wordsForSearch(b.name).join(' ')
}

/** Who of the list this is that joined by name; several of one name are told apart by nobody. */
export function comingAs(
  list: readonly Readonly<ListedPersonRecord>[],
  who: Named,
): Readonly<ListedPersonRecord> | null {
  const alike = list.filter(one => one.person === null && sameName(one, who))
  return alike.length === 1 ? (alike[0] ?? null) : null
}

/** What people need is forgotten a week after the event's last day, or after they were put on the list where it names none. */
export function needsAreDue(
  event: Pick<EventRecord, 'ends' | 'zone'>,
  { at }: Pick<ListedPersonRecord, 'at'>,
  now: number,
): boolean {
  const { zone } = event
  const last = event.ends ?? dayIn(at, zone)
  return dayIn(now - LIMITS.needsKeptDays * DAY_MS, zone) > last
}
