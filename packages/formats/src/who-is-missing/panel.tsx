import { t } from '@folkmoot/messages/format-panels'
import type { PanelProps } from '../ui/panel.tsx'
import { WriteWithFields } from '../ui/write-with-fields.tsx'

/** A group at a time. */
export function WhoIsMissingPanel(props: PanelProps) {
  return (
    <WriteWithFields panel={props} hint={() => <p className="text-base text-ink-soft">{t('one-group')}</p>} />
  )
}
