import type { BoardModel } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/cockpit'
import type { BoardView } from '@folkmoot/protocol'
import { useState } from 'react'
import { lazyPart } from '../../../lazy-part.tsx'
import { useCockpitView } from '../cockpit.ts'
import { MoreAction } from '../more/more.ts'
import { QuotesPanel } from '../quotes/QuotesPanel.tsx'
import { DisplaysPanel } from '../screens/DisplaysPanel.tsx'
import { VotePanel } from '../votes/VotePanel.tsx'
import { CountsPanel, HeardPanel, InPanel } from './CountsPanel.tsx'
import { EverybodyPanel } from './EverybodyPanel.tsx'
import { IsThisYou } from './IsThisYou.tsx'
import { ReadinessPanel } from './ReadinessPanel.tsx'
import { RehearsalPanel } from './Rehearsal.tsx'
import { WithoutDevice } from './WithoutDevice.tsx'

const MyNetwork = lazyPart(() => import('./MyNetwork.tsx'))
const ComingBack = lazyPart(() => import('./ComingBack.tsx'))
const AddSomebody = lazyPart(() => import('./AddSomebody.tsx'), 'dialog')

/** What the facilitator keeps an eye on besides the wall. */
export function RoomColumn({ board, model }: { board: BoardView | null; model: BoardModel }) {
  const allocated = useCockpitView(view => view.allocated)
  const moved = useCockpitView(view => view.moved ?? null)
  const [adding, setAdding] = useState(false)
  const plenary = allocated === null
  return (
    <>
      {plenary && (moved ? <ComingBack moved={moved} /> : <IsThisYou />)}
      {board && <VotePanel board={board} model={model} />}
      {board && <CountsPanel board={board} />}
      {board && <ReadinessPanel board={board} />}
      <QuotesPanel />
      {plenary && <EverybodyPanel />}
      {board && <WithoutDevice board={board} model={model} />}
      {plenary && (
        <MoreAction
          heading="people"
          label={t('add-somebody')}
          about={t('add-somebody-about')}
          choose={() => setAdding(true)}
        />
      )}
      {allocated !== null && <MyNetwork network={allocated} />}
      <HeardPanel model={model} />
      <InPanel />
      {plenary && <DisplaysPanel />}
      <RehearsalPanel />
      {adding && <AddSomebody onClose={() => setAdding(false)} />}
    </>
  )
}
