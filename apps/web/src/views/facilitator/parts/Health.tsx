import { t, wordsOfNotice } from '@folkmoot/messages/notices'
import { Notice } from '../../../design/Notice.tsx'
import { useSaid } from '../../../design/use-said.ts'
import { syncWay } from '../../../live/sync-way.ts'
import { useStore } from '../../../live/use-store.ts'
import { useCockpitView } from '../cockpit.ts'

/** Is everything saved, and does everybody hear? In plain words, always in sight. */
export function Health({ offline, blocked }: { offline: boolean; blocked: boolean }) {
  const health = useCockpitView(view => view.health)
  const slower = useStore(syncWay, ({ way }) => way === 'polling')
  const words = offline
    ? t('not-connected')
    : blocked
      ? t('notes-blocked')
      : slower && health.ok
        ? t('slower-way')
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
