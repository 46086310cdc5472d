/** What a connection tells: a state to read and to listen to. It knows no React; see `use-store.ts`. */
export interface Source<T> {
  getState(): T
  subscribe(listener: (state: T) => void): () => void
}

export interface Writable<T> extends Source<T> {
  /** Merges `change` and tells the listeners, unless nothing differs. */
  set(change: Partial<T>): void
}

export function createSource<T extends object>(initial: T): Writable<T> {
  let state = initial
  const listeners = new Set<(state: T) => void>()
  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set(change) {
      const keys = Object.keys(change) as (keyof T)[]
      if (keys.every(key => Object.is(state[key], change[key]))) return
      state = { ...state, ...change }
      for (const listener of [...listeners]) listener(state)
    },
  }
}
