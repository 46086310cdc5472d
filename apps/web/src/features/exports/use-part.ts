import { useEffect, useRef, useState } from 'react'
import { exportsApi, type PartState } from './exports-api.ts'

const askEveryMs = 500

export interface Part {
  /** null before the first answer. */
  state: PartState | null
  /** Why the server did not answer, or refused. */
  error: string | null
  fetch(): void
  stop(): void
}

/** The part that sets pages: asks how it stands, and again while it is fetched. @param onThere called once it is here */
export function usePart(event: string, onThere: () => void): Part {
  const [state, setState] = useState<PartState | null>(null)
  const [error, setError] = useState<string | null>(null)
  const there = useRef(onThere)
  there.current = onThere
  const heard = (answer: Awaited<ReturnType<typeof exportsApi.part>>) => {
    setError(answer.ok ? null : answer.error.message)
    if (answer.ok) setState(answer.value)
  }
  const kind = state?.state ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is asked again each time that the answer is "fetching"
  useEffect(() => {
    if (kind === 'there') there.current()
    if (kind !== null && kind !== 'fetching') return
    let gone = false
    const ask = () => exportsApi.part(event).then(answer => !gone && heard(answer))
    const wait = setTimeout(ask, kind === null ? 0 : askEveryMs)
    return () => {
      gone = true
      clearTimeout(wait)
    }
  }, [event, state])
  return {
    state,
    error,
    fetch: () => void exportsApi.fetchPart(event).then(heard),
    stop: () => void exportsApi.stopPart(event).then(heard),
  }
}
