import { t } from '@folkmoot/messages/format-panels'
import type { PanelProps } from '../ui/panel.tsx'
import { WriteWithFields } from '../ui/write-with-fields.tsx'

/** A map, not a form: any area, in any order, as often as one likes. */
export function IntentionalFrameworkPanel(props: PanelProps) {
  return (
    <WriteWithFields
      panel={props}
      byWords
      hint={() => <p className="text-base text-ink-soft">{t('map-hint')}</p>}
    />
  )
}
