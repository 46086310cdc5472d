import { useCockpit } from './cockpit.ts'
import { Panel } from './Panel.tsx'

/** On every screen of a rehearsal, so that nobody takes it for the real thing. */
export function RehearsalBadge() {
  const { view } = useCockpit()
  if (!view.event.rehearsal) return null
  return (
    <p className="rounded-field bg-warn-pale px-3 py-2 text-small font-semibold text-ink">
      Rehearsal · nothing here is real
    </p>
  )
}

/** How far the simulated delegates are. The organiser lets them in and sends them home. */
export function RehearsalPanel() {
  const { view } = useCockpit()
  const { rehearsal } = view
  if (!rehearsal) return null
  return (
    <Panel title="Rehearsal">
      <p className="text-base">{rehearsal.words}</p>
      <p className="text-small text-ink-soft">
        {rehearsal.posted} posted so far. The organiser lets simulated delegates in and sends them home.
      </p>
    </Panel>
  )
}
