import type { Direction } from '@folkmoot/domain'
import { formatById } from '@folkmoot/formats'
import type { BoardView } from '@folkmoot/protocol'
import { Button } from '../../../design/Button.tsx'
import { useReturnFocus } from '../../../design/use-focus.ts'
import { lazyPart } from '../../../lazy-part.tsx'
import { useEventView } from '../parts/desk.ts'
import { visibilityTitle } from '../words/visibility.ts'
import { BoardForm } from './BoardForm.tsx'
import { CopyBoard } from './CopyBoard.tsx'
import type { Editing } from './editing.ts'
import { boardWords } from './inputs.ts'
import { MoveButtons } from './MoveButtons.tsx'

const BoardLanguages = lazyPart(() => import('./BoardLanguages.tsx'), 'quiet')
const NONE: readonly string[] = []

interface BoardLineProps {
  board: BoardView
  editing: Editing
  edit(editing: Editing): void
  isAlone: boolean
  canMove(direction: Direction): boolean
  move(direction: Direction): void
}

/** A board under its session: its prompts as people will read them, and who sees what. */
export function BoardLine({ board, editing, edit, isAlone, canMove, move }: BoardLineProps) {
  const networks = useEventView(view => view.networks)
  const session = useEventView(view => view.agenda.find(one => one.id === board.session))
  const isEditing = editing?.what === 'board' && editing.id === board.id
  const changer = useReturnFocus<HTMLButtonElement>(isEditing)
  const languages = useEventView(view => view.event.languages ?? NONE)
  if (session && isEditing)
    return <BoardForm board={board} session={session} order={board.order} close={() => edit(null)} />
  const format = formatById(board.format)?.title ?? board.format
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4">
      <div className="min-w-0 flex-1 basis-56 py-2">
        <p className="text-base">
          {/* The same words twice help nobody: a board often has its session's name. */}
          {board.title !== session?.title && <strong>{board.title} · </strong>}
          {boardWords(board, format, visibilityTitle(board.visibility), networks)}
        </p>
        <ol aria-label="Prompts" className="max-w-prose list-decimal ps-6 text-base text-ink-soft">
          {board.prompts.map(prompt => (
            <li key={prompt.id} dir="auto">
              {prompt.text}
            </li>
          ))}
        </ol>
      </div>
      <div className="-ms-4 flex items-center sm:ms-0">
        {!isAlone && <MoveButtons id={board.id} name={board.title} canMove={canMove} move={move} />}
        <CopyBoard board={board} />
        {languages.length > 0 && <BoardLanguages board={board} languages={languages} />}
        <Button
          kind="quiet"
          ref={changer}
          onClick={() => edit({ what: 'board', id: board.id, session: board.session })}
          aria-label={`Change the board “${board.title}”`}
        >
          Change
        </Button>
      </div>
    </div>
  )
}
