/** Is somebody filling the hall? In words, for those who run the event. */
import type { CrowdView, OrganiserEventView } from '@folkmoot/protocol'
import { everybody } from '../people/people.ts'
import { allocatedNetwork } from './audience.ts'
import type { ViewContext } from './context.ts'

/** Joins further apart than this are not one crowd. */
const PAUSE_MS = 30_000

export function crowd(context: ViewContext): CrowdView | null {
  const { read, here } = context
  const event = read.get('event', read.scope)
  if (!event || allocatedNetwork(context.audience) !== null) return null
  const expected = event.expected ?? here.expected
  const joined = everybody(read)
    .filter(person => !person.deviceless)
    .map(person => person.joinedAt)
    .sort((a, b) => a - b)
  const { waiting, turnedAway, anywhere } = here.joins()
  const words: string[] = []
  const isMore = joined.length > expected
  if (isMore) words.push(`${joined.length} people have joined, and ${expected} were expected.`)
  if (waiting > 0) words.push('More are coming than can be let in at once; they wait a moment.')
  if (turnedAway > 0)
    words.push(
      `${turnedAway === 1 ? 'Somebody who wanted' : `${turnedAway} who wanted`} to join from outside this hall’s network ${turnedAway === 1 ? 'was' : 'were'} turned away.`,
    )
  return {
    expected,
    anywhere,
    turnedAway,
    alarm:
      words.length > 0 ? { words: words.join(' '), since: isMore ? burst(joined, expected) : null } : null,
  }
}

/** When the crowd began to come that brought one more than were expected. */
function burst(joined: readonly number[], expected: number): number {
  let first = expected
  while (first > 0 && (joined[first] ?? 0) - (joined[first - 1] ?? 0) < PAUSE_MS) first--
  return joined[first] ?? 0
}

export function removed({ read }: ViewContext): OrganiserEventView['removed'] {
  const batches = new Map<number, number>()
  for (const { at } of read.list('removed-person')) batches.set(at, (batches.get(at) ?? 0) + 1)
  return [...batches].map(([at, people]) => ({ at, people })).sort((a, b) => b.at - a.at)
}
