import { t } from '@folkmoot/messages/format-panels'
import type { PanelProps } from '../ui/panel.tsx'
import { WriteWithFields } from '../ui/write-with-fields.tsx'

/** “What ?”, “So What ?”, “What Now ?”: as many entries each as one likes; which are on the wall is said, not enforced. */
export function DayReviewPanel(props: PanelProps) {
  const { board, ui } = props
  const shown = board.prompts.filter(prompt => board.revealed.includes(prompt.id))
  return (
    <div className="flex flex-col gap-5">
      {board.phase === 'share' && shown.length > 0 && shown.length < board.prompts.length && (
        <ui.Notice>
          {t('room-reads', {
            prompts: shown.map(one => t('prompt-quoted', { prompt: props.asked(one).text })),
          })}
        </ui.Notice>
      )}
      <WriteWithFields panel={props} />
    </div>
  )
}
