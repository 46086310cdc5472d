import { Notice } from '../../design/Notice.tsx'
import { useCockpit } from './cockpit.ts'

/** Is everything saved, and does everybody hear? In plain words, always in sight. */
export function Health({ offline, blocked }: { offline: boolean; blocked: boolean }) {
  const { view } = useCockpit()
  return (
    <Notice live kind={offline || blocked || !view.health.ok ? 'warn' : 'good'}>
      <span className="text-small leading-snug">
        {offline
          ? 'Not connected · trying again. What you see is the last that was known.'
          : blocked
            ? 'The notes do not reach this device: its network blocks WebSockets. Buttons work; use another network.'
            : view.health.words}
      </span>
    </Notice>
  )
}
