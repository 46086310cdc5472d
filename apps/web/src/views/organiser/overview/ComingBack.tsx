/** Phones know an address that is not Folkmoot's any more: said first, with what is to be printed again. */
import { t } from '@folkmoot/messages/coming-back'
import type { MovedView } from '@folkmoot/protocol'
import { Notice } from '../../../design/Notice.tsx'
import { joinAddress } from '../../../features/join-address/model.ts'
import { useEventView } from '../parts/desk.ts'
import { LinkButton } from '../parts/LinkButton.tsx'

export default function ComingBack({ moved }: { moved: MovedView }) {
  const event = useEventView(view => view.event.id)
  const people = useEventView(view => view.people)
  const were = people.filter(one => !one.deviceless && one.joinedAt < moved.at)
  const back = were.filter(one => one.connected)
  return (
    <section aria-label={t('coming-back')} className="pt-6">
      <Notice kind="warn">
        <div className="flex flex-col gap-3">
          <p className="text-lead font-semibold">
            {t('has-moved-desk', { to: joinAddress(moved.to), from: joinAddress(moved.from) })}
          </p>
          <p>{t('how-back')}</p>
          {moved.unsent > 0 && (
            <p>
              {t('unsent-words', { n: moved.unsent })} {t('unsent-how')}
            </p>
          )}
          <p className="font-semibold">{t('are-back', { n: back.length, of: were.length })}</p>
          <div className="flex flex-wrap items-center gap-3">
            <span>{t('print-again')}</span>
            <LinkButton to={`/o/e/${event}/print/poster`}>{t('print-poster')}</LinkButton>
            <LinkButton to={`/o/e/${event}/print/tables`}>{t('print-cards')}</LinkButton>
            <LinkButton to={`/o/e/${event}/print/back`}>{t('print-slips')}</LinkButton>
          </div>
        </div>
      </Notice>
    </section>
  )
}
