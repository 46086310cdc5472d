/** Remembers answers by the key a client sends with a request, for a while: a double tap is done once. */
import type { Clock } from '@folkmoot/kit'

const KEPT_MS = 10 * 60_000
const MAX_KEPT = 5_000
/** A key that somebody else could guess would hand out somebody else's answer. */
const KEY = /^[\w-]{16,80}$/

export function createRepeats<T>(
  clock: Clock,
): (key: string | string[] | undefined, run: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, { at: number; answer: Promise<T> }>()
  return (key, run) => {
    if (typeof key !== 'string' || !KEY.test(key)) return run()
    for (const [old, { at }] of kept) {
      if (at > clock.now() - KEPT_MS && kept.size <= MAX_KEPT) break
      kept.delete(old)
    }
    const known = kept.get(key)
    if (known) return known.answer
    const answer = run()
    kept.set(key, { at: clock.now(), answer })
    return answer
  }
}
