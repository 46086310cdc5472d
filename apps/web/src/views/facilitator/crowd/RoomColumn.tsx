import type { BoardModel } from '@folkmoot/board-doc'
import type { BoardView } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { useCockpitView } from '../cockpit.ts'
import { MoreAction } from '../more/more.ts'
import { ScribeDialog } from '../notes/ScribeDialog.tsx'
import { Panel } from '../parts/Panel.tsx'
import { QuotesPanel } from '../quotes/QuotesPanel.tsx'
import { DisplaysPanel } from '../screens/DisplaysPanel.tsx'
import { VotePanel } from '../votes/VotePanel.tsx'
import { CountsPanel, HeardPanel, InPanel } from './CountsPanel.tsx'
import { EverybodyPanel } from './EverybodyPanel.tsx'
import { ReadinessPanel } from './ReadinessPanel.tsx'
import { RehearsalPanel } from './Rehearsal.tsx'

/** What the facilitator keeps an eye on besides the wall. */
export function RoomColumn({ board, model }: { board: BoardView | null; model: BoardModel }) {
  const allocated = useCockpitView(view => view.allocated)
  const [scribing, setScribing] = useState(false)
  const open = board && board.phase !== 'waiting' && board.phase !== 'closed' && board.by === 'person'
  const plenary = allocated === null
  return (
    <>
      {board && <VotePanel board={board} model={model} />}
      {board && <CountsPanel board={board} />}
      {board && <ReadinessPanel board={board} />}
      <QuotesPanel />
      {plenary && <EverybodyPanel />}
      {open && board.phase !== 'write' && (
        <MoreAction
          heading="people"
          label="Write for somebody …"
          about="People without a device"
          choose={() => setScribing(true)}
        />
      )}
      {open && board.phase === 'write' && (
        <Panel title="People without a device">
          <div>
            <Button size="small" onClick={() => setScribing(true)}>
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
