/**
 * The same numbers for a facilitator: one notice of how the room is. It says no more than is known: words are
 * called saved when they are on disk, and a screen is behind by what we hold that it has not taken.
 */

import type { DiskFault } from '@folkmoot/engine'
import type { Clock } from '@folkmoot/kit'
import { noticeWords } from '@folkmoot/messages'
import type { Room } from '@folkmoot/projection'
import { type HealthView, type Id, type KnownNotice, type NoticeCode, notice } from '@folkmoot/protocol'
import type { Watcher } from '../rooms.ts'
import type { Metrics } from './metrics.ts'

export interface Health extends Watcher {
  of(event: Id): HealthView
}

/** Words on their way to disk for this long are worth a word themselves, ms. */
const PATIENCE_MS = 2_000
/** Saving is slow when commits lately take this long, ms: the disk’s doing mostly, but a busy processor’s too. */
const SLOW_MS = 250
/** After a failed commit the line says so until something was saved again, or this long, ms. */
const TROUBLE_MS = 10_000
/** Steps, so that the line does not change with every second. */
const BEHIND_S = [120, 60, 30, 20, 10, 5, 3]

const told = (ok: boolean, said: KnownNotice): HealthView => ({
  ok,
  words: noticeWords([said]),
  notice: said,
})
const FINE = told(true, notice('healthy'))
export const UNHEALTHY = told(false, notice('saving-paused'))

const CAUSES = {
  full: 'disk-full',
  io: 'disk-fails',
  busy: 'data-held',
  corrupt: 'data-damaged',
} as const satisfies Record<DiskFault, NoticeCode>

export function createHealth(deps: {
  rooms: () => readonly Room[]
  metrics: Pick<Metrics, 'disk' | 'sockets'>
  clock: Clock
}): Health {
  const troubled = new Map<Id, number>()
  const isTroubled = (event: Id) => {
    const since = troubled.get(event)
    return since !== undefined && deps.clock.elapsed() - since < TROUBLE_MS
  }
  return {
    committed(room, { records, boards, pages }) {
      if (troubled.size > 0 && records.size + boards.size + pages.size > 0) troubled.delete(room.scope)
    },
    failed(room, { code }) {
      if (code === 'not-saved') troubled.set(room.scope, deps.clock.elapsed())
    },
    of(event) {
      const room = deps.rooms().find(one => one.scope === event)
      if (!room) return UNHEALTHY
      const { unsaved, trouble } = room.vitals(PATIENCE_MS)
      if (trouble) return told(false, notice(CAUSES[trouble]))
      if (isTroubled(event)) return UNHEALTHY
      return healthLine({
        unsaved,
        commitMs: deps.metrics.disk.recent(),
        behindMs: deps.metrics.sockets.slowest(event),
      })
    },
  }
}

export function healthLine(numbers: { unsaved: number; commitMs: number; behindMs: number }): HealthView {
  const { unsaved: people, commitMs, behindMs } = numbers
  const slow = commitMs >= SLOW_MS
  if (people > 0) return told(false, notice(slow ? 'unsaved-slow' : 'unsaved', { people }))
  if (slow) return told(false, notice('saving-slow'))
  const seconds = BEHIND_S.find(one => behindMs >= one * 1_000)
  return seconds === undefined ? FINE : told(true, notice('screens-behind', { seconds }))
}
