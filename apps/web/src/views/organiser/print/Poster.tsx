import { showCode } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/paper'
import { NetworkMark } from '../../../design/NetworkMark.tsx'
import { QrCode } from '../../../design/QrCode.tsx'
import { Wordmark } from '../../../design/Wordmark.tsx'
import { joinAddress } from '../../../features/join-address/model.ts'
import { useEventView } from '../parts/desk.ts'
import { HowLong } from './HowLong.tsx'
import { Paper } from './Paper.tsx'
import { AsTyped, onPaper, withEnglishBeneath } from './paper-language.tsx'
import { titleSize } from './title-size.ts'

/** One page for the door: the event, the way in, and three plain steps. */
export function Poster() {
  return (
    <Paper
      title="Join poster"
      about="For the door and the tables. Write the venue’s Wi-Fi on it by hand. If the join code changes, print it anew."
    >
      <Leaf />
    </Paper>
  )
}

const Leaf = onPaper(function Leaf() {
  const event = useEventView(view => view.event)
  const moved = useEventView(view => view.moved != null)
  const networks = useEventView(view => view.networks)
  return (
    <article className="leaf" aria-label={t('poster')}>
      <div className="flex items-start justify-between gap-8" style={{ fontSize: 'calc(5.4 * var(--u))' }}>
        <p className="soft" dir="auto">
          {[event.programme, event.place, event.dates].filter(Boolean).join(' · ')}
        </p>
        <Wordmark className="shrink-0" />
      </div>
      <h2
        className="poster-name"
        dir="auto"
        style={{ fontSize: `calc(${titleSize(event.name)} * var(--u))` }}
      >
        {event.name}
      </h2>
      <div className="poster-way">
        <QrCode text={event.joinUrl} label={t('poster-qr', { address: event.joinUrl })} />
        <div>
          <p className="soft">{t('scan-or-open')}</p>
          <p className="poster-address">
            <AsTyped>{joinAddress(event.joinUrl)}</AsTyped>
          </p>
          <p className="soft" style={{ marginTop: 'calc(6 * var(--u))' }}>
            {t('type-code')}
          </p>
          <p className="poster-code">
            <AsTyped>{showCode(event.joinCode)}</AsTyped>
          </p>
        </div>
      </div>
      <ol className="poster-steps">
        <li>
          <b aria-hidden="true">1</b>
          {t('join-wifi')}
          <span className="fill-in">{t('wifi-name')}</span>
          <span className="fill-in">{t('wifi-password')}</span>
        </li>
        <li>
          <b aria-hidden="true">2</b>
          {t('scan-square')}
        </li>
        <li>
          <b aria-hidden="true">3</b>
          {t('type-name')}
        </li>
      </ol>
      <div className="poster-foot">
        {moved && (
          <p>
            <strong>{t('here-before')}</strong> {t('here-before-how')}
          </p>
        )}
        <p>
          <strong>{t('no-phone')}</strong> {t('no-phone-how')}
        </p>
        <HowLong home={event.home ?? null} />
        {event.safetyContact && (
          <p>
            <strong>{withEnglishBeneath(() => t('worried'))}</strong>{' '}
            {t('speak-to', { whom: event.safetyContact })}
          </p>
        )}
        {networks.length > 0 && (
          <div className="poster-marks rule">
            {networks.map(network => (
              <NetworkMark key={network.id} network={network} />
            ))}
          </div>
        )}
      </div>
    </article>
  )
})
