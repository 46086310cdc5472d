import { showCode } from '@folkmoot/kit'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { Notice } from '../../design/Notice.tsx'
import { leaveDevice } from '../../live/leaving.ts'
import type { PageConnection } from '../../live/page-connection.ts'
import { useStore } from '../../live/use-store.ts'

/** Signs this device out and removes everything of this person from it; warns of words that exist nowhere else. */
export function LeaveDevice({
  event,
  page,
  tablePage,
  code,
  onLeave,
}: {
  event: string
  page: PageConnection
  tablePage: PageConnection | null
  code: string | null
  /** Everything is forgotten here, and the server has still to be told. */
  onLeave(): void
}) {
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const ownSaved = useStore(page, state => state.saved === 'saved')
  const tableSaved = useStore(tablePage ?? page, state => state.saved === 'saved')
  const allSaved = ownSaved && tableSaved
  const leave = async () => {
    setBusy(true)
    setError(null)
    const done = await leaveDevice(event, async () => {
      await Promise.all([page.forget(), tablePage?.forget()])
    })
    if (!done.ok) {
      setBusy(false)
      return setError(done.error.message)
    }
    if (!done.value.left) return onLeave()
    // A whole new page, so that nothing of this visit stays in memory.
    window.location.replace('/')
  }
  return (
    <>
      <Button className="self-start" onClick={() => setOpen(true)}>
        Leave this device
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Leave this device?"
        about="For a shared or borrowed device: your words are removed from it and it is signed out. What was saved stays with the event."
      >
        {!allSaved && (
          <Notice kind="warn" live>
            Some of your words are not saved yet. They exist only here and would be gone. Wait until
            everything says “saved ✓”.
          </Notice>
        )}
        <p className="text-base">
          {code ? (
            <>
              You come back with your return code <strong>{showCode(code)}</strong>. Write it down now.
            </>
          ) : (
            'You come back with your return code. Do you have it? The organiser can give you a new one.'
          )}
        </p>
        {error && (
          <p role="alert" className="text-base font-semibold text-stop">
            {error}
          </p>
        )}
        <div className="flex flex-wrap gap-3">
          <Button kind="stop" disabled={busy} onClick={leave}>
            {allSaved ? 'Leave this device' : 'Leave and lose them'}
          </Button>
          <Button onClick={() => setOpen(false)}>Stay</Button>
        </div>
      </Dialog>
    </>
  )
}
