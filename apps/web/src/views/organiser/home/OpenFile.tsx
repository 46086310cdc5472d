import { t } from '@folkmoot/messages/network'
import { t as way } from '@folkmoot/messages/network-ways'
import { LIMITS } from '@folkmoot/protocol'
import { useId, useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../../../design/Button.tsx'
import { Dialog, DialogButtons } from '../../../design/Dialog.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { Refused } from '../../../design/Refused.tsx'
import { useAction } from '../../../design/use-action.ts'
import { whenWords } from '../../../features/when/model.ts'
import { type NetworkFileSeen, networkApi } from '../../../live/network-api.ts'

/** A network's file: chosen, looked at, and opened once it has been said what that brings. */
export default function OpenFile({ onClose }: { onClose(): void }) {
  const [, go] = useLocation()
  const id = useId()
  const [file, setFile] = useState<{ text: string; seen: NetworkFileSeen } | null>(null)
  const [tooLarge, setTooLarge] = useState(false)
  const action = useAction()

  const choose = async (chosen: File | undefined) => {
    setFile(null)
    action.forget()
    setTooLarge((chosen?.size ?? 0) > LIMITS.networkFileBytes)
    if (!chosen || chosen.size > LIMITS.networkFileBytes) return
    const text = await chosen.text()
    const seen = await action.run(() => networkApi.lookAtNetworkFile(text))
    if (seen) setFile({ text, seen })
  }
  const open = async () => {
    const opened = file && (await action.run(() => networkApi.openNetworkFile(file.text)))
    if (opened) go(`/n/${opened.event}`)
  }
  return (
    <Dialog open onClose={onClose} title={way('open-file')} about={t('open-file-about')}>
      <div className="flex flex-col gap-1">
        <label htmlFor={id} className="text-base font-semibold">
          {t('the-file')}
        </label>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          onChange={event => void choose(event.target.files?.[0])}
          className="min-h-12 w-full rounded-field border-2 border-ink bg-card p-2 text-base"
        />
      </div>
      {file && <Brings seen={file.seen} />}
      <Refused error={tooLarge ? t('file-too-large') : action.error} />
      <DialogButtons>
        <Button onClick={onClose}>{t('leave-it')}</Button>
        {file && (
          <Button
            kind={erasesAny(file.seen) ? 'stop' : 'primary'}
            aria-disabled={action.busy}
            onClick={() => void open()}
          >
            {erasesAny(file.seen) ? t('open-and-erase') : t('open-it')}
          </Button>
        )}
      </DialogButtons>
    </Dialog>
  )
}

const erasesAny = ({ erases }: NetworkFileSeen) => erases.notes + erases.people > 0

function Brings({ seen }: { seen: NetworkFileSeen }) {
  const { network, programme, at, events, boards, promises, members, erases, home } = seen
  return (
    <div role="status" className="flex flex-col gap-3 text-base">
      <p className="font-semibold">
        {t('file-of', { network: network.name, programme, when: whenWords(at) })}
      </p>
      <ul className="flex list-disc flex-col gap-1 ps-5">
        <li>{t('has-boards', { n: boards })}</li>
        <li>{t('has-promises', { n: promises })}</li>
        <li>{t('brings-members', { n: members })}</li>
        {events.map(({ id, name, here }) => (
          <li key={id}>{t(here ? 'event-here' : 'event-elsewhere', { event: name })}</li>
        ))}
      </ul>
      <p>{t(home === null ? 'makes-place' : 'updates-place')}</p>
      <Signed signed={seen.signed} />
      {erasesAny(seen) && (
        <Notice kind="warn">
          {t('erases-here', { notes: erases.notes, people: erases.people })} {t('erases-ask')}
        </Notice>
      )}
    </div>
  )
}

function Signed({ signed: { by, number, since, others } }: Pick<NetworkFileSeen, 'signed'>) {
  const words =
    by === 'known'
      ? t('signed-known', { number, when: whenWords(since ?? 0) })
      : by === 'new'
        ? t('signed-new', { number })
        : t(by === 'here' ? 'signed-here' : 'signed-none')
  if (!others) return <p>{words}</p>
  return (
    <Notice kind="warn">
      {words} {t(by === 'none' ? 'signed-before' : 'signed-others')}
    </Notice>
  )
}
