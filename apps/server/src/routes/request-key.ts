/** The `idempotency-key` of a request: who sends it again is answered as before. */
import type { FastifyRequest } from 'fastify'

/** A key that somebody else could guess would hand out what is meant for this browser. */
const KEY = /^[\w-]{16,80}$/

/** null: none, or not good enough. */
export function requestKey(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key']
  return typeof key === 'string' && KEY.test(key) ? key : null
}
