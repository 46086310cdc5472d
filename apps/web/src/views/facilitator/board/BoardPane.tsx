import type { BoardModel, Note } from '@folkmoot/board-doc'
import { isShown, onTheWall, phaseAfter } from '@folkmoot/domain'
import { formatById } from '@folkmoot/formats'
import { t } from '@folkmoot/messages/cockpit'
import type { BoardView } from '@folkmoot/protocol'
import { useEffect, useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { Prompt } from '../../../design/Prompt.tsx'
import { lazyPart } from '../../../lazy-part.tsx'
import { useAct, useCockpitView } from '../cockpit.ts'
import { useDoing } from '../leading/use-doing.ts'
import { MoreAction } from '../more/more.ts'
import { phaseBack, sessionBack } from '../moves/back-action.ts'
import { primaryAction } from '../moves/primary-action.ts'
import { NoteDialog } from '../notes/NoteDialog.tsx'
import { NotesGrid } from '../notes/NotesGrid.tsx'
import type { RunSheetDay, SessionRow } from '../run-sheet/run-sheet.ts'
import { WallPicture } from '../screens/WallPicture.tsx'
import { DotsChoice } from '../votes/DotsChoice.tsx'
import { ActionBar } from './ActionBar.tsx'
import { BoardButtons } from './BoardButtons.tsx'
import { FreezeDialog } from './FreezeDialog.tsx'
import { PhaseStrip } from './PhaseStrip.tsx'
import { StepStrip } from './StepStrip.tsx'
import { useFacts } from './use-facts.ts'

/** A file is made by the server: what asks for it is fetched when somebody does. */
const NotesDialog = lazyPart(() => import('../notes/NotesDialog.tsx'), 'dialog')
const ExportDialog = lazyPart(() => import('./ExportDialog.tsx'), 'dialog')
const RewordDialog = lazyPart(() => import('./RewordDialog.tsx'), 'dialog')
const MoreLanguages = lazyPart(() => import('./MoreLanguages.tsx'), 'quiet')
/** Fetched as soon as there is something to put together. */
const GroupingDialog = lazyPart(() => import('../grouping/GroupingDialog.tsx'), 'dialog')

const NO_LANGUAGES: readonly string[] = []

const WHO_SEES = { named: 'with names', network: 'network only', anonymous: 'anonymous' } as const

/** One board in the middle of the cockpit: its phase, its prompts, the wall, and the next thing to do. */
export function BoardPane({
  board,
  session,
  days,
  next,
  model,
  wallModel,
  away,
  onFollow,
}: {
  board: BoardView
  /** In whose row of the run sheet it was chosen. */
  session: string
  days: readonly RunSheetDay[]
  next: SessionRow | null
  /** The notes of this board. */
  model: BoardModel
  /** The notes of what is on the wall. */
  wallModel: BoardModel
  /** The room sees something else. */
  away: boolean
  /** Back to what the room sees. */
  onFollow(): void
}) {
  const allocated = useCockpitView(view => view.allocated)
  const networks = useCockpitView(view => view.networks)
  const boards = useCockpitView(view => view.boards)
  const stage = useCockpitView(view => view.stage)
  const languages = useCockpitView(view => view.event.languages ?? NO_LANGUAGES)
  const { act } = useAct()
  const [open, setOpen] = useState<'notes' | 'export' | 'groups' | 'freeze' | 'reword' | null>(null)
  const [choosing, setChoosing] = useState<{ note: Note; board: BoardView } | null>(null)
  useDoing(choosing ? 'note' : open)
  const format = formatById(board.format)
  const [dots, setDots] = useState(format?.defaults.dots ?? 3)
  const facts = useFacts(board, { session, next, dots })
  const plenary = allocated === null
  const network = networks.find(one => one.id === board.network)
  const onWall = boards.find(one => one.id === onTheWall(stage, boards).board)
  const mayGroup = facts.rules.phases.includes('group') && isShown(board)
  useEffect(() => {
    if (mayGroup) GroupingDialog.prefetch()
  }, [mayGroup])
  const beforeVote = phaseAfter(board, facts.rules) === 'vote'
  const back = phaseBack(board, facts.rules) ?? (plenary && facts.onStage ? sessionBack(days, session) : null)
  /** A talk or a break has something to show besides the question that was asked in it. */
  const isActivity = days.some(day =>
    day.rows.some(row => row.session.id === session && row.session.kind === 'activity'),
  )
  const isOnScreens = stage.board === null && stage.session === session
  const [only] = board.prompts
  const action = primaryAction(facts)
  const isFreeze = action?.opens === 'freeze' || action?.step?.key === 'boardFreeze'

  return (
    <div className="flex min-h-0 flex-col gap-3 wide:h-full">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <PhaseStrip facts={facts} />
        <p className="text-small text-ink-soft">
          {[
            network && `${network.name} only`,
            WHO_SEES[board.visibility],
            board.by === 'table' && 'tables write',
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div>
        {board.prompts.length === 1 && only ? (
          <Prompt as="h2" text={only.text} size="text-title" />
        ) : (
          <>
            <h2 className="text-title">{board.title}</h2>
            <p className="line-clamp-2 font-serif text-lead">
              {board.prompts.map(one => one.text).join(' · ')}
            </p>
          </>
        )}
      </div>
      <StepStrip facts={facts} />
      {board.network === null ? (
        <WallPicture model={wallModel} onChoose={note => onWall && setChoosing({ note, board: onWall })} />
      ) : (
        <NotesGrid board={board} model={model} onChoose={note => setChoosing({ note, board })} />
      )}
      <ActionBar action={action} back={back} onDone={onFollow} onOpen={what => setOpen(what)}>
        <Button size="small" onClick={() => setOpen('notes')}>
          {facts.nods > 0 ? `Notes: ${facts.nods} to look at` : 'Notes'}
        </Button>
        {mayGroup && board.phase !== 'vote' && (
          <Button size="small" onClick={() => setOpen('groups')}>
            Groups …
          </Button>
        )}
        {beforeVote && <DotsChoice dots={dots} onDots={setDots} />}
        {plenary && (board.phase === 'waiting' || !isActivity) && !isOnScreens && (
          <Button
            size="small"
            title="The session goes on every screen, without the board."
            onClick={async () => {
              const shown = await act('stageGo', { board: null, session }, 'The session is on every screen.')
              if (shown.ok) onFollow()
            }}
          >
            Show this session
          </Button>
        )}
        {plenary && onWall?.id !== board.id && board.phase !== 'waiting' && board.network === null && (
          <Button
            size="small"
            title={t('on-the-wall-about')}
            onClick={() => act('wallLook', { board: board.id }, t('wall-looks-at', { board: board.title }))}
          >
            {t('on-the-wall-alone')}
          </Button>
        )}
        {board.lastCall !== null && (
          <Button
            size="small"
            onClick={() => act('boardMoreTime', { board: board.id }, t('two-more-minutes-said'))}
          >
            {t('two-more-minutes')}
          </Button>
        )}
        <BoardButtons
          facts={facts}
          isFreeze={isFreeze}
          onFreeze={() => setOpen('freeze')}
          onExport={() => setOpen('export')}
        />
        {away && (
          <Button kind="quiet" className="min-h-11! mx-0! text-small!" onClick={onFollow}>
            Back to what the room sees
          </Button>
        )}
      </ActionBar>
      {choosing && (
        <NoteDialog
          key={choosing.note.id}
          note={choosing.note}
          board={choosing.board}
          onClose={() => setChoosing(null)}
        />
      )}
      {open === 'notes' && <NotesDialog board={board} model={model} onClose={() => setOpen(null)} />}
      {open === 'export' && <ExportDialog board={board} onClose={() => setOpen(null)} />}
      {open === 'freeze' && <FreezeDialog facts={facts} onClose={() => setOpen(null)} />}
      <MoreAction
        heading="board"
        label={t('reword-more')}
        about={t('reword-more-about')}
        choose={() => setOpen('reword')}
      />
      {languages.length > 0 && <MoreLanguages board={board} languages={languages} />}
      {open === 'reword' && <RewordDialog board={board} onClose={() => setOpen(null)} />}
      {open === 'groups' && <GroupingDialog board={board} model={model} onClose={() => setOpen(null)} />}
    </div>
  )
}
