/**
 * What a way in hands out, drawn from the key that came with the request. Asked again because the answer was lost, it hands
 * out the same, also after a restart, and no secret has to be kept for that: it takes the key, which only that browser
 * has, and the instance's own secret.
 */
import { createHmac } from 'node:crypto'
import { randomCode, randomId, randomSecret } from '@folkmoot/kit'
import type { Tx } from '@folkmoot/projection'
import type { Id } from '@folkmoot/protocol'
import type { NewDevice } from './devices.ts'
import { hashCode, hashToken, sameHash } from './hashes.ts'

/** For so long after it was made something is handed out again. */
const AGAIN_MS = 10 * 60_000

export interface Drawn extends NewDevice {
  person: Id
  /** The n-th return code: the first may be somebody else's already. */
  code(n: number): string
}

export function draw(instanceSecret: string, door: string, about: string, key: string | null): Drawn | null {
  if (key === null) return null
  const bytes = (what: string) => (length: number) =>
    createHmac('sha512', instanceSecret)
      .update(['drawn', door, about, key, what].join('\n'))
      .digest()
      .subarray(0, length)
  return {
    person: randomId(20, bytes('person')),
    device: randomId(20, bytes('device')),
    secret: randomSecret(bytes('secret')),
    code: n => randomCode(8, bytes(`code ${n}`)),
  }
}

/** What a screen is signed in with, which asked to be paired under this id and with this secret. */
export function drawDisplay(instanceSecret: string, screen: Id, secretHash: string): NewDevice {
  const { device, secret } = draw(instanceSecret, 'display', screen, secretHash) as Drawn
  return { device, secret }
}

/** Was this handed out a moment ago, and is it still good? */
export function handedOut<D extends NewDevice>(tx: Pick<Tx, 'get' | 'now'>, drawn: D | null): drawn is D {
  const device = drawn && tx.get('device', drawn.device)
  if (!device || !sameHash(device.tokenHash, hashToken(drawn.secret))) return false
  return Math.abs(tx.now - device.createdAt) < AGAIN_MS
}

/** The return code that was handed out with it; empty when there is a newer one. */
export function codeOf(instanceSecret: string, drawn: Drawn, hash: string | null): string {
  for (let n = 0; n < 8; n++) if (hashCode(instanceSecret, drawn.code(n)) === hash) return drawn.code(n)
  return ''
}
