import { useEffect, useState } from 'react'
import { exportsApi, type FileFormat } from './exports-api.ts'

let known: readonly FileFormat[] | null = null

export interface FileFormats {
  /** Empty until the server has answered. */
  formats: readonly FileFormat[]
  error: string | null
  retry(): void
  /** Asks again, because something may be made now that could not be. */
  renew(): void
}

/** What the server can write a record as; asked once a page load. */
export function useFileFormats(): FileFormats {
  const [formats, setFormats] = useState(known)
  const [error, setError] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again.
  useEffect(() => {
    if (known) return
    let gone = false
    setError(null)
    void exportsApi.fileFormats().then(answer => {
      if (answer.ok) known = answer.value.formats
      if (gone) return
      if (answer.ok) setFormats(answer.value.formats)
      else setError(answer.error.message)
    })
    return () => {
      gone = true
    }
  }, [attempt])
  return {
    formats: formats ?? [],
    error,
    retry: () => setAttempt(attempt + 1),
    renew() {
      known = null
      setAttempt(attempt + 1)
    },
  }
}
