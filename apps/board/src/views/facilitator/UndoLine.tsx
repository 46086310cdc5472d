import { useEffect } from 'react'
import { Button } from '../../design/Button.tsx'
import { useAct, useCockpit } from './cockpit.ts'

/** Long enough to notice a slip, short enough that nobody undoes what the room has settled into. */
const SHOWN_MS = 60_000

/** “Revealed. Undo”: what was just done, and the way back. */
export function UndoLine() {
  const { done, setDone } = useCockpit()
  const { run, busy } = useAct()
  useEffect(() => {
    if (!done) return
    const timer = setTimeout(() => setDone(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [done, setDone])
  if (!done) return null
  return (
    <section aria-label="Just done" className="flex flex-wrap items-center gap-x-3 text-base">
      <span>{done.words}</span>
      <Button
        kind="quiet"
        className="min-h-9! mx-0! text-base! font-semibold max-wide:min-h-11!"
        disabled={busy}
        onClick={() => run(done.undo.steps, 'Taken back.')}
      >
        {done.undo.label}
      </Button>
    </section>
  )
}
