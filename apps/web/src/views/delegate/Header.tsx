import { t } from '@folkmoot/messages/delegate'
import type { SessionRecord } from '@folkmoot/protocol'
import { NetworkShape } from '../../design/NetworkMark.tsx'
import { LanguageChoice } from '../../language-choice.tsx'
import { TextSettingsButton } from '../../text-settings.tsx'
import { ENGLISH, useLanguage } from '../../ui/language.ts'
import { useMine, usePhoneView } from './phone.ts'

/** Where I am and who I am here, in one line. */
export function Header({ session }: { session: SessionRecord | null }) {
  const event = usePhoneView(view => view.event)
  const networks = usePhoneView(view => view.networks)
  const me = useMine(mine => mine.person)
  const network = networks.find(one => one.id === me.network) ?? null
  const inEnglish = useLanguage() === ENGLISH
  const day = session ? event.days[session.day] : undefined
  return (
    <header className="flex flex-wrap items-center justify-between gap-x-4 px-4 py-3 lg:px-8">
      <p className="min-w-0 wrap-anywhere text-small text-ink-soft">
        {[event.name, day].filter(Boolean).join(' · ')}
      </p>
      {event.rehearsal && (
        <p className="order-last w-full rounded-field bg-warn-pale px-3 py-1 text-small font-semibold text-warn sm:order-none sm:w-auto">
          {t('rehearsal')}
        </p>
      )}
      {(event.languages || !inEnglish) && <LanguageChoice languages={event.languages ?? []} />}
      <div className="flex min-w-0 items-center gap-2">
        <p className="flex min-w-0 items-center gap-1.5 text-small font-semibold">
          {network && <NetworkShape network={network} />}
          <span className="min-w-0">
            <bdi>{me.name}</bdi>
            {network && `, ${network.name}`}
          </span>
        </p>
        <TextSettingsButton brief />
      </div>
    </header>
  )
}
