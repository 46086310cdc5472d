/** A board's way through its format's phases, and what goes with a change: votes, the last call, clocks. */
import type { Format } from '@folkmoot/board-doc'
import { err, ok, type Result } from '@folkmoot/kit'
import { type BoardRecord, type COMMANDS, type Id, Phase, type Refusal, refuse } from '@folkmoot/protocol'
import type { RoomReader, Tx } from '@folkmoot/sync'
import { type Call, type InputOf, task } from './handler.ts'
import { closeVote, openVote } from './votes.ts'

type C = typeof COMMANDS
type Board = Readonly<BoardRecord>

export const FROZEN = refuse('wrong-phase', 'This board is frozen. Reopen it first.')
export const NOT_OPEN = refuse('wrong-phase', 'Open this board first.')

export function openBoard(read: Pick<RoomReader, 'get'>, id: Id): Result<Board, Refusal> {
  const board = read.get('board', id)
  if (!board) return err(refuse('not-found'))
  if (board.phase === 'closed') return err(FROZEN)
  return board.phase === 'waiting' ? err(NOT_OPEN) : ok(board)
}

/** The same, for a button that was drawn for the phase `from`: of two who press at once the second is told why not. */
function openAsSeen(tx: Tx, call: Call<{ board: Id; from?: Phase | undefined }>): Result<Board, Refusal> {
  const { board: id, from } = call.input
  const board = tx.get('board', id)
  if (!board) return err(refuse('not-found'))
  if (from !== undefined && board.phase !== from) return err(refuse('conflict', wasQuicker(tx, call, board)))
  return openBoard(tx, id)
}

const PHASE_WORDS: Record<Phase, string> = {
  waiting: 'is not open any more',
  write: 'is back to private writing',
  share: 'is on the wall',
  group: 'has moved on to grouping',
  vote: 'has moved on to voting',
  talk: 'has moved on to talking',
  closed: 'is frozen',
}

function wasQuicker(tx: Tx, { actor, desk }: Call<unknown>, board: Board): string {
  const who = desk.movers.nameOf(tx.scope, board.id, actor)
  const first = who === 'You' ? 'You did this a moment ago' : `${who} was quicker`
  return `${first}: this board ${PHASE_WORDS[board.phase]} now. Look again, then decide.`
}

export const boardShare = task((tx, call: Call<InputOf<C['boardShare']>>) => {
  const open = openAsSeen(tx, call)
  if (!open.ok) return open
  const board = open.value
  const { prompt } = call.input
  if (prompt !== null && !board.prompts.some(known => known.id === prompt)) return err(refuse('not-found'))
  const phase = board.phase === 'write' ? 'share' : board.phase
  move(tx, call, board, { phase, revealed: revealedWith(board, prompt) })
  return ok({})
})

/** Which columns are on the wall after one more; none named means all. */
function revealedWith(board: Board, prompt: Id | null): Id[] {
  const shown = board.phase !== 'write'
  const everything = shown && board.revealed.length === 0
  if (prompt === null || everything) return []
  const before = shown ? board.revealed : []
  return [...new Set([...before, prompt])]
}

export const boardPhase = task((tx, call: Call<InputOf<C['boardPhase']>>) => {
  const open = openAsSeen(tx, call)
  if (!open.ok) return open
  const board = open.value
  const { phase, dots } = call.input
  if (!phasesOf(call, board).includes(phase))
    return err(refuse('wrong-phase', 'This activity has no such step.'))
  if (board.phase === 'write' && phase !== 'share')
    return err(refuse('wrong-phase', 'Reveal this board first.'))
  if (phase === board.phase) return ok({})
  if (phase === 'vote') openVote(tx, board.id, dots)
  move(tx, call, board, { phase })
  return ok({})
})

export const boardBack = task((tx, call: Call<InputOf<C['boardBack']>>) => {
  const open = openAsSeen(tx, call)
  if (!open.ok) return open
  const board = open.value
  const before = phasesOf(call, board).filter(phase => isBefore(phase, board.phase))
  const phase = before.at(-1)
  // Nothing comes before private writing.
  if (phase === undefined) return ok({})
  if (phase === 'vote') openVote(tx, board.id, null)
  move(tx, call, board, { phase, ...(phase === 'write' && { revealed: [] }) })
  return ok({})
})

function phasesOf({ desk }: Call<unknown>, board: Board): readonly Phase[] {
  return desk.formatById(board.format)?.phases ?? (['write', 'share'] satisfies Phase[])
}

function isBefore(one: Phase, other: Phase): boolean {
  return Phase.options.indexOf(one) < Phase.options.indexOf(other)
}

/** Moving on from a vote closes it, and its counts are told; going back leaves it open, and they are not. */
function move(tx: Tx, { actor, desk }: Call<unknown>, board: Board, change: Partial<BoardRecord>): void {
  if (board.phase === 'vote' && change.phase && isBefore('vote', change.phase)) closeVote(tx, board.id)
  tx.put('board', { ...board, ...change })
  desk.movers.moved(tx.scope, board.id, actor)
}

export const boardStep = task((tx, { input, desk }: Call<InputOf<C['boardStep']>>) => {
  const board = tx.get('board', input.board)
  if (!board) return err(refuse('not-found'))
  if (board.phase === 'closed') return err(FROZEN)
  if (input.step !== null && !stepsOf(desk.formatById(board.format), board).includes(input.step))
    return err(refuse('not-found', 'This activity has no such step.'))
  if (board.step !== input.step) tx.put('board', { ...board, step: input.step })
  return ok({})
})

function stepsOf(format: Format | null, board: Board): string[] {
  return format?.steps?.(board.prompts).map(step => step.id) ?? []
}
