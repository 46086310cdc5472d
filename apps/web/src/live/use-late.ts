/**
 * Some networks let a page and its requests through and refuse WebSockets, which carry all words: then the stage goes on, by
 * polling, and nothing else does. Nobody can tell such a network from a slow one but by waiting.
 */
import { useEffect, useState } from 'react'

const LATE_MS = 8_000

/** True once `waiting` has been true for eight seconds on end. */
export function useLate(waiting: boolean): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(() => setLate(true), LATE_MS)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [waiting])
  return waiting && late
}
