/**
 * The same numbers for a facilitator: one line in plain words of how the room is. It says no more than is known: words are
 * called saved when they are on disk, and a screen is behind by what we hold that it has not taken.
 */
import type { Clock } from '@folkmoot/kit'
import type { FacilitatorView, Id } from '@folkmoot/protocol'
import { causeOf, type DiskFault, type Room } from '@folkmoot/sync'
import type { Watcher } from '../rooms.ts'
import type { Metrics } from './metrics.ts'

export type HealthLine = FacilitatorView['health']

export interface Health extends Watcher {
  of(event: Id): HealthLine
}

/** Words on their way to disk for this long are worth a word themselves, ms. */
const PATIENCE_MS = 2_000
/** Saving is slow when commits lately take this long, ms: the disk’s doing mostly, but a busy processor’s too. */
const SLOW_MS = 250
/** After a failed commit the line says so until something was saved again, or this long, ms. */
const TROUBLE_MS = 10_000
/** Steps, so that the line does not change with every second. */
const BEHIND_S = [120, 60, 30, 20, 10, 5, 3]

const FINE: HealthLine = { ok: true, words: 'Room is healthy · everything is saved' }
export const UNHEALTHY: HealthLine = {
  ok: false,
  words: 'Saving has stopped for a moment · it is tried again, and nothing is lost on people’s devices',
}

function troubleLine(fault: DiskFault): HealthLine {
  const words = `${causeOf(fault)} · everything saved can be read; new words stay on people’s devices until it is put right`
  return { ok: false, words }
}

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
      if (trouble) return troubleLine(trouble)
      if (isTroubled(event)) return UNHEALTHY
      return healthLine({
        unsaved,
        commitMs: deps.metrics.disk.recent(),
        behindMs: deps.metrics.sockets.slowest(event),
      })
    },
  }
}

export function healthLine(numbers: { unsaved: number; commitMs: number; behindMs: number }): HealthLine {
  const { unsaved, commitMs, behindMs } = numbers
  const slow = commitMs >= SLOW_MS
  if (unsaved > 0) {
    const whose = unsaved === 1 ? 'One person’s words are' : `${unsaved} people’s words are`
    const why = slow ? 'saving is slow; they' : 'they'
    return { ok: false, words: `${whose} not saved yet · ${why} stay on their devices until they are` }
  }
  if (slow) return { ok: false, words: 'Saving is slow · everything is saved, but later than it should be' }
  const behind = BEHIND_S.find(seconds => behindMs >= seconds * 1_000)
  if (behind === undefined) return FINE
  return { ok: true, words: `Everything is saved · the slowest screen is more than ${behind} s behind` }
}
