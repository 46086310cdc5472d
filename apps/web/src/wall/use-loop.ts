import { useEffect, useState } from 'react'

/** Counts round from 0 to `of` − 1, a step every `ms`; 0 while there is nothing to turn. */
export function useLoop(of: number, ms: number): number {
  const [at, setAt] = useState(0)
  useEffect(() => {
    if (of < 2) return
    const timer = setInterval(() => setAt(n => n + 1), ms)
    return () => clearInterval(timer)
  }, [of, ms])
  return of === 0 ? 0 : at % of
}
