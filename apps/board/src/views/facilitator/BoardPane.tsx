import type { BoardModel, Note } from '@folkmoot/board-doc'
import { formatById } from '@folkmoot/formats'
import type { BoardView } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Prompt } from '../../design/Prompt.tsx'
import { count, sentence } from '../../wall/number-words.ts'
import { ActionBar } from './ActionBar.tsx'
import { BlankButton } from './BlankButton.tsx'
import { useConfirm } from './Confirm.tsx'
import { useAct, useCockpit } from './cockpit.ts'
import { ExportDialog } from './ExportDialog.tsx'
import { HideDialog } from './HideDialog.tsx'
import { NotesDialog } from './NotesDialog.tsx'
import { NotesGrid } from './NotesGrid.tsx'
import { PhaseStrip } from './PhaseStrip.tsx'
import { primaryAction } from './primary-action.ts'
import type { SessionRow } from './run-sheet.ts'
import { SMALL_BUTTON } from './small-button.ts'
import { WallPicture } from './WallPicture.tsx'

const WHO_SEES = { named: 'with names', network: 'network only', anonymous: 'anonymous' } as const

/** One board in the middle of the cockpit: its phase, its prompts, the wall, and the next thing to do. */
export function BoardPane({
  board,
  next,
  model,
  wallModel,
  away,
  onFollow,
}: {
  board: BoardView
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
  const { ask, dialog } = useConfirm()
  const [open, setOpen] = useState<'notes' | 'export' | null>(null)
  const [choosing, setChoosing] = useState<Note | null>(null)
  const format = formatById(board.format)
  const counts = view.counts.find(one => one.board === board.id) ?? null
  const onStage = view.stage.board === board.id
  const showable = next?.boards.find(
    one => one.state !== 'waiting' && one.state !== 'frozen' && !one.board.network,
  )
  const waiting = view.pending.filter(note => note.board === board.id && note.state === 'waiting').length
  const action = primaryAction({
    board,
    onStage,
    format: format?.defaults ?? {},
    round: view.round?.board === board.id ? view.round : null,
    tables: view.tables.filter(table => table.people.length > 0).length,
    people: view.room.joined,
    counts,
    nods: waiting,
    clock: view.stage.timer !== null,
    allocated: view.allocated !== null,
    next: next && { title: next.session.title, session: next.session.id, board: showable?.board.id ?? null },
  })
  const network = view.networks.find(one => one.id === board.network)
  const [only] = board.prompts
  const toggleLookFirst = () => {
    const toggle = () => act('boardLookFirst', { board: board.id, on: !board.lookFirst })
    if (!board.lookFirst || waiting === 0) return void toggle()
    ask({
      title: 'Stop looking first?',
      about: `${sentence(count(waiting, 'note'))} that nobody has looked at ${waiting === 1 ? 'goes' : 'go'} on the wall at once.`,
      label: 'Stop looking first',
      go: toggle,
    })
  }

  return (
    <div className="flex min-h-0 flex-col gap-3 wide:h-full">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <PhaseStrip board={board} />
        <p className="text-small text-ink-soft">
          {[network && `${network.name} only`, WHO_SEES[board.visibility]].filter(Boolean).join(' · ')}
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
      {board.network === null ? (
        <WallPicture model={wallModel} onChoose={setChoosing} />
      ) : (
        <NotesGrid board={board} model={model} onChoose={setChoosing} />
      )}
      <ActionBar action={action} onDone={onFollow}>
        {view.allocated === null && <BlankButton />}
        <Button className={SMALL_BUTTON} onClick={() => setOpen('notes')}>
          {waiting > 0 ? `Notes: ${waiting} to look at` : 'Notes'}
        </Button>
        {board.phase !== 'closed' && (
          <Button className={SMALL_BUTTON} aria-pressed={board.lookFirst} onClick={toggleLookFirst}>
            Look first: {board.lookFirst ? 'on' : 'off'}
          </Button>
        )}
        {(board.phase === 'write' || board.phase === 'share') && (
          <Button
            className={SMALL_BUTTON}
            onClick={() =>
              ask({
                title: 'Freeze at once?',
                about: 'There is no last call: what is posted now is kept, and people’s drafts are not.',
                label: 'Freeze now',
                go: () => act('boardFreeze', { board: board.id, now: true }, 'Frozen. The snapshot is kept.'),
              })
            }
          >
            Freeze now …
          </Button>
        )}
        {board.editions > 0 && (
          <Button className={SMALL_BUTTON} onClick={() => setOpen('export')}>
            Export …
          </Button>
        )}
        {away && (
          <Button kind="quiet" className={SMALL_BUTTON} onClick={onFollow}>
            Back to what the room sees
          </Button>
        )}
      </ActionBar>
      {dialog}
      <HideDialog
        note={choosing}
        board={board.network === null ? view.stage.board : board.id}
        onClose={() => setChoosing(null)}
      />
      {open === 'notes' && <NotesDialog board={board} model={model} onClose={() => setOpen(null)} />}
      {open === 'export' && <ExportDialog board={board} onClose={() => setOpen(null)} />}
    </div>
  )
}
