import { t } from '@folkmoot/messages/delegate'
import { useSaid } from '../../design/use-said.ts'
import { usePhoneView } from './phone.ts'

/** A line of the facilitator's, on every screen for as long as it stands. */
export function Announcement() {
  const announcement = usePhoneView(view => view.stage.announcement)
  useSaid(announcement?.text ?? null, { about: announcement ? `${announcement.at}` : null })
  if (!announcement) return null
  return (
    <section aria-label={t('from-the-facilitator')} className="col-span-full">
      <p
        key={announcement.at}
        dir="auto"
        className="mx-auto mb-2 animate-land bg-hall px-4 py-3 text-lead font-semibold text-[#f7f1e3] wrap-anywhere lg:mx-8 lg:rounded-field"
      >
        {announcement.text}
      </p>
    </section>
  )
}
