import { showCode } from '@folkmoot/kit'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { Notice } from '../../design/Notice.tsx'
import { api } from '../../live/api.ts'
import type { PageConnection } from '../../live/page-connection.ts'
import { wipeDevice } from '../../live/page-disk.ts'
import { useStore } from '../../live/use-store.ts'

/** Signs this device out and removes everything of this person from it; warns of words that exist nowhere else. */
export function LeaveDevice({
  event,
  page,
  code,
}: {
  event: string
  page: PageConnection
  code: string | null
}) {
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const allSaved = useStore(page, state => state.saved === 'saved')
  const leave = async () => {
    setBusy(true)
    setError(null)
    const done = await api.leave('delegate', event)
    if (!done.ok && done.error.code !== 'not-signed-in' && done.error.code !== 'session-ended') {
      setBusy(false)
      return setError(done.error.message)
    }
    await page.forget()
    await wipeDevice()
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
