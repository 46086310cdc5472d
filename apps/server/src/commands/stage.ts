/** What every screen shows: the board or session on stage, the clock, the blanked wall. */
import { err, ok } from '@folkmoot/kit'
import { type COMMANDS, cleanName, refuse, StageRecord, type Timer } from '@folkmoot/protocol'
import type { RoomReader, Tx } from '@folkmoot/sync'
import { standingNote } from './delegates.ts'
import { type InputOf, task } from './handler.ts'

type C = typeof COMMANDS

export const EMPTY_STAGE: StageRecord = StageRecord.parse({
  id: 'stage',
  board: null,
  session: null,
  blank: false,
  timer: null,
})

export function readStage(read: Pick<RoomReader, 'get'>): Readonly<StageRecord> {
  return read.get('stage', 'stage') ?? EMPTY_STAGE
}

export function putStage(tx: Tx, change: Partial<StageRecord>): void {
  tx.put('stage', { ...readStage(tx), ...change })
}

/**
 * Puts a board, or a session without one, on every screen. A clock belongs to what it was started for, so it goes when
 * the room moves on; it stays while the room looks at the session of the board it was started for, and back.
 */
export function showOnStage(tx: Tx, shown: Pick<StageRecord, 'board' | 'session'>): void {
  const before = readStage(tx)
  const sameBoard = before.board === null || shown.board === null || before.board === shown.board
  const timer = sameBoard && before.session === shown.session ? before.timer : null
  // Whatever the room looked at is another thing now: its spotlight goes, and the wall turns its pages again.
  const fresh = { spotlight: null, paging: { ...before.paging, paused: false } }
  putStage(tx, { ...shown, timer, ...fresh, ...timeSpent(before, shown.session, tx.now) })
}

/** How long each session was on the screens, for the run sheet. */
function timeSpent(
  before: Readonly<StageRecord>,
  session: StageRecord['session'],
  now: number,
): Pick<StageRecord, 'since' | 'spent'> {
  const { since, spent } = before
  if (before.session === session) return { since, spent }
  const began = session === null ? 0 : now
  if (before.session === null || since === 0) return { since: began, spent }
  return { since: began, spent: { ...spent, [before.session]: (spent[before.session] ?? 0) + now - since } }
}

export function startTimer(tx: Tx, label: string, totalMs: number): void {
  putStage(tx, { timer: { label, totalMs, deadline: tx.now + totalMs, remainingMs: null } })
}

export const stageShow = task((tx, { input }: { input: InputOf<C['stageShow']> }) => {
  if (input.board !== null) {
    const board = tx.get('board', input.board)
    if (!board) return err(refuse('not-found'))
    if (board.phase === 'waiting') return err(refuse('wrong-phase', 'Open this board first, then show it.'))
    if (board.network !== null)
      return err(refuse('conflict', 'Only one network sees this board, so it cannot go on every screen.'))
    // A later session may come back to it.
    const again = input.session !== null && tx.get('session', input.session)?.revisits.includes(board.id)
    showOnStage(tx, { board: board.id, session: again ? input.session : board.session })
    return ok({})
  }
  if (input.session !== null && !tx.get('session', input.session)) return err(refuse('not-found'))
  showOnStage(tx, { board: null, session: input.session })
  return ok({})
})

export const stageBlank = task((tx, { input }: { input: InputOf<C['stageBlank']> }) => {
  putStage(tx, { blank: input.blank })
  return ok({})
})

export const stageSpotlight = task((tx, { input }: { input: InputOf<C['stageSpotlight']> }) => {
  const { board } = readStage(tx)
  if (input.note !== null && (board === null || !standingNote(tx, board, input.note)))
    return err(refuse('not-found', 'This note is not on the screens.'))
  putStage(tx, { spotlight: input.note })
  return ok({})
})

export const stageAnnounce = task((tx, { input }: { input: InputOf<C['stageAnnounce']> }) => {
  const text = input.text === null ? '' : cleanName(input.text)
  putStage(tx, { announcement: text === '' ? null : { text, at: tx.now } })
  return ok({})
})

export const stageGather = task((tx: Tx) => {
  putStage(tx, { gathered: tx.now })
  return ok({})
})

export const wallPage = task((tx, { input }: { input: InputOf<C['wallPage']> }) => {
  const { paused, turn } = readStage(tx).paging
  putStage(tx, { paging: { paused: input.paused ?? paused, turn: turn + input.by } })
  return ok({})
})

export const timerStart = task((tx, { input }: { input: InputOf<C['timerStart']> }) => {
  startTimer(tx, input.label, input.seconds * 1000)
  return ok({})
})

export const timerPause = task((tx, { input }: { input: InputOf<C['timerPause']> }) =>
  withTimer(tx, timer => {
    if (input.paused === (timer.deadline === null)) return timer
    return timer.deadline === null
      ? { ...timer, deadline: tx.now + (timer.remainingMs ?? 0), remainingMs: null }
      : { ...timer, deadline: null, remainingMs: Math.max(0, timer.deadline - tx.now) }
  }),
)

export const timerExtend = task((tx, { input }: { input: InputOf<C['timerExtend']> }) =>
  withTimer(tx, timer => {
    const left = timer.deadline === null ? (timer.remainingMs ?? 0) : Math.max(0, timer.deadline - tx.now)
    const remaining = Math.max(0, left + input.seconds * 1000)
    const totalMs = Math.max(remaining, timer.totalMs + input.seconds * 1000)
    return timer.deadline === null
      ? { ...timer, totalMs, remainingMs: remaining }
      : { ...timer, totalMs, deadline: tx.now + remaining }
  }),
)

export const timerClear = task((tx: Tx) => {
  putStage(tx, { timer: null })
  return ok({})
})

function withTimer(tx: Tx, change: (timer: Timer) => Timer) {
  const { timer } = readStage(tx)
  if (!timer) return err(refuse('conflict', 'There is no clock on the screens.'))
  putStage(tx, { timer: change(timer) })
  return ok({})
}
