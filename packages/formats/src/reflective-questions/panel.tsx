import { t } from '@folkmoot/messages/format-panels'
import type { PanelProps } from '../ui/panel.tsx'
import { WriteWithFields } from '../ui/write-with-fields.tsx'

/** The table's question; what one sees first, and only then what shows it and how common it is. */
export function ReflectiveQuestionsPanel(props: PanelProps) {
  return (
    <WriteWithFields
      panel={props}
      hint={() => <p className="text-base text-ink-soft">{t('one-thing-you-see')}</p>}
    />
  )
}
