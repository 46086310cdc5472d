/** Remembers answers by the key a client sends with a request, for a while: what is sent twice is done once. */
import type { Clock, Result } from '@folkmoot/kit'

const KEPT_MS = 10 * 60_000
const MAX_KEPT = 2_000

/** `key` null: not repeatable. A refusal is forgotten, so that it may be tried again. In memory only: answers hold secrets. */
export function createRepeats<T extends Result<unknown, unknown>>(
  clock: Pick<Clock, 'elapsed'>,
): (key: string | null, run: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, { at: number; answer: Promise<T> }>()
  return (key, run) => {
    if (key === null) return run()
    for (const [old, { at }] of kept) {
      if (at > clock.elapsed() - KEPT_MS && kept.size < MAX_KEPT) break
      kept.delete(old)
    }
    const known = kept.get(key)
    if (known) return known.answer
    const one = { at: clock.elapsed(), answer: run() }
    kept.set(key, one)
    const forget = () => kept.get(key) === one && kept.delete(key)
    one.answer.then(result => result.ok || forget(), forget)
    return one.answer
  }
}
