import type { Result } from '@folkmoot/kit'
import type { Refusal } from '@folkmoot/protocol'
import { useRef, useState } from 'react'

export interface Action {
  /** Asked and not yet answered. Say it with `aria-disabled`: a button that is disabled under one's hands drops focus. */
  busy: boolean
  /** The server's own words, to show next to where one acted. */
  error: string | null
  /** Asks, waits for the answer, and answers its value, or null when refused. While one runs, another is not begun. */
  run<T>(ask: () => Promise<Result<T, Refusal>>): Promise<T | null>
  forget(): void
}

/** One thing asked of the server at a time, with its refusal kept until the next try. */
export function useAction(): Action {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const running = useRef(false)
  return {
    busy,
    error,
    async run(ask) {
      if (running.current) return null
      running.current = true
      setBusy(true)
      setError(null)
      const result = await ask()
      running.current = false
      setBusy(false)
      if (result.ok) return result.value
      setError(result.error.message)
      return null
    },
    forget: () => setError(null),
  }
}
