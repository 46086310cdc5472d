import { t } from '@folkmoot/messages/publishing'
import { Notice } from '../../../../design/Notice.tsx'
import { useEventView } from '../../parts/desk.ts'

/** Where the event itself lives afterwards and who takes withdrawals, as its page in the library tells it. */
export function Home() {
  const home = useEventView(view => view.event.home)
  const address = home && home.kind !== 'nowhere' ? home.address : ''
  const withdrawals = home?.withdrawals ?? ''
  const known = [address && t('home', { address }), withdrawals && t('whom', { whom: withdrawals })].filter(
    Boolean,
  )
  return (
    <>
      {known.length > 0 && (
        <p className="max-w-2xl text-base text-ink-soft [overflow-wrap:anywhere]">
          {[...known, t('tells-it')].join(' ')}
        </p>
      )}
      {withdrawals === '' && <Notice kind="warn">{t('whom-missing')}</Notice>}
    </>
  )
}
