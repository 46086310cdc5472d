import { wordsOfNotice } from '@folkmoot/messages/notices'
import { useCockpitView } from '../cockpit.ts'
import { Panel } from '../parts/Panel.tsx'

/** On every screen of a rehearsal, so that nobody takes it for the real thing. */
export function RehearsalBadge() {
  const event = useCockpitView(view => view.event)
  if (!event.rehearsal) return null
  return (
    <p className="rounded-field bg-warn-pale px-3 py-2 text-small font-semibold text-ink">
      Rehearsal · nothing here is real
    </p>
  )
}

/** How far the simulated delegates are. The organiser lets them in and sends them home. */
export function RehearsalPanel() {
  const rehearsal = useCockpitView(view => view.rehearsal)
  if (!rehearsal) return null
  return (
    <Panel title="Rehearsal">
      <p className="text-base">{wordsOfNotice(rehearsal.notice) ?? rehearsal.words}</p>
      <p className="text-small text-ink-soft">
        {rehearsal.posted} posted so far. The organiser lets simulated delegates in and sends them home.
      </p>
    </Panel>
  )
}
