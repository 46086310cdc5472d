/**
 * What one audience was sent: each key's value as it was last sent. Composing answers only what is different now.
 */
import type { Need } from '../views/keys.ts'

/** One key of a view, with its context filled in. */
export interface Maker {
  key: string
  needs: readonly Need[]
  slow: boolean
  make(): unknown
}

export interface SentView {
  rev: number
  /** The number of a change that leaves now: counted as they leave, for not all that is composed does. */
  next(): number
  /** Composed at least once. */
  readonly complete: boolean
  whole(): Record<string, unknown>
  /** Makes what may have changed again; null when it reads as before. */
  compose(
    makers: readonly Maker[],
    changed: { fast: ReadonlySet<Need>; slow: ReadonlySet<Need> },
  ): Record<string, unknown> | null
  /** Sets a key without making it; answers whether it reads differently now. */
  put(key: string, value: unknown): boolean
}

export function createSentView(): SentView {
  const values = new Map<string, { json: string; value: unknown }>()
  const self = {
    rev: 0,
    next: () => ++self.rev,
    complete: false,
    whole: () => Object.fromEntries([...values].map(([key, { value }]) => [key, value])),
    compose(
      makers: readonly Maker[],
      changed: { fast: ReadonlySet<Need>; slow: ReadonlySet<Need> },
    ): Record<string, unknown> | null {
      const set: Record<string, unknown> = {}
      let any = false
      for (const { key, needs, slow, make } of makers) {
        const before = values.get(key)
        const touched = slow ? changed.slow : changed.fast
        if (before && !needs.some(need => touched.has(need))) continue
        const value = make()
        const json = JSON.stringify(value)
        if (before?.json === json) continue
        values.set(key, { json, value })
        set[key] = value
        any = true
      }
      self.complete = true
      return any ? set : null
    },
    put(key: string, value: unknown) {
      const json = JSON.stringify(value)
      if (values.get(key)?.json === json) return false
      values.set(key, { json, value })
      return true
    },
  }
  return self
}
