import type { BoardModel } from '@folkmoot/board-doc'
import type { BoardView } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Notice } from '../../design/Notice.tsx'
import { CountsPanel, HeardPanel } from './CountsPanel.tsx'
import { useCockpit } from './cockpit.ts'
import { DisplaysPanel } from './DisplaysPanel.tsx'
import { Panel } from './Panel.tsx'
import { QuotesPanel } from './QuotesPanel.tsx'
import { ScribeDialog } from './ScribeDialog.tsx'
import { SMALL_BUTTON } from './small-button.ts'

/** What the facilitator keeps an eye on besides the wall. */
export function RoomColumn({
  board,
  model,
  offline,
}: {
  board: BoardView | null
  model: BoardModel
  offline: boolean
}) {
  const { view } = useCockpit()
  const [scribing, setScribing] = useState(false)
  const open = board && (board.phase === 'write' || board.phase === 'share')
  return (
    <>
      {board && <CountsPanel board={board} />}
      <QuotesPanel />
      <HeardPanel model={model} />
      {open && (
        <Panel title="People without a device">
          <div>
            <Button className={SMALL_BUTTON} onClick={() => setScribing(true)}>
              Write for somebody …
            </Button>
          </div>
        </Panel>
      )}
      {view.allocated === null && <DisplaysPanel />}
      <Notice live kind={offline || !view.health.ok ? 'warn' : 'good'}>
        {offline
          ? 'Not connected · trying again. What you see is the last that was known.'
          : view.health.words}
      </Notice>
      {scribing && board && <ScribeDialog board={board} onClose={() => setScribing(false)} />}
    </>
  )
}
