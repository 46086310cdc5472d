import { t } from '@folkmoot/messages/format-panels'
import type { PanelProps } from '../ui/panel.tsx'
import { WriteWithFields } from '../ui/write-with-fields.tsx'

/** One note, written by both: each sees the other's typing. */
export function AppreciativePairsPanel(props: PanelProps) {
  return (
    <WriteWithFields
      panel={props}
      hint={() => <p className="text-lead text-ink-soft">{t('pairs-hint')}</p>}
    />
  )
}
