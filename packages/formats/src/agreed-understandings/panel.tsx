import type { PanelProps } from '../ui/panel.tsx'
import { WriteWithFields } from '../ui/write-with-fields.tsx'

/** A proposal, or a concern: two places of equal weight. */
export function AgreedUnderstandingsPanel(props: PanelProps) {
  return (
    <WriteWithFields
      panel={props}
      byWords
      hint={prompt => (
        <p className="text-base text-ink-soft">
          {prompt.key === 'concern'
            ? 'Nobody learns who is concerned, and nobody answers it with a tap.'
            : 'One proposal at a time. When they are on the wall, everybody can say where they stand.'}
        </p>
      )}
    />
  )
}
