import { boardPlaces, type Direction, orderAtEnd, planMove, sortByOrder, steppedOver } from '@folkmoot/domain'
import type { SessionRecord } from '@folkmoot/protocol'
import { Button } from '../../../design/Button.tsx'
import { useReturnFocus } from '../../../design/use-focus.ts'
import { count } from '../../../features/number-words/model.ts'
import { useEvent, useEventView } from '../parts/desk.ts'
import { BoardForm } from './BoardForm.tsx'
import { BoardLine } from './BoardLine.tsx'
import type { Editing } from './editing.ts'
import { kindTitle } from './inputs.ts'
import { MoveButtons } from './MoveButtons.tsx'
import { SessionForm } from './SessionForm.tsx'
import { useMoving } from './use-moving.ts'

interface SessionLineProps {
  session: SessionRecord
  days: readonly string[]
  editing: Editing
  edit(editing: Editing): void
  canMove(direction: Direction): boolean
  move(direction: Direction): void
}

/** A session with its time, what kind it is, and its boards; or the form that changes it. */
export function SessionLine({ session, days, editing, edit, canMove, move }: SessionLineProps) {
  const event = useEvent()
  const all = useEventView(view => view.boards)
  const boards = sortByOrder(all.filter(board => board.session === session.id))
  const mover = useMoving()
  const close = () => edit(null)
  const isEditing = editing?.what === 'session' && editing.id === session.id
  const isAdding = editing?.what === 'board' && editing.id === null && editing.session === session.id
  const changer = useReturnFocus<HTMLButtonElement>(isEditing)
  const adder = useReturnFocus<HTMLButtonElement>(isAdding)

  if (isEditing)
    return (
      <div className="py-5">
        <SessionForm session={session} day={session.day} days={days} order={session.order} close={close} />
      </div>
    )

  const places = boardPlaces(boards)
  const saveBoards = async (id: string, to: Direction): Promise<string | null> => {
    const moved = await event.command('boardMove', { board: id, to, over: steppedOver(places, id, to) })
    return moved.ok ? null : moved.error.message
  }

  return (
    <div className="grid gap-x-4 py-3 sm:grid-cols-[4rem_minmax(0,1fr)]">
      <p className="pt-3 text-lead text-ink-soft">{session.time}</p>
      <div className="min-w-0">
        <div className="flex flex-wrap items-start justify-between gap-x-4">
          <div className="min-w-0 flex-1 basis-56 py-2">
            <h3 className="text-title">{session.title}</h3>
            <p className="text-base text-ink-soft">{aboutSession(session)}</p>
          </div>
          <div className="-ms-4 flex items-center sm:ms-0">
            <MoveButtons id={session.id} name={session.title} canMove={canMove} move={move} />
            <Button
              kind="quiet"
              ref={changer}
              onClick={() => edit({ what: 'session', id: session.id, day: session.day })}
              aria-label={`Change the session “${session.title}”`}
            >
              Change
            </Button>
          </div>
        </div>
        {boards.length > 0 && (
          <ul aria-label={`Boards of “${session.title}”`} className="flex flex-col">
            {boards.map(board => (
              <li key={board.id}>
                <BoardLine
                  board={board}
                  editing={editing}
                  edit={edit}
                  isAlone={boards.length === 1}
                  canMove={direction => planMove(places, board.id, direction, 1).length > 0}
                  move={direction => mover.move(board.id, direction, () => saveBoards(board.id, direction))}
                />
              </li>
            ))}
          </ul>
        )}
        {isAdding ? (
          <BoardForm board={null} session={session} order={orderAtEnd(boards)} close={close} />
        ) : (
          session.kind === 'activity' && (
            <Button
              kind="quiet"
              ref={adder}
              onClick={() => edit({ what: 'board', id: null, session: session.id })}
              aria-label={`Add a board to “${session.title}”`}
            >
              Add a board
            </Button>
          )
        )}
      </div>
    </div>
  )
}

function aboutSession(session: SessionRecord): string {
  return [
    session.kind === 'quotations' ? '' : kindTitle(session.kind),
    session.minutes === null ? '' : `${session.minutes} min`,
    session.speaker,
    session.kind === 'quotations' ? count(session.quotations.length, 'quotation') : '',
    session.lines.length > 0 ? `${count(session.lines.length, 'line')} for the wall` : '',
  ]
    .filter(Boolean)
    .join(' · ')
}
