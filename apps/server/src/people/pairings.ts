/** Screens that wait to be paired: each shows a short code for ten minutes and asks whether somebody has typed it. */
import { type Clock, normaliseCode, randomCode, randomId, randomSecret } from '@folkmoot/kit'
import type { Id } from '@folkmoot/protocol'
import { hashToken, sameHash } from './hashes.ts'

const TEN_MINUTES = 10 * 60_000
const MAX_WAITING = 500
const CODE_LENGTH = 6

/** A cookie's worth: handed to the screen when it asks next. */
export interface Paired {
  event: Id
  device: Id
  secret: string
}
interface Waiting {
  id: Id
  code: string
  secretHash: string
  address: string
  until: number
  paired: Paired | null
}

export interface Pairings {
  /** `address`: where the screen is. */
  ask(address: string): { id: Id; code: string; secret: string }
  /** What it was paired with is handed out once. null: unknown, expired, handed out, or not this screen's secret. */
  collect(id: Id, secret: string): { paired: Paired | null } | null
  isWaiting(code: string): boolean
  pair(code: string, paired: Paired): void
}

export function createPairings(clock: Clock): Pairings {
  const waiting = new Map<Id, Waiting>()

  function sweep(): void {
    for (const [id, one] of waiting) if (one.until <= clock.now()) waiting.delete(id)
  }
  function byCode(typed: string): Waiting | null {
    sweep()
    const code = normaliseCode(typed)
    return [...waiting.values()].find(one => one.code === code && one.paired === null) ?? null
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
        paired: null,
      }
      waiting.set(one.id, one)
      return { id: one.id, code, secret }
    },
    collect(id, secret) {
      sweep()
      const one = waiting.get(id)
      if (!one || !sameHash(one.secretHash, hashToken(secret))) return null
      if (one.paired) waiting.delete(id)
      return { paired: one.paired }
    },
    isWaiting: code => byCode(code) !== null,
    pair(code, paired) {
      const one = byCode(code)
      if (one) one.paired = paired
    },
  }
}
