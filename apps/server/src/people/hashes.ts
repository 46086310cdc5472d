/** Secrets are stored as hashes only: long random ones plainly hashed, short codes keyed with the instance's secret. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

export function hashToken(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** A return code has forty bits: without the key its hash could be undone by trying. */
export function hashCode(key: string, code: string): string {
  return createHmac('sha256', key).update(code).digest('hex')
}

export function sameHash(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}
