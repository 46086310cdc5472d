/** Many simulated delegates of one event: they come in over a while, and leave together. */
import { type Clock, type Rng, seededRng, systemClock } from '@folkmoot/kit'
import { networksOf } from './connection.ts'
import { nameOf, pick } from './corpus.ts'
import { SimulatedDelegate } from './delegate.ts'
import { Ledger } from './ledger.ts'

export interface CrowdOrder {
  /** As delegates scan it: `http://host:port/j/CODE`. */
  joinUrl: string
  delegates: number
  /** How many times faster than people they write and speak. */
  pace: number
  /** The same seed makes the same people with the same words, as far as the room lets them. */
  seed?: number
  clock?: Clock
}

export interface Crowd {
  readonly ledger: Ledger
  readonly people: readonly SimulatedDelegate[]
  /** Resolves when all are in. @throws Error when the doors are closed */
  arrived: Promise<void>
  stop(): void
}

/** At pace 1 a room of ninety fills in three minutes. */
const BETWEEN_MS = 2_000

export function gatherCrowd(order: CrowdOrder): Crowd {
  const { origin, pathname } = new URL(order.joinUrl)
  const code = pathname.split('/').at(-1) ?? ''
  const seed = order.seed ?? Math.floor(Math.random() * 2 ** 31)
  const clock = order.clock ?? systemClock
  const ledger = new Ledger()
  const people: SimulatedDelegate[] = []
  let stopped = false

  async function arrive(): Promise<void> {
    const networks = await networksOf(origin, code)
    const rng: Rng = seededRng(seed)
    for (let i = 0; i < order.delegates && !stopped; i++) {
      const network = networks.length > 0 ? pick(networks, rng) : null
      const delegate = new SimulatedDelegate({
        origin,
        code,
        name: nameOf(i),
        network: rng.next() < 0.05 ? null : network,
        pace: order.pace,
        rng: seededRng(seed + 1 + i),
        clock,
        ledger,
      })
      people.push(delegate)
      await delegate.start()
      await new Promise<void>(resolve => clock.after((BETWEEN_MS / order.pace) * rng.next(), resolve))
    }
  }
  return {
    ledger,
    people,
    arrived: arrive(),
    stop() {
      stopped = true
      for (const delegate of people) delegate.stop()
    },
  }
}
