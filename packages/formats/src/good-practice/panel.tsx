import { t } from '@folkmoot/messages/format-panels'
import type { PanelProps } from '../ui/panel.tsx'
import { WriteWithFields } from '../ui/write-with-fields.tsx'

const KINDS = ['practice', 'issue', 'challenge', 'success'] as const

/** Four kinds; whichever one has something to say about. */
export function GoodPracticePanel(props: PanelProps) {
  return (
    <WriteWithFields
      panel={props}
      byWords
      hint={({ key }) => {
        const kind = KINDS.find(one => one === key)
        return kind && <p className="text-lead text-ink-soft">{t('practice-asks', { kind })}</p>
      }}
    />
  )
}
