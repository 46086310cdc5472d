/** Is somebody filling the hall? For those who run the event. */

import { everybody } from '@folkmoot/domain'
import { noticeWords } from '@folkmoot/messages'
import { type CrowdView, type KnownNotice, LIMITS, notice, type OrganiserEventView } from '@folkmoot/protocol'
import { allocatedNetwork } from './audience.ts'
import type { ViewContext } from './context.ts'

/** Joins further apart than this are not one crowd. */
const PAUSE_MS = 30_000

export function crowd(context: ViewContext): CrowdView | null {
  const { read, server } = context
  const event = read.get('event', read.scope)
  if (!event || allocatedNetwork(context.audience) !== null) return null
  const expected = event.expected ?? server.expected
  const joined = everybody(read)
    .filter(person => !person.deviceless)
    .map(person => person.joinedAt)
    .sort((a, b) => a - b)
  const { waiting, turnedAway, anywhere } = server.joins()
  const isMore = joined.length > expected
  const notices: KnownNotice[] = [
    ...(isMore ? [notice('more-than-expected', { joined: joined.length, expected })] : []),
    ...(waiting > 0 ? [notice('joins-wait')] : []),
    ...(turnedAway > 0 ? [notice('turned-away', { people: turnedAway })] : []),
  ]
  const since = isMore ? burst(joined, expected) : null
  const alarm = notices.length > 0 ? { words: noticeWords(notices), notices, since } : null
  return { expected, anywhere, turnedAway, alarm }
}

/** When the crowd began to come that brought one more than were expected. */
function burst(joined: readonly number[], expected: number): number {
  let first = expected
  while (first > 0 && (joined[first] ?? 0) - (joined[first - 1] ?? 0) < PAUSE_MS) first--
  return joined[first] ?? 0
}

export function removed({ read }: ViewContext): OrganiserEventView['removed'] {
  const batches = new Map<number, number>()
  for (const { at } of read.list('removed-person'))
    if (read.now - at <= LIMITS.removedKeptMs) batches.set(at, (batches.get(at) ?? 0) + 1)
  return [...batches].map(([at, people]) => ({ at, people })).sort((a, b) => b.at - a.at)
}
