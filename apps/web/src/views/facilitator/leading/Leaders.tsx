import { t } from '@folkmoot/messages/leading'
import type { LeaderView } from '@folkmoot/protocol'
import { useEffect, useRef, useState } from 'react'
import { toast } from '../../../design/Announcer.tsx'
import { useAct, useCockpit } from '../cockpit.ts'
import { MoreAction } from '../more/more.ts'
import { useLeading } from './leaders.ts'

const AGAIN_MS = 10_000

/** What the others who lead are at, in a quiet line each, and who leads. Nothing where one leads alone. */
export default function Leaders({
  says = false,
}: {
  /** Of several on one screen one says it when the lead comes here. */
  says?: boolean
}) {
  const { own, others, lead } = useLeading()
  const { act } = useAct()
  const isOwn = lead !== null && lead.device === own
  const before = useRef(isOwn)
  useEffect(() => {
    if (says && isOwn && !before.current) toast(t('you-lead-now'))
    before.current = isOwn
  }, [isOwn, says])
  if (own === null || others.length === 0) return null
  return (
    <section aria-label={t('leading-together')} className="flex flex-col gap-0.5 text-small leading-snug">
      {lead && <p className="font-semibold">{isOwn ? t('you-lead') : t('leads', { name: lead.name })}</p>}
      {others.map(one => (
        <Other key={one.device} one={one} />
      ))}
      {others.map(({ device, name }) => (
        <MoreAction
          key={device}
          heading="people"
          label={t('hand-over-to', { name })}
          about={t('hand-over-about', { name })}
          choose={() => act('leadHandOver', { to: device }, t('handed-over', { name }))}
        />
      ))}
      {!isOwn && (
        <MoreAction
          heading="people"
          label={t('take-lead')}
          about={t('take-lead-about')}
          choose={() => act('leadHandOver', { to: own }, t('you-lead-now'))}
        />
      )}
    </section>
  )
}

function Other({ one: { name, doing, moved } }: { one: LeaderView }) {
  const { connection } = useCockpit()
  const [, again] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => again(n => n + 1), AGAIN_MS)
    return () => clearInterval(timer)
  }, [])
  const ago = moved === null ? null : Math.max(0, connection.now() - moved)
  if (doing !== null) return <p className="text-ink-soft">{t('has-open', { name, what: doing })}</p>
  if (ago !== null && ago < 60_000)
    return (
      <p className="text-ink-soft">
        {t('moved-seconds', { name, n: Math.max(10, Math.round(ago / 10_000) * 10) })}
      </p>
    )
  if (ago !== null && ago < 600_000)
    return <p className="text-ink-soft">{t('moved-minutes', { name, n: Math.round(ago / 60_000) })}</p>
  return <p className="text-ink-soft">{t('is-here', { name })}</p>
}
