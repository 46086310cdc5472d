import type { http } from '@folkmoot/protocol'
import { useEffect, useRef, useState } from 'react'
import { api, type ExportState } from '../../live/api.ts'

export interface RunningExport {
  busy: boolean
  /** How far it is; null before the first answer. */
  state: ExportState | null
  /** Where the finished file is. */
  file: string | null
  error: string | null
  make(what: {
    format: string
    snapshot: string | null
    boards?: readonly string[] | null
    names: boolean
    separator: http.Separator
  }): Promise<void>
  /** Ends the making; there is no file then. */
  stop(): void
  /** The last one was stopped. */
  stopped: boolean
  /** The last file is no longer what the form says. */
  forget(): void
}

const askEveryMs = 500

/** Asks for a file, follows its making, and lets the browser download it when it is there. */
export function useExport(event: string): RunningExport {
  const [busy, setBusy] = useState(false)
  const [state, setState] = useState<ExportState | null>(null)
  const [error, setError] = useState<string | null>(null)
  const gone = useRef(false)
  const running = useRef(false)
  const [stopped, setStopped] = useState(false)
  const stopping = useRef(false)
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
    }
  }, [])

  const file = state?.ready ? state.file : null
  return {
    busy,
    state,
    file,
    error,
    stopped,
    async make(what) {
      if (running.current) return
      running.current = true
      setBusy(true)
      setError(null)
      setState(null)
      setStopped(false)
      stopping.current = false
      let answer = await api.startExport(event, what)
      while (answer.ok && !answer.value.ready && !gone.current && !stopping.current) {
        setState(answer.value)
        await new Promise(resolve => setTimeout(resolve, askEveryMs))
        answer = await api.pollExport(event, answer.value.id)
      }
      // Also whoever went away waits for no file.
      if (answer.ok && !answer.value.ready) await api.stopExport(event, answer.value.id)
      running.current = false
      if (gone.current) return
      if (stopping.current) {
        setBusy(false)
        setState(null)
        return setStopped(true)
      }
      setBusy(false)
      if (!answer.ok) return setError(answer.error.message)
      setState(answer.value)
      if (answer.value.file) download(answer.value.file)
    },
    stop() {
      stopping.current = true
    },
    forget() {
      if (busy) return
      setStopped(false)
      setState(null)
      setError(null)
    },
  }
}

function download(file: string): void {
  const link = document.createElement('a')
  link.href = file
  link.download = ''
  link.click()
}
