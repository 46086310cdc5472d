import { t } from '@folkmoot/messages/format-panels'
import type { PanelProps } from '../ui/panel.tsx'
import { WriteWithFields } from '../ui/write-with-fields.tsx'

/** Pick one; then the place for the why opens. */
export function QuotationsPanel(props: PanelProps) {
  const { ui, quotations } = props
  const [only] = props.prompts
  if (quotations.length === 0)
    return (
      <div className="flex flex-col gap-5">
        <ui.Prompt text={only ? props.asked(only).text : props.title} />
        <ui.Notice>{t('no-quotations')}</ui.Notice>
      </div>
    )
  return <WriteWithFields panel={props} first={['quotation']} ask={t('why-this-one')} />
}
