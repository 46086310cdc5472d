/** How sure a share is that was counted. */

export interface Score {
  hits: number
  guesses: number
}

/** Wilson's interval; `z` in standard deviations. */
export function interval({ hits, guesses }: Score, z = 1.96): { low: number; high: number } {
  if (guesses === 0) return { low: 0, high: 1 }
  const share = hits / guesses
  const z2 = (z * z) / guesses
  const middle = (share + z2 / 2) / (1 + z2)
  const half = (z * Math.sqrt((share * (1 - share)) / guesses + z2 / (4 * guesses))) / (1 + z2)
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** The mean of samples that are independent of each other, with its interval of 95 %. */
export function meanOf(samples: readonly number[]): { mean: number; low: number; high: number } {
  const mean = samples.reduce((sum, one) => sum + one, 0) / samples.length
  const spread = samples.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, samples.length - 1)
  const half = 1.96 * Math.sqrt(spread / samples.length)
  return { mean, low: Math.max(0, mean - half), high: Math.min(1, mean + half) }
}
