/** A board's end: last call and freeze; who sees names; what is looked at first. Its way there: `phases.ts`. */
import { mayBecome as mayBecomeMore, wasWritten as wasWrittenBefore } from '@folkmoot/domain'
import { err, ok, type Result } from '@folkmoot/kit'
import type { RoomReader, Tx } from '@folkmoot/projection'
import { type BoardRecord, type COMMANDS, type Id, LIMITS, type Refusal, refuse } from '@folkmoot/protocol'
import { refusedForFew } from './few-people.ts'
import { type FreezeContext, freeze } from './freeze.ts'
import { type Call, type InputOf, type ResultOf, task } from './handler.ts'
import { moderate } from './moderate.ts'
import { noteChangedBy, openOn } from './phases.ts'

type C = typeof COMMANDS
type Board = Readonly<BoardRecord>

export const boardFreeze = task(
  (
    tx,
    { actor, input, context }: Call<InputOf<C['boardFreeze']>>,
  ): Result<ResultOf<C['boardFreeze']>, Refusal> => {
    const open = openOn(tx, input.board)
    return open.ok ? ok(freezeOne(tx, open.value, input, { actor, context })) : open
  },
)

function freezeOne(
  tx: Tx,
  board: Board,
  { now, ifWriting }: Pick<InputOf<C['boardFreeze']>, 'now' | 'ifWriting'>,
  { actor, context }: Pick<Call<unknown>, 'actor' | 'context'>,
): ResultOf<C['boardFreeze']> {
  noteChangedBy(tx, board.id, actor)
  // As the counts tell it: a press is no way to learn sooner that somebody writes where nobody is named.
  const isQuiet = ifWriting && board.lastCall === null && tx.facts(board.id).writing === 0
  if (now || isQuiet) return { lastCall: null, snapshot: freeze(tx, board, context) }
  const lastCall = board.lastCall ?? tx.now + LIMITS.lastCallMs
  if (lastCall !== board.lastCall) tx.put('board', { ...board, lastCall })
  return { lastCall, snapshot: null }
}

export const boardsFreeze = task(
  (
    tx,
    { actor, input, context }: Call<InputOf<C['boardsFreeze']>>,
  ): Result<ResultOf<C['boardsFreeze']>, Refusal> => {
    const open = [...new Set(input.boards)].flatMap(id => {
      const one = openOn(tx, id)
      return one.ok ? [one.value] : []
    })
    const done = open.map(board => freezeOne(tx, board, input, { actor, context }))
    const frozen = done.filter(one => one.snapshot !== null).length
    return ok({ frozen, lastCalls: done.length - frozen })
  },
)

export const boardMoreTime = task(
  (tx, { input }: Call<InputOf<C['boardMoreTime']>>): Result<ResultOf<C['boardMoreTime']>, Refusal> => {
    const open = openOn(tx, input.board)
    if (!open.ok) return open
    if (open.value.lastCall === null) return err(refuse('no-last-call'))
    const lastCall = Math.max(open.value.lastCall, tx.now) + input.seconds * 1000
    tx.put('board', { ...open.value, lastCall })
    return ok({ lastCall })
  },
)

export const boardKeepOpen = task((tx, { input }: Call<InputOf<C['boardKeepOpen']>>) => {
  const open = openOn(tx, input.board)
  if (!open.ok) return open
  if (open.value.lastCall !== null) tx.put('board', { ...open.value, lastCall: null })
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
  const few = refusedForFew(tx, input.visibility, null)
  if (few) return err(few)
  if (board.visibility !== input.visibility) tx.put('board', { ...board, visibility: input.visibility })
  return ok({})
})

/** What was open to people only becomes more private. */
export function mayBecome(
  read: Pick<RoomReader, 'isWrittenOn'>,
  board: Board,
  visibility: BoardRecord['visibility'],
): boolean {
  return mayBecomeMore(board, visibility, () => read.isWrittenOn(board.id))
}

export function wasWritten(read: Pick<RoomReader, 'isWrittenOn'>, board: Board): boolean {
  return wasWrittenBefore(board, () => read.isWrittenOn(board.id))
}

/** At the end of the last call. False: somebody kept it open, or gave it more time. */
export function freezeIfDue(tx: Tx, id: Id, context: FreezeContext): boolean {
  const board = tx.get('board', id)
  if (!board || board.lastCall === null || board.lastCall > tx.now) return false
  if (board.phase === 'closed' || board.phase === 'waiting') return false
  freeze(tx, board, context)
  return true
}
