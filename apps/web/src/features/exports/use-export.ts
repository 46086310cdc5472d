import type { http, NoteReach } from '@folkmoot/protocol'
import { useEffect, useRef, useState } from 'react'
import { type ExportState, exportsApi } from './exports-api.ts'

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
    reach?: NoteReach
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
  const job = useRef<string | null>(null)
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
      let answer = await exportsApi.start(event, what)
      if (answer.ok) job.current = answer.value.id
      while (answer.ok && !answer.value.ready && !gone.current && !stopping.current) {
        setState(answer.value)
        await new Promise(resolve => setTimeout(resolve, askEveryMs))
        answer = await exportsApi.poll(event, answer.value.id)
      }
      // Stopped, it is gone, whether or not it was finished meanwhile. Also whoever went away waits for no file.
      if (job.current !== null && (stopping.current || (answer.ok && !answer.value.ready)))
        await exportsApi.stop(event, job.current)
      job.current = null
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
      // At once: the next answer is that there is none. Where it has no number yet it goes as soon as it has one.
      if (job.current !== null) void exportsApi.stop(event, job.current)
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
