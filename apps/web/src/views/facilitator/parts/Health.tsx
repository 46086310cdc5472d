import { t, wordsOfNotice } from '@folkmoot/messages/notices'
import { Notice } from '../../../design/Notice.tsx'
import { useCockpitView } from '../cockpit.ts'

/** Is everything saved, and does everybody hear? In plain words, always in sight. */
export function Health({ offline, blocked }: { offline: boolean; blocked: boolean }) {
  const health = useCockpitView(view => view.health)
  return (
    <Notice live kind={offline || blocked || !health.ok ? 'warn' : 'good'}>
      <span className="text-small leading-snug">
        {offline
          ? t('not-connected')
          : blocked
            ? t('notes-blocked')
            : (wordsOfNotice(health.notice) ?? health.words)}
      </span>
    </Notice>
  )
}
