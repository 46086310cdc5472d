import { t } from '@folkmoot/messages/delegate'
import type { DelegateView, MineView, SessionRecord } from '@folkmoot/protocol'
import { NetworkShape } from '../../design/NetworkMark.tsx'

/** Where I am and who I am here, in one line. */
export function Header({
  view,
  mine,
  session,
}: {
  view: DelegateView
  mine: MineView
  session: SessionRecord | null
}) {
  const network = view.networks.find(one => one.id === mine.person.network) ?? null
  const day = session ? view.event.days[session.day] : undefined
  return (
    <header className="flex flex-wrap items-center justify-between gap-x-4 px-4 py-3 lg:px-8">
      <p className="text-small text-ink-soft">{[view.event.name, day].filter(Boolean).join(' · ')}</p>
      {view.event.rehearsal && (
        <p className="order-last w-full rounded-field bg-warn-pale px-3 py-1 text-small font-semibold text-warn sm:order-none sm:w-auto">
          {t('rehearsal')}
        </p>
      )}
      <p className="flex min-w-0 items-center gap-1.5 text-small font-semibold">
        {network && <NetworkShape network={network} />}
        <span className="min-w-0">
          <bdi>{mine.person.name}</bdi>
          {network && `, ${network.name}`}
        </span>
      </p>
    </header>
  )
}
