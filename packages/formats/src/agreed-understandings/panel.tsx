import { t } from '@folkmoot/messages/format-panels'
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
          {t(prompt.key === 'concern' ? 'concern-hint' : 'proposal-hint')}
        </p>
      )}
    />
  )
}
