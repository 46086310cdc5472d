/** Chance as a dependency, so that a failing seed can be run again. */
export interface Rng {
  /** A number in [0, 1). */
  next(): number
}

/** Cryptographic chance: what shuffles people's words. */
export const systemRng: Rng = {
  next: () => (globalThis.crypto.getRandomValues(new Uint32Array(1))[0] as number) / 2 ** 32,
}

/** mulberry32: small, seeded, for tests and benches only. */
export function seededRng(seed: number): Rng {
  let state = seed >>> 0
  return {
    next() {
      state = (state + 0x6d2b79f5) >>> 0
      let t = state
      t = Math.imul(t ^ (t >>> 15), t | 1)
      t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
      return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
    },
  }
}

/**
 * Shuffled by what the items are and by chance alone: sorted by `key` first, so that the order in which they came is not
 * even an input.
 */
export function mixed<T>(items: Iterable<T>, key: (item: T) => string, rng: Rng): T[] {
  const keyed = [...items].map(item => ({ item, key: key(item) }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return shuffled(keyed, rng).map(({ item }) => item)
}

/** A shuffled copy (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], rng: Rng): T[] {
  const out = [...items]
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(rng.next() * (i + 1))
    ;[out[i], out[j]] = [out[j] as T, out[i] as T]
  }
  return out
}
