/**
 * The bus of a single process. With `chaos` it does what any bus is allowed to do (drop, duplicate, reorder, delay), so
 * that tests show who trusts it too much.
 */

import type { Bus } from '@folkmoot/engine'
import { type Rng, shuffled, systemRng } from '@folkmoot/kit'

export interface LocalBusOptions {
  /** Seeded in tests, so that a failing run can be run again. */
  rng?: Rng
  chaos?: boolean
}
interface Ring {
  topic: string
  seq: number
}

/** What becomes of a ring under chaos, in equal parts: once, twice, never, or with the next batch. */
const FATES = ['once', 'twice', 'lost', 'later'] as const

export function createLocalBus({ rng = systemRng, chaos = false }: LocalBusOptions = {}): Bus {
  const listeners = new Map<string, Set<(seq: number) => void>>()
  let waiting: Ring[] = []
  let timer: NodeJS.Immediate | undefined

  function deliver({ topic, seq }: Ring) {
    for (const heard of listeners.get(topic) ?? []) heard(seq)
  }
  /** Never inside `ring`: a listener must not run in the middle of the ringer's work. */
  function flush() {
    timer = undefined
    const batch = chaos ? shuffled(waiting, rng) : waiting
    waiting = []
    for (const ring of batch) {
      const fate = chaos ? FATES[Math.floor(rng.next() * FATES.length)] : 'once'
      if (fate === 'later') waiting.push(ring)
      if (fate === 'once' || fate === 'twice') deliver(ring)
      if (fate === 'twice') deliver(ring)
    }
    if (waiting.length > 0) schedule()
  }
  function schedule() {
    timer ??= setImmediate(flush)
  }

  return {
    ring(topic, seq) {
      waiting.push({ topic, seq })
      schedule()
    },
    listen(topic, heard) {
      const all = listeners.get(topic) ?? new Set()
      listeners.set(topic, all.add(heard))
      return () => {
        if (all.delete(heard) && all.size === 0) listeners.delete(topic)
      }
    },
    async close() {
      clearImmediate(timer)
      waiting = []
      listeners.clear()
    },
  }
}
