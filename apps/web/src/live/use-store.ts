import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { Source } from './source.ts'

/**
 * Reads a connection's state in React. `select` must answer the same reference while nothing changed: select fields,
 * don't build objects.
 */
export function useStore<T, S>(source: Source<T>, select: (state: T) => S): S {
  const read = () => select(source.getState())
  return useSyncExternalStore(
    useCallback(listener => source.subscribe(listener), [source]),
    read,
    read,
  )
}

/**
 * Keeps a connection while `key` stays the same and closes it afterwards; null while there is none (no key, or the
 * first render).
 */
export function useConnection<C extends { close(): void }>(key: string | null, make: () => C): C | null {
  const [held, setHeld] = useState<{ key: string; connection: C } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says everything that `make` depends on.
  useEffect(() => {
    if (key === null) return
    const connection = make()
    setHeld({ key, connection })
    return () => {
      setHeld(null)
      connection.close()
    }
  }, [key])
  return held && held.key === key ? held.connection : null
}
