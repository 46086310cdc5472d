import { t } from '@folkmoot/messages/coming-back'
import { Link } from 'wouter'
import { Notice } from '../../../design/Notice.tsx'
import { joinAddress } from '../../../features/join-address/model.ts'
import { useSystemView } from '../parts/desk.ts'

/** The start found another address than last time: which events had people under the old one. */
export default function AddressMoved({ before }: { before: string }) {
  const to = useSystemView(view => view.addresses.public)
  const events = useSystemView(view => view.events)
  const held = events.filter(event => event.joined > 0)
  if (held.length === 0) return null
  return (
    <div className="pb-6">
      <Notice kind="warn">
        <p className="font-semibold">
          {t('has-moved-desk', { to: joinAddress(to), from: joinAddress(before) })}
        </p>
        <ul className="flex flex-wrap gap-x-6">
          {held.map(event => (
            <li key={event.id}>
              <Link href={`/o/e/${event.id}`} className="inline-block py-2 underline underline-offset-4">
                {t('see-event', { event: event.name })}
              </Link>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
