/** Screens that wait to be paired: each shows a short code for ten minutes and asks whether somebody has typed it. */
import { type Clock, normaliseCode, randomCode, randomId, randomSecret } from '@folkmoot/kit'
import type { Id } from '@folkmoot/protocol'
import { hashToken, sameHash } from './hashes.ts'

const TEN_MINUTES = 10 * 60_000
const MAX_WAITING = 500
const CODE_LENGTH = 6

interface Waiting {
  id: Id
  code: string
  secretHash: string
  address: string
  until: number
}

export interface Pairings {
  /** `address`: where the screen is. */
  ask(address: string): { id: Id; code: string; secret: string }
  /** The screen that shows this code and waits. */
  byCode(code: string): { id: Id; secretHash: string } | null
  /** Is this a screen that waits, and its secret? */
  isWaiting(id: Id, secret: string): boolean
  /** Somebody has paired the screen that shows it. */
  useUp(code: string): void
  /** A paired screen is signed in by the first answer that says so: true once, for the screens of this process. */
  collect(id: Id): boolean
}

export function createPairings(clock: Clock): Pairings {
  const waiting = new Map<Id, Waiting>()
  const collected = new Map<Id, number>()

  function sweep(): void {
    for (const [id, one] of waiting) if (one.until <= clock.now()) waiting.delete(id)
    for (const [id, until] of collected) if (until <= clock.now()) collected.delete(id)
  }
  function byCode(typed: string): Waiting | null {
    sweep()
    const code = normaliseCode(typed)
    return [...waiting.values()].find(one => one.code === code) ?? null
  }
  /** The oldest of the address that asked most: a flood pushes out itself and no screen elsewhere. */
  function makeRoom(): void {
    if (waiting.size < MAX_WAITING) return
    const of = Map.groupBy(waiting.values(), one => one.address)
    const [most] = [...of.values()].sort((a, b) => b.length - a.length)
    if (most?.[0]) waiting.delete(most[0].id)
  }

  return {
    ask(address) {
      sweep()
      makeRoom()
      let code = randomCode(CODE_LENGTH)
      while (byCode(code)) code = randomCode(CODE_LENGTH)
      const secret = randomSecret()
      const one: Waiting = {
        id: randomId(),
        code,
        secretHash: hashToken(secret),
        address,
        until: clock.now() + TEN_MINUTES,
      }
      waiting.set(one.id, one)
      return { id: one.id, code, secret }
    },
    byCode,
    isWaiting(id, secret) {
      sweep()
      const one = waiting.get(id)
      return one !== undefined && sameHash(one.secretHash, hashToken(secret))
    },
    useUp(code) {
      const one = byCode(code)
      if (one) waiting.delete(one.id)
    },
    collect(id) {
      sweep()
      if (collected.has(id)) return false
      // Longer than it could be asked for.
      collected.set(id, clock.now() + 2 * TEN_MINUTES)
      return true
    },
  }
}
