import { showCode } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/wall'
import { QrCode } from '../design/QrCode.tsx'
import { joinAddress } from '../features/join-address/model.ts'
import type { RoomPicture } from './mode.ts'
import { Arriving } from './WelcomeScreen.tsx'

/** A screen by the door: how to come in, as large as it goes, whatever the room is doing. */
export function JoinScreen({ view }: { view: RoomPicture }) {
  const { event } = view
  return (
    <>
      <p className="fs-36 text-wall-soft">{[event.programme, event.name].filter(Boolean).join(' · ')}</p>
      {event.doorsOpen ? (
        <section aria-label={t('join')} className="flex min-h-0 flex-1 items-center gap-72 py-28">
          <div className="aspect-square max-h-full w-[min(42%,calc(var(--u)*680))] shrink-0 self-center rounded-card bg-white p-12 shadow-md">
            <QrCode text={event.joinUrl} label={t('qr-code', { address: event.joinUrl })} />
          </div>
          <div className="min-w-0 flex-1">
            <h1 className="fs-116 leading-[1.02]">{t('come-in')}</h1>
            <p className="fs-40 mt-36 text-wall-soft">{t('scan-or-open')}</p>
            <p className="fs-56 font-semibold [overflow-wrap:anywhere] text-wall-ink">
              {joinAddress(event.joinUrl)}
            </p>
            <p className="fs-40 mt-28 text-wall-soft">{t('and-type')}</p>
            <p className="fs-116 leading-[1.1] font-bold tracking-[0.02em] whitespace-nowrap text-wall-ink">
              {showCode(event.joinCode)}
            </p>
          </div>
        </section>
      ) : (
        <div className="flex flex-1 flex-col justify-center">
          <h1 className="fs-116 leading-[1.05]">{t('doors-closed')}</h1>
          <p className="fs-44 mt-28 text-wall-soft">{t('doors-closed-ask')}</p>
        </div>
      )}
      <Arriving view={view} posted={0} />
    </>
  )
}
