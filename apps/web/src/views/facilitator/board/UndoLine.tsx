import { t } from '@folkmoot/messages/cockpit'
import { announce, toast } from '../../../design/Announcer.tsx'
import { Button } from '../../../design/Button.tsx'
import { useStore } from '../../../live/use-store.ts'
import { useAct, useCockpit } from '../cockpit.ts'
import type { Undo } from '../moves/undo.ts'

/** “Revealed. Undo”: what was just done, and the way back, until the next move. */
export function UndoLine() {
  const { last } = useCockpit()
  const done = useStore(last, state => state.done)
  const { act, busy } = useAct()
  if (!done) return null
  const takeBack = async ({ step }: Undo) => {
    const { key, input } = step
    const back = await act(key, input as never)
    last.set({ done: null })
    if (!back.ok) return
    const { staysOpen = false, stay = 0 } = back.value as { staysOpen?: boolean; stay?: number }
    if (staysOpen) toast(t('stays-open'))
    else if (stay > 0) toast(t('some-stay', { n: stay }))
    else announce(t('taken-back'))
  }
  return (
    <section aria-label="Just done" className="flex flex-wrap items-center gap-x-3 text-base">
      <span>{done.words}</span>
      <Button
        kind="quiet"
        className="min-h-9! mx-0! text-base! font-semibold max-wide:min-h-11!"
        disabled={busy}
        onClick={() => takeBack(done.undo)}
      >
        {done.undo.label}
      </Button>
    </section>
  )
}
