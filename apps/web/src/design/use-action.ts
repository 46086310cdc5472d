import type { Result } from '@folkmoot/kit'
import { useRef, useState } from 'react'

/** Why something was refused. */
export interface Words {
  message: string
}

export interface Action {
  /** Asked and not yet answered. Say it with `aria-disabled`: a button that is disabled under one's hands drops focus. */
  busy: boolean
  /** The server's own words, to show next to where one acted. */
  error: string | null
  /** Asks (or not, by null), and answers the value, or null when refused. While one runs, another is not begun. */
  run<T>(ask: () => Promise<Result<T, Words>> | null): Promise<T | null>
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
      setError(null)
      const asked = ask()
      if (asked === null) return null
      running.current = true
      setBusy(true)
      const result = await asked
      running.current = false
      setBusy(false)
      if (result.ok) return result.value
      setError(result.error.message)
      return null
    },
    forget: () => setError(null),
  }
}
