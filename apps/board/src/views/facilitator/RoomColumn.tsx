import type { BoardModel } from '@folkmoot/board-doc'
import type { BoardView } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { CountsPanel, HeardPanel, InPanel } from './CountsPanel.tsx'
import { useCockpit } from './cockpit.ts'
import { DisplaysPanel } from './DisplaysPanel.tsx'
import { EverybodyPanel } from './EverybodyPanel.tsx'
import { Panel } from './Panel.tsx'
import { QuotesPanel } from './QuotesPanel.tsx'
import { ReadinessPanel } from './ReadinessPanel.tsx'
import { RehearsalPanel } from './Rehearsal.tsx'
import { ScribeDialog } from './ScribeDialog.tsx'
import { SMALL_BUTTON } from './small-button.ts'
import { VotePanel } from './VotePanel.tsx'

/** What the facilitator keeps an eye on besides the wall. */
export function RoomColumn({ board, model }: { board: BoardView | null; model: BoardModel }) {
  const { view } = useCockpit()
  const [scribing, setScribing] = useState(false)
  const open = board && board.phase !== 'waiting' && board.phase !== 'closed' && board.by === 'person'
  const plenary = view.allocated === null
  return (
    <>
      {board && <VotePanel board={board} model={model} />}
      {board && <CountsPanel board={board} />}
      {board && <ReadinessPanel board={board} />}
      <QuotesPanel />
      {plenary && <EverybodyPanel />}
      {open && (
        <Panel title="People without a device">
          <div>
            <Button className={SMALL_BUTTON} onClick={() => setScribing(true)}>
              Write for somebody …
            </Button>
          </div>
        </Panel>
      )}
      <HeardPanel model={model} />
      <InPanel />
      {plenary && <DisplaysPanel />}
      <RehearsalPanel />
      {scribing && board && <ScribeDialog board={board} onClose={() => setScribing(false)} />}
    </>
  )
}
