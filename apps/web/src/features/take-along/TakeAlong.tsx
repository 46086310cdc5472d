import { t } from '@folkmoot/messages/network'
import { t as way } from '@folkmoot/messages/network-ways'
import { useEffect, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog, DialogButtons } from '../../design/Dialog.tsx'
import { Notice } from '../../design/Notice.tsx'
import { Refused } from '../../design/Refused.tsx'
import { type NetworkFileAbout, networkApi } from '../../live/network-api.ts'

/** What a network's file holds, in words and before it is made; and the file. */
export default function TakeAlong({
  event,
  network,
  onClose,
}: {
  /** Any event of its programme. */
  event: string
  network: { id: string; name: string }
  onClose(): void
}) {
  const [about, setAbout] = useState<NetworkFileAbout | null>(null)
  const [error, setError] = useState<string | null>(null)
  useEffect(() => {
    let here = true
    void networkApi.networkAbout(event, network.id).then(answer => {
      if (!here) return
      if (answer.ok) setAbout(answer.value)
      else setError(answer.error.message)
    })
    return () => {
      here = false
    }
  }, [event, network.id])
  return (
    <Dialog open onClose={onClose} title={way('take-network-along', { network: network.name })}>
      <p role="status" className="text-base text-ink-soft empty:hidden">
        {!about && !error && t('looking')}
      </p>
      {about && (
        <>
          <div className="flex flex-col gap-1">
            <p className="text-base font-semibold">{t('in-the-file')}</p>
            <ul className="flex list-disc flex-col gap-1 ps-5 text-base">
              <li>{t('has-boards', { n: about.boards.length })}</li>
              <li>{t('has-promises', { n: about.promises })}</li>
              <li>{t('has-members', { n: about.members, codes: about.withCode })}</li>
            </ul>
          </div>
          {about.boards.length > 0 && (
            <p className="text-base text-ink-soft">
              {t('boards-named', { titles: about.boards.map(({ title }) => title) })}
            </p>
          )}
          {about.notFrozen.length > 0 && (
            <p className="text-base">
              {t('not-frozen', { titles: about.notFrozen, n: about.notFrozen.length })}
            </p>
          )}
          <p className="text-base">{t('never-in-it')}</p>
          {about.number && <p className="text-base">{t('signed-as', { number: about.number })}</p>}
          <Notice kind="warn">{t('holder-reads')}</Notice>
        </>
      )}
      <Refused error={error} />
      <DialogButtons>
        <Button onClick={onClose}>{t('close')}</Button>
        {about && (
          <a
            href={`/api/events/${event}/networks/${network.id}/file`}
            download=""
            onClick={onClose}
            className="inline-flex min-h-12 items-center justify-center rounded-field bg-action px-5 py-2 text-base font-bold text-white no-underline hover:bg-action-deep"
          >
            {t('make-file')}
          </a>
        )}
      </DialogButtons>
    </Dialog>
  )
}
