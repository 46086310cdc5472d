/** Answers on a scale, counted by step, lowest first. Pure. */

/** The mean step, from 1; null without answers. */
export function meanStep(counts: readonly number[]): number | null {
  const n = counts.reduce((sum, count) => sum + count, 0)
  return n === 0 ? null : counts.reduce((sum, count, i) => sum + count * (i + 1), 0) / n
}
