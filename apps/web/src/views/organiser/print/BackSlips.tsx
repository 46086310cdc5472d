import { showCode } from '@folkmoot/kit'
import { t as tDesk } from '@folkmoot/messages/coming-back'
import { t } from '@folkmoot/messages/paper'
import { QrCode } from '../../../design/QrCode.tsx'
import { joinAddress } from '../../../features/join-address/model.ts'
import { useEventView } from '../parts/desk.ts'
import { Paper } from './Paper.tsx'
import { AsTyped, onPaper } from './paper-language.tsx'

const aPage = [1, 2, 3, 4, 5, 6, 7, 8]

/** The second morning's slips: all alike, with the way in and how to come back. Print as many pages as you need. */
export function BackSlips() {
  return (
    <Paper title={tDesk('slips-title')} about={tDesk('slips-about')}>
      <Leaf />
    </Paper>
  )
}

const Leaf = onPaper(function Leaf() {
  const event = useEventView(view => view.event)
  return (
    <article className="leaf slips" aria-label={t('slips')}>
      {aPage.map(n => (
        <section key={n} className="slip slip-back">
          <QrCode text={event.joinUrl} label={event.joinUrl} />
          <div>
            <p className="soft" dir="auto">
              {event.name}
            </p>
            <p>{t('address-is-new', { address: joinAddress(event.joinUrl) })}</p>
            <p>
              <strong>
                <AsTyped>{showCode(event.joinCode)}</AsTyped>
              </strong>
            </p>
            <p className="soft">
              {t('here-before')} {t('here-before-how')}
            </p>
          </div>
        </section>
      ))}
    </article>
  )
})
