import { showCode } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/coming-back'
import { QrCode } from '../../../design/QrCode.tsx'
import { joinAddress } from '../../../features/join-address/model.ts'
import { useEventView } from '../parts/desk.ts'
import { Paper } from './Paper.tsx'

const aPage = [1, 2, 3, 4, 5, 6, 7, 8]

/** The second morning's slips: all alike, with the way in and how to come back. Print as many pages as you need. */
export function BackSlips() {
  const event = useEventView(view => view.event)
  return (
    <Paper title={t('slips-title')} about={t('slips-about')}>
      <article className="leaf slips" aria-label={t('slips-title')}>
        {aPage.map(n => (
          <section key={n} className="slip slip-back">
            <QrCode text={event.joinUrl} label={event.joinUrl} />
            <div>
              <p className="soft">{event.name}</p>
              <p>{t('slip-open', { address: joinAddress(event.joinUrl) })}</p>
              <p>
                <strong>{showCode(event.joinCode)}</strong>
              </p>
              <p className="soft">
                {t('poster-before')} {t('poster-before-how')}
              </p>
            </div>
          </section>
        ))}
      </article>
    </Paper>
  )
}
