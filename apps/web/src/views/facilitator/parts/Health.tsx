import { t, wordsOfNotice } from '@folkmoot/messages/notices'
import { Notice } from '../../../design/Notice.tsx'
import { useSaid } from '../../../design/use-said.ts'
import { useCockpitView } from '../cockpit.ts'

/** Is everything saved, and does everybody hear? In plain words, always in sight. */
export function Health({ offline, blocked }: { offline: boolean; blocked: boolean }) {
  const health = useCockpitView(view => view.health)
  const words = offline
    ? t('not-connected')
    : blocked
      ? t('notes-blocked')
      : (wordsOfNotice(health.notice) ?? health.words)
  // How many people’s words wait changes every second; that some do is said once.
  useSaid(words, {
    about: offline ? 'offline' : blocked ? 'blocked' : (health.notice?.code ?? String(health.ok)),
  })
  return (
    <Notice kind={offline || blocked || !health.ok ? 'warn' : 'good'}>
      <span className="text-small leading-snug">{words}</span>
    </Notice>
  )
}
