import type { PanelProps } from '../ui/panel.tsx'
import { WriteWithFields } from '../ui/write-with-fields.tsx'

/** One note, written by both: each sees the other's typing. */
export function AppreciativePairsPanel(props: PanelProps) {
  return (
    <WriteWithFields
      panel={props}
      hint={() => (
        <p className="text-lead text-ink-soft">
          One tells, the other listens and asks on; then change over. Write here what your two stories share:
          you both have this page open, and either of you may post it.
        </p>
      )}
    />
  )
}
