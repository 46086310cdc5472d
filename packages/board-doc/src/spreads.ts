/** Answers that are counted together, as every screen and every file reads them. Pure. */
import type { SummaryRow } from '@folkmoot/protocol'

/** How the answers of one group of people to one question spread over its scale. */
export interface Spread {
  /** Asked once: null. Asked twice: which time. */
  when: 'before' | 'after' | null
  /** People who answered. */
  n: number
  /** Answers by step of the scale, lowest first; they add up to `n`. */
  counts: readonly number[]
}

/**
 * What is told of one question by one group of people (`network` null: the whole room), what was asked first coming first.
 * None: nothing may be told of it.
 */
export function spreadsOf(rows: readonly SummaryRow[], prompt: string, network: string | null): Spread[] {
  const own = rows.filter(row => row.prompt === prompt && row.network === network).flatMap(spreadsIn)
  return own.sort((a, b) => Number(a.when === 'after') - Number(b.when === 'after'))
}

/** Earlier versions kept both times in one row, of those people alone who had answered both. */
function spreadsIn({ when, n, before, after }: SummaryRow): Spread[] {
  if (after === null) return [{ when: when ?? null, n, counts: before }]
  return [
    { when: 'before', n, counts: before },
    { when: 'after', n, counts: after },
  ]
}
