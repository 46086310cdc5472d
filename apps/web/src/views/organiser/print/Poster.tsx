import { showCode } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/coming-back'
import { NetworkMark } from '../../../design/NetworkMark.tsx'
import { QrCode } from '../../../design/QrCode.tsx'
import { Wordmark } from '../../../design/Wordmark.tsx'
import { joinAddress } from '../../../features/join-address/model.ts'
import { useEventView } from '../parts/desk.ts'
import { HowLong } from './HowLong.tsx'
import { Paper } from './Paper.tsx'
import { titleSize } from './title-size.ts'

/** One page for the door: the event, the way in, and three plain steps. */
export function Poster() {
  const event = useEventView(view => view.event)
  const moved = useEventView(view => view.moved != null)
  const networks = useEventView(view => view.networks)
  return (
    <Paper
      title="Join poster"
      about="For the door and the tables. Write the venue’s Wi-Fi on it by hand. If the join code changes, print it anew."
    >
      <article className="leaf" aria-label="Join poster">
        <div className="flex items-start justify-between gap-8" style={{ fontSize: 'calc(5.4 * var(--u))' }}>
          <p className="soft">{[event.programme, event.place, event.dates].filter(Boolean).join(' · ')}</p>
          <Wordmark className="shrink-0" />
        </div>
        <h2 className="poster-name" style={{ fontSize: `calc(${titleSize(event.name)} * var(--u))` }}>
          {event.name}
        </h2>
        <div className="poster-way">
          <QrCode text={event.joinUrl} label={`QR code to join: ${event.joinUrl}`} />
          <div>
            <p className="soft">Scan this with your phone, or open</p>
            <p className="poster-address">{joinAddress(event.joinUrl)}</p>
            <p className="soft" style={{ marginTop: 'calc(6 * var(--u))' }}>
              and type the code
            </p>
            <p className="poster-code">{showCode(event.joinCode)}</p>
          </div>
        </div>
        <ol className="poster-steps">
          <li>
            <b aria-hidden="true">1</b>
            Join the Wi-Fi here.
            <span className="fill-in">Name</span>
            <span className="fill-in">Password</span>
          </li>
          <li>
            <b aria-hidden="true">2</b>
            Scan the square, or type the address and the code.
          </li>
          <li>
            <b aria-hidden="true">3</b>
            Type your name and choose your network. You are in: no account, nothing to install.
          </li>
        </ol>
        <div className="poster-foot">
          {moved && (
            <p>
              <strong>{t('poster-before')}</strong> {t('poster-before-how')}
            </p>
          )}
          <p>
            <strong>No phone with you?</strong> Tell a facilitator. You have your turn like everybody, and
            somebody types your words as you say them.
          </p>
          <HowLong home={event.home ?? null} />
          {event.safetyContact && (
            <p>
              <strong>Worried about someone’s safety?</strong> Speak to {event.safetyContact}.
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
    </Paper>
  )
}
