import type { PanelProps } from '../panel.tsx'
import { WriteWithFields } from '../write-with-fields.tsx'

/** A map, not a form: any area, in any order, as often as one likes. */
export default function IntentionalFrameworkPanel(props: PanelProps) {
  return (
    <WriteWithFields
      panel={props}
      byWords
      hint={() => (
        <p className="text-base text-ink-soft">
          Choose where it belongs, then write. Empty places are fine; come back to the map whenever you like.
        </p>
      )}
    />
  )
}
