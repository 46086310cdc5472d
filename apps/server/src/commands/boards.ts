/** A board's life: open, last call, freeze, reopen; who sees names; what is looked at first. Between: `phases.ts`. */
import { err, ok, type Result } from '@folkmoot/kit'
import {
  type BoardRecord,
  type COMMANDS,
  type Id,
  LIMITS,
  type Refusal,
  refuse,
  VISIBILITY_ORDER,
} from '@folkmoot/protocol'
import type { RoomReader, Tx } from '@folkmoot/sync'
import { type FreezeDesk, freeze } from './freeze.ts'
import { type Call, type InputOf, type ResultOf, task } from './handler.ts'
import { runsEvent } from './may.ts'
import { moderate } from './moderate.ts'
import { FROZEN, NOT_OPEN, openBoard } from './phases.ts'
import { showOnStage } from './stage.ts'
import { givePages } from './turns/table-pages.ts'

type C = typeof COMMANDS
type Board = Readonly<BoardRecord>

export const boardOpen = task((tx, { actor, input, desk }: Call<InputOf<C['boardOpen']>>) => {
  const board = tx.get('board', input.board)
  if (!board) return err(refuse('not-found'))
  if (board.phase === 'closed') return err(FROZEN)
  if (board.phase === 'waiting') {
    tx.put('board', { ...board, phase: 'write', revealed: [] })
    desk.movers.moved(tx.scope, board.id, actor)
    // Tables of an earlier version have no page yet.
    if (board.by === 'table') givePages(tx)
  }
  // A board that only one network sees never goes on every screen.
  if (input.show && runsEvent(actor) && board.network === null)
    showOnStage(tx, { board: board.id, session: board.session })
  return ok({})
})

export const boardFreeze = task(
  (
    tx,
    { actor, input, desk }: Call<InputOf<C['boardFreeze']>>,
  ): Result<ResultOf<C['boardFreeze']>, Refusal> => {
    const open = openBoard(tx, input.board)
    if (!open.ok) return open
    desk.movers.moved(tx.scope, input.board, actor)
    if (input.now) return ok({ lastCall: null, snapshot: freeze(tx, open.value, desk) })
    const lastCall = open.value.lastCall ?? tx.now + LIMITS.lastCallMs
    if (lastCall !== open.value.lastCall) tx.put('board', { ...open.value, lastCall })
    return ok({ lastCall, snapshot: null })
  },
)

export const boardKeepOpen = task((tx, { input }: Call<InputOf<C['boardKeepOpen']>>) => {
  const open = openBoard(tx, input.board)
  if (!open.ok) return open
  if (open.value.lastCall !== null) tx.put('board', { ...open.value, lastCall: null })
  return ok({})
})

export const boardReopen = task((tx, { actor, input, desk }: Call<InputOf<C['boardReopen']>>) => {
  const board = tx.get('board', input.board)
  if (!board) return err(refuse('not-found'))
  if (board.phase === 'waiting') return err(NOT_OPEN)
  if (board.phase === 'closed') {
    tx.put('board', { ...board, phase: 'share', revealed: [] })
    desk.movers.moved(tx.scope, board.id, actor)
  }
  return ok({})
})

export const boardLookFirst = task((tx, { input }: Call<InputOf<C['boardLookFirst']>>) => {
  const board = tx.get('board', input.board)
  if (!board) return err(refuse('not-found'))
  if (board.lookFirst === input.on) return ok({})
  tx.put('board', { ...board, lookFirst: input.on })
  // What the room has seen already stays: only what comes from now on waits.
  if (input.on) for (const note of tx.notes(board.id)) moderate(tx, board.id, note.id, { nodded: note.text })
  return ok({})
})

export const boardVisibility = task((tx, { input }: Call<InputOf<C['boardVisibility']>>) => {
  const board = tx.get('board', input.board)
  if (!board) return err(refuse('not-found'))
  if (!mayBecome(tx, board, input.visibility)) return err(refuse('only-tighter'))
  if (board.visibility !== input.visibility) tx.put('board', { ...board, visibility: input.visibility })
  return ok({})
})

/** People wrote, or began to, believing what the screen said then: what was open to them only becomes more private. */
export function mayBecome(
  read: Pick<RoomReader, 'isWrittenOn'>,
  board: Board,
  visibility: BoardRecord['visibility'],
): boolean {
  const tighter = VISIBILITY_ORDER.indexOf(visibility) >= VISIBILITY_ORDER.indexOf(board.visibility)
  return tighter || !(wasOpen(board) || wasWritten(read, board))
}

function wasOpen({ phase, past }: Board): boolean {
  return phase !== 'waiting' || (past !== undefined && past.had.length > 0)
}

/** Somebody has posted, or is writing: drafts were begun under the words on the screen too. */
export function wasWritten(read: Pick<RoomReader, 'isWrittenOn'>, board: Board): boolean {
  return board.written || board.editions > 0 || read.isWrittenOn(board.id)
}

/** At the end of the last call. False: somebody kept it open, or gave it more time. */
export function freezeIfDue(tx: Tx, id: Id, desk: FreezeDesk): boolean {
  const board = tx.get('board', id)
  if (!board || board.lastCall === null || board.lastCall > tx.now) return false
  if (board.phase === 'closed' || board.phase === 'waiting') return false
  freeze(tx, board, desk)
  return true
}
