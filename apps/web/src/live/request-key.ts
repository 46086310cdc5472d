/**
 * A key for everything sent by POST, so that the server does it once however often it arrives: browsers themselves send a
 * request again when a connection breaks. For what makes somebody (joining, coming back, a link) the key stays until
 * there is an answer, over another press and a reload: whoever never heard that they are in must not come in twice.
 */
import { randomId } from '@folkmoot/kit'
import { drop, keep, kept } from './browser-storage.ts'

/** As long as the server hands out the same again. */
const KEPT_MS = 10 * 60_000
const slot = (door: string) => `folkmoot request ${door}`
/** For browsers that keep nothing. */
const here = new Map<string, string>()

export function keptKey(door: string, now = Date.now()): string {
  const [made = '', key = ''] = (kept(slot(door)) ?? here.get(door) ?? '').split(' ')
  if (key !== '' && Math.abs(now - Number(made)) < KEPT_MS) return key
  const fresh = randomId(32)
  here.set(door, `${now} ${fresh}`)
  keep(slot(door), `${now} ${fresh}`)
  return fresh
}

/** Answered: what is sent to this door from now on is another request. */
export function forgetKey(door: string): void {
  here.delete(door)
  drop(slot(door))
}
