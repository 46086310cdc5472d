import { t } from '@folkmoot/messages/format-panels'
import type { PanelProps } from '../ui/panel.tsx'
import { WriteWithFields } from '../ui/write-with-fields.tsx'
import { ACKNOWLEDGE, PROMOTE, sideOf } from './sides.ts'

/** The side that the room is on, and its four cues. */
export function AcknowledgePromotePanel(props: PanelProps) {
  const side = props.board.step === PROMOTE.id ? PROMOTE : ACKNOWLEDGE
  return (
    <WriteWithFields
      key={side.id}
      byWords
      head={({ text }) => ({ over: side.heading, text })}
      panel={{ ...props, prompts: props.prompts.filter(prompt => sideOf(prompt) === side) }}
      hint={() => side === ACKNOWLEDGE && <p className="text-base text-ink-soft">{t('nobody-answers-it')}</p>}
    />
  )
}
