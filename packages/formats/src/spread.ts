/** Answers on a scale, counted by step, lowest first. Pure. */

/** The mean step, from 1; null without answers. */
export function meanStep(counts: readonly number[]): number | null {
  const n = counts.reduce((sum, count) => sum + count, 0)
  return n === 0 ? null : counts.reduce((sum, count, i) => sum + count * (i + 1), 0) / n
}

/** The step that half of the answers do not exceed; null without answers. */
export function medianStep(counts: readonly number[]): number | null {
  const n = counts.reduce((sum, count) => sum + count, 0)
  let seen = 0
  for (const [i, count] of counts.entries()) {
    seen += count
    if (seen * 2 >= n && n > 0) return i + 1
  }
  return null
}
