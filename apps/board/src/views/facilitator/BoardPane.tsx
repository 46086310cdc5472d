import type { BoardModel, Note } from '@folkmoot/board-doc'
import { formatById } from '@folkmoot/formats'
import { type BoardView, SHOWN_PHASES } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Prompt } from '../../design/Prompt.tsx'
import { ActionBar } from './ActionBar.tsx'
import { BoardButtons } from './BoardButtons.tsx'
import { phaseBack, sessionBack } from './back-action.ts'
import { useAct, useCockpit } from './cockpit.ts'
import { DotsChoice } from './DotsChoice.tsx'
import { ExportDialog } from './ExportDialog.tsx'
import { GroupingDialog } from './grouping/GroupingDialog.tsx'
import { NoteDialog } from './NoteDialog.tsx'
import { NotesDialog } from './NotesDialog.tsx'
import { NotesGrid } from './NotesGrid.tsx'
import { PhaseStrip } from './PhaseStrip.tsx'
import { phaseAfter } from './phases.ts'
import { primaryAction } from './primary-action.ts'
import type { RunSheetDay, SessionRow } from './run-sheet.ts'
import { StepStrip } from './StepStrip.tsx'
import { SMALL_BUTTON } from './small-button.ts'
import { useFacts } from './use-facts.ts'
import { WallPicture } from './WallPicture.tsx'

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
  const { view } = useCockpit()
  const { act } = useAct()
  const [open, setOpen] = useState<'notes' | 'export' | 'groups' | null>(null)
  const [choosing, setChoosing] = useState<{ note: Note; board: BoardView } | null>(null)
  const format = formatById(board.format)
  const [dots, setDots] = useState(format?.defaults.dots ?? 3)
  const facts = useFacts(board, { session, next, dots })
  const plenary = view.allocated === null
  const network = view.networks.find(one => one.id === board.network)
  const onWall = view.boards.find(one => one.id === view.stage.board)
  const mayGroup = facts.format.phases.includes('group') && SHOWN_PHASES.includes(board.phase)
  const beforeVote = phaseAfter(board, facts.format.phases) === 'vote'
  const back =
    phaseBack(board, facts.format.phases) ?? (plenary && facts.onStage ? sessionBack(days, session) : null)
  const isShown = view.stage.board === null && view.stage.session === session
  const [only] = board.prompts

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
      <ActionBar action={primaryAction(facts)} back={back} onDone={onFollow} onOpen={what => setOpen(what)}>
        <Button className={SMALL_BUTTON} onClick={() => setOpen('notes')}>
          {facts.nods > 0 ? `Notes: ${facts.nods} to look at` : 'Notes'}
        </Button>
        {mayGroup && board.phase !== 'vote' && (
          <Button className={SMALL_BUTTON} onClick={() => setOpen('groups')}>
            Groups …
          </Button>
        )}
        {beforeVote && <DotsChoice dots={dots} onDots={setDots} />}
        {plenary && board.phase === 'waiting' && !isShown && (
          <Button
            className={SMALL_BUTTON}
            title="The session goes on every screen, without the board."
            onClick={async () => {
              const shown = await act(
                'stageShow',
                { board: null, session },
                'The session is on every screen.',
              )
              if (shown.ok) onFollow()
            }}
          >
            Show this session
          </Button>
        )}
        <BoardButtons facts={facts} onExport={() => setOpen('export')} />
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
      {open === 'groups' && <GroupingDialog board={board} model={model} onClose={() => setOpen(null)} />}
    </div>
  )
}
