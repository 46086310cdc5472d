/** People without a device: written, answered and voted for by others. */
import type { BoardModel } from '@folkmoot/board-doc'
import { formatById } from '@folkmoot/formats'
import { t } from '@folkmoot/messages/for-somebody'
import type { BoardView, VoteView } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { notVoted } from '../../../features/for-somebody/told.ts'
import { whoWillSee } from '../../../features/who-sees/model.ts'
import { lazyPart } from '../../../lazy-part.tsx'
import { useCockpit, useCockpitView } from '../cockpit.ts'
import { MoreAction } from '../more/more.ts'
import { Panel } from '../parts/Panel.tsx'
import { useDistinctNames } from '../parts/use-distinct-names.ts'

/** Fetched when somebody has no device: most rooms never need it. */
const SheetStack = lazyPart(() => import('../sheets/SheetStack.tsx'), 'dialog')
const ScribeDialog = lazyPart(() => import('../notes/ScribeDialog.tsx'), 'dialog')
const AnswerFor = lazyPart(() => import('../../../features/for-somebody/AnswerFor.tsx'), 'dialog')

/** Fetched when somebody has no device: most rooms never need it. */
const VoteFor = lazyPart(() => import('../../../features/for-somebody/VoteFor.tsx'), 'dialog')

/** `model`: what can be voted on. */
export function WithoutDevice({ board, model }: { board: BoardView; model: BoardModel }) {
  const vote = useCockpitView(view => view.votes.find(one => one.board === board.id && one.open))
  const [open, setOpen] = useState<'write' | 'answer' | 'vote' | 'sheets' | null>(null)
  const people = usePeopleWithout(board)
  const told = useCockpitView(view => view.scribed) ?? NOTHING
  if (board.phase === 'waiting' || board.phase === 'closed' || board.by !== 'person') return null
  const counted = formatById(board.format)?.counted !== undefined
  const label = counted ? t('answer-for-them') : 'Write for somebody …'
  const choose = () => setOpen(counted ? 'answer' : 'write')
  return (
    <>
      {board.phase === 'vote' && vote && people.length > 0 && (
        <Panel title={t('without-device')}>
          <p className="text-base">{t('have-not-voted', { n: notVoted(told, board.id, people).length })}</p>
          <div>
            <Button size="small" onClick={() => setOpen('vote')}>
              {t('vote-for-them')}
            </Button>
          </div>
        </Panel>
      )}
      {board.phase === 'write' ? (
        <Panel title={t('without-device')}>
          <div>
            <Button size="small" onClick={choose}>
              {label}
            </Button>
          </div>
        </Panel>
      ) : (
        <MoreAction heading="people" label={label} about={t('without-device')} choose={choose} />
      )}
      <MoreAction
        heading="people"
        label={t('type-sheets')}
        about={t('type-sheets-about')}
        choose={() => setOpen('sheets')}
      />
      {open === 'sheets' && <SheetStack board={board} onClose={() => setOpen(null)} />}
      {open === 'write' && <ScribeDialog board={board} onClose={() => setOpen(null)} />}
      {open === 'answer' && <Answering board={board} onClose={() => setOpen(null)} />}
      {open === 'vote' && vote && <Voting {...{ board, model, vote }} onClose={() => setOpen(null)} />}
    </>
  )
}

const NOTHING: readonly never[] = []

function usePeopleWithout(board: BoardView) {
  const people = useCockpitView(view => view.people)
  const called = useDistinctNames()
  return people
    .filter(({ deviceless, network }) => deviceless && (board.network === null || network === board.network))
    .map(person => ({ id: person.id, name: called(person) }))
}

function Answering({ board, onClose }: { board: BoardView; onClose(): void }) {
  const { connection } = useCockpit()
  const people = usePeopleWithout(board)
  const told = useCockpitView(view => view.scribed) ?? NOTHING
  const networks = useCockpitView(view => view.networks)
  const event = useCockpitView(view => view.event)
  const promise = whoWillSee(board, networks, event).join(' ')
  return <AnswerFor {...{ board, people, told, promise, connection, onClose }} />
}

function Voting({
  board,
  model,
  vote,
  onClose,
}: {
  board: BoardView
  model: BoardModel
  vote: VoteView
  onClose(): void
}) {
  const { connection } = useCockpit()
  const people = usePeopleWithout(board)
  const told = useCockpitView(view => view.scribed) ?? NOTHING
  const groups = useCockpitView(view => view.groups.find(one => one.board === board.id)?.groups) ?? NOTHING
  return <VoteFor {...{ vote, people, told, connection, onClose }} groups={groups} notes={model.notes} />
}
