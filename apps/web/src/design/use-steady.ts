import { useEffect, useState } from 'react'

const STEADY_MS = 1_000

/**
 * True for a second after `meaning` changed: whoever presses a button twice, or was about to press it as it was, must not set
 * off what it has become.
 */
export function useChangedJustNow(meaning: string): boolean {
  const [settled, setSettled] = useState(meaning)
  useEffect(() => {
    if (settled === meaning) return
    const timer = setTimeout(() => setSettled(meaning), STEADY_MS)
    return () => clearTimeout(timer)
  }, [settled, meaning])
  return settled !== meaning
}
