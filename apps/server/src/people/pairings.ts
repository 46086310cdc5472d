/** Screens that wait to be paired: each shows a short code for ten minutes and asks whether somebody has typed it. */
import { type Clock, normaliseCode, randomCode, randomId, randomSecret } from '@folkmoot/kit'
import type { Id } from '@folkmoot/protocol'
import { hashToken, sameHash } from './hashes.ts'

const TEN_MINUTES = 10 * 60_000
const MAX_WAITING = 500
const CODE_LENGTH = 6

/** A cookie's worth: handed to the screen at its next poll. */
interface Paired {
  event: Id
  device: Id
  secret: string
}
interface Waiting {
  id: Id
  code: string
  secretHash: string
  until: number
  paired: Paired | null
}

export interface Pairings {
  ask(): { id: Id; code: string; secret: string }
  /** null: unknown, expired or not this screen's secret. */
  poll(id: Id, secret: string): { paired: Paired | null } | null
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

  return {
    ask() {
      sweep()
      // Oldest first: a flood of questions pushes out itself.
      if (waiting.size >= MAX_WAITING) waiting.delete(waiting.keys().next().value as Id)
      let code = randomCode(CODE_LENGTH)
      while (byCode(code)) code = randomCode(CODE_LENGTH)
      const secret = randomSecret()
      const one: Waiting = {
        id: randomId(),
        code,
        secretHash: hashToken(secret),
        until: clock.now() + TEN_MINUTES,
        paired: null,
      }
      waiting.set(one.id, one)
      return { id: one.id, code, secret }
    },
    poll(id, secret) {
      sweep()
      const one = waiting.get(id)
      return one && sameHash(one.secretHash, hashToken(secret)) ? { paired: one.paired } : null
    },
    isWaiting: code => byCode(code) !== null,
    pair(code, paired) {
      const one = byCode(code)
      if (one) one.paired = paired
    },
  }
}
