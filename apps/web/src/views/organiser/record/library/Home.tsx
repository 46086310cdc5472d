import { t } from '@folkmoot/messages/publishing'
import { Notice } from '../../../../design/Notice.tsx'
import { useEventView } from '../../parts/desk.ts'

/** Where the event itself lives afterwards and who takes withdrawals, as its page in the library tells it. */
export function Home() {
  const home = useEventView(view => view.event.home)
  const { kind, address = '', withdrawals = '' } = home ?? {}
  return (
    <>
      {(withdrawals !== '' || address !== '') && (
        <p className="text-base text-ink-soft [overflow-wrap:anywhere]">
          {kind !== 'nowhere' && address !== '' && `${t('home', { address })} `}
          {withdrawals !== '' && t('whom', { whom: withdrawals })}
        </p>
      )}
      {withdrawals === '' && <Notice kind="warn">{t('whom-missing')}</Notice>}
    </>
  )
}
