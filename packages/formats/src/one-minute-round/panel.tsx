import { t } from '@folkmoot/messages/format-panels'
import { useState } from 'react'
import type { PanelProps } from '../ui/panel.tsx'
import { WriteWithFields } from '../ui/write-with-fields.tsx'
import { Turns } from './turns.tsx'

/** First people speak, and the phone only keeps their table's time; then there are quiet minutes to write. */
export function OneMinuteRoundPanel(props: PanelProps) {
  const { board, round, mine, ui } = props
  const [writing, setWriting] = useState(false)
  const running = round !== null && round.board === board.id && round.finishedAt === null
  const table = running ? mine.round : null
  const speaking = table !== null && table.state !== 'done'

  if (speaking && !writing) return <Turns panel={props} table={table} onWrite={() => setWriting(true)} />
  return (
    <div className="flex flex-col gap-5">
      {speaking && (
        <ui.Notice>
          <p>{t('table-speaks')}</p>
          <ui.Button kind="quiet" onClick={() => setWriting(false)}>
            {t('back-to-clock')}
          </ui.Button>
        </ui.Notice>
      )}
      {running && table?.state === 'done' && (
        <ui.Notice kind="good" live>
          {t('table-finished')}
        </ui.Notice>
      )}
      {running && table === null && <ui.Notice>{t('not-seated')}</ui.Notice>}
      <WriteWithFields panel={props} advance />
    </div>
  )
}
