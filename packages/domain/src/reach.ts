/** How far words may go: one ladder with one order, for boards, notes and files. */
import { type ConsentRecord, type Id, type NoteReach, Reach } from '@folkmoot/protocol'

/** From private to public. */
export const REACH_ORDER: readonly Reach[] = Reach.options

/** May words that go as far as `words` stand in something that goes as far as `place`? */
export function mayStandIn(words: Reach, place: Reach): boolean {
  return REACH_ORDER.indexOf(words) >= REACH_ORDER.indexOf(place)
}

/** As far as its board alone lets a note go. */
export function reachOfBoard({ network }: { network: Id | null }): Reach {
  return network === null ? 'here' : 'network'
}

/** What a writer said of one of their notes; without a word of theirs it goes no further than the people who were there. */
export function reachOfEntry(
  consent: Readonly<Pick<ConsentRecord, 'answer' | 'entries'>> | null,
  entry: Id,
): NoteReach {
  if (consent?.answer === 'all') return 'public'
  return consent?.answer === 'some' ? (consent.entries[entry] ?? 'here') : 'here'
}
