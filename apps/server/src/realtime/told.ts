/**
 * What one audience has been told: each key's value as it was last sent. Composing answers only what is different now.
 */
import type { Need } from '../views/keys.ts'

/** One key of a view, with its context filled in. */
export interface Maker {
  key: string
  needs: readonly Need[]
  slow: boolean
  make(): unknown
}

export interface Told {
  rev: number
  /** Composed at least once. */
  readonly complete: boolean
  whole(): Record<string, unknown>
  /** Makes what may have changed again; null when it reads as before. */
  compose(
    makers: readonly Maker[],
    changed: { fast: ReadonlySet<Need>; slow: ReadonlySet<Need> },
  ): Record<string, unknown> | null
  /** Sets a key without making it. */
  put(key: string, value: unknown): void
}

export function createTold(): Told {
  const values = new Map<string, { json: string; value: unknown }>()
  const self = {
    rev: 0,
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
      if (!any) return null
      self.rev++
      return set
    },
    put(key: string, value: unknown) {
      values.set(key, { json: JSON.stringify(value), value })
      self.rev++
    },
  }
  return self
}
