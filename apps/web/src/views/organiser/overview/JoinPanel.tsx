import { showCode } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/table-cards'
import { QrCode } from '../../../design/QrCode.tsx'
import { joinAddress } from '../../../features/join-address/model.ts'
import { useEventView } from '../parts/desk.ts'
import { LinkButton } from '../parts/LinkButton.tsx'
import { RunButton } from './RunButton.tsx'

/** The way in, as large as it will be on the wall, and how many have taken it. */
export function JoinPanel() {
  const event = useEventView(view => view.event)
  const room = useEventView(view => view.room)
  return (
    <div className="flex flex-col gap-5 py-8">
      <div className="flex flex-wrap items-center gap-x-10 gap-y-6 rounded-field bg-hall p-6 text-wall-ink sm:p-8">
        <div className="w-40 shrink-0 overflow-hidden rounded-card">
          <QrCode text={event.joinUrl} label={`QR code to join: ${event.joinUrl}`} />
        </div>
        <div className="min-w-0 flex-1 basis-64">
          <p className="text-lead text-wall-soft">
            Join at <strong className="break-all text-wall-ink">{joinAddress(event.joinUrl)}</strong> with the
            code
          </p>
          <p className="text-[clamp(2.25rem,8vw,4rem)] leading-tight font-bold tracking-wide whitespace-nowrap">
            {showCode(event.joinCode)}
          </p>
        </div>
        <p className="text-lead text-wall-soft">
          <strong className="block text-[4rem] leading-none text-wall-ink">{room.joined}</strong>
          joined, {room.inRoom} here now
        </p>
      </div>
      <div className="flex flex-wrap gap-3">
        <RunButton />
        <LinkButton to={`/o/e/${event.id}/print/poster`}>Print a join poster</LinkButton>
        <LinkButton to={`/o/e/${event.id}/print/sheets`}>Print answer sheets</LinkButton>
        <LinkButton to={`/o/e/${event.id}/print/tables`}>{t('print-table-cards')}</LinkButton>
      </div>
    </div>
  )
}
