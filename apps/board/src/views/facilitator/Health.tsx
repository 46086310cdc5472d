import { Notice } from '../../design/Notice.tsx'
import { useCockpit } from './cockpit.ts'

/** Is everything saved, and does everybody hear? In plain words, always in sight. */
export function Health({ offline }: { offline: boolean }) {
  const { view } = useCockpit()
  return (
    <Notice live kind={offline || !view.health.ok ? 'warn' : 'good'}>
      <span className="text-small leading-snug">
        {offline
          ? 'Not connected · trying again. What you see is the last that was known.'
          : view.health.words}
      </span>
    </Notice>
  )
}
