import { useEffect, useRef, useState } from 'react'

/** The latest value, taken over at most once in `ms`: the first change at once, many of them together. */
export function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value)
  const last = useRef(0)
  useEffect(() => {
    if (value === settled) return
    const wait = last.current + ms - performance.now()
    const take = () => {
      last.current = performance.now()
      setSettled(value)
    }
    if (wait <= 0) return take()
    const timer = setTimeout(take, wait)
    return () => clearTimeout(timer)
  }, [value, settled, ms])
  return settled
}
