import { showCode } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/my-words'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { Notice } from '../../design/Notice.tsx'
import { Say } from '../../design/Say.tsx'
import { leaveDevice } from '../../live/leaving.ts'
import { useStore } from '../../live/use-store.ts'
import { usePhone } from './phone.ts'

/** Signs this device out and removes everything of this person from it; warns of words that exist nowhere else. */
export function LeaveDevice({ code }: { code: string | null }) {
  const { event, page, tablePage, leave } = usePhone()
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const ownSaved = useStore(page, state => state.saved === 'saved')
  const tableSaved = useStore(tablePage ?? page, state => state.saved === 'saved')
  const allSaved = ownSaved && tableSaved
  const signOut = async () => {
    setBusy(true)
    setError(null)
    const done = await leaveDevice(event, async () => {
      await Promise.all([page.forget(), tablePage?.forget()])
    })
    if (!done.ok) {
      setBusy(false)
      return setError(done.error.message)
    }
    if (!done.value.left) return leave()
    // A whole new page, so that nothing of this visit stays in memory.
    window.location.replace('/')
  }
  return (
    <>
      <Button className="self-start" onClick={() => setOpen(true)}>
        {t('leave-device')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('leave-question')} about={t('leave-about')}>
        {!allSaved && (
          <Notice kind="warn" live>
            {t('leave-unsaved')}
          </Notice>
        )}
        <p className="text-base">
          {code ? (
            <Say parts={t.parts('leave-code', { code: <strong>{showCode(code)}</strong> })} />
          ) : (
            t('leave-no-code')
          )}
        </p>
        {error && (
          <p role="alert" className="text-base font-semibold text-stop">
            {error}
          </p>
        )}
        <div className="flex flex-wrap gap-3">
          <Button kind="stop" disabled={busy} onClick={signOut}>
            {t(allSaved ? 'leave-device' : 'leave-and-lose')}
          </Button>
          <Button onClick={() => setOpen(false)}>{t('stay')}</Button>
        </div>
      </Dialog>
    </>
  )
}
