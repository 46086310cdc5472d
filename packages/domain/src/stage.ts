/** What every screen shows, and its clock. Times are ms since 1970 on the server's clock, and come in as `now`. */

import { err, ok, type Result } from '@folkmoot/kit'
import {
  type BoardRecord,
  LIMITS,
  type Refusal,
  refuse,
  type SessionRecord,
  type StageRecord,
  type Timer,
} from '@folkmoot/protocol'
import { sortAgenda } from './agenda.ts'
import type { RecordReader } from './records/behaviour.ts'

/** As a record and as everybody is told of it. */
export type Stage = Readonly<Omit<StageRecord, 'id'>>
/** Of a stage: what it shows. */
export type Shown = Pick<StageRecord, 'board' | 'session'>

/** Written out, so that a browser that reads a stage fetches no schemas of records. */
export const EMPTY_STAGE: StageRecord = {
  id: 'stage',
  board: null,
  session: null,
  blank: false,
  timer: null,
  spotlight: null,
  announcement: null,
  gathered: 0,
  paging: { paused: false, turn: 0 },
  since: 0,
  spent: {},
  lookBack: null,
  plan: false,
  made: false,
}

export function readStage(read: Pick<RecordReader, 'get'>): Readonly<StageRecord> {
  return read.get('stage', 'stage') ?? EMPTY_STAGE
}

/** Something is frozen, nothing is open, and nothing is to come: the last session is on, or every board has had its turn. */
export function isClosing(read: Pick<RecordReader, 'get' | 'list'>): boolean {
  const boards = read.list('board')
  const frozen = boards.some(({ phase, editions }) => phase === 'closed' && editions > 0)
  const open = boards.some(({ phase }) => phase !== 'closed' && phase !== 'waiting')
  if (!frozen || open) return false
  const last = sortAgenda(read.list('session')).at(-1)
  const isLast = last !== undefined && readStage(read).session === last.id
  return isLast || boards.every(({ phase }) => phase === 'closed')
}

/** May it go on every screen, and as whose session's? `again`: a later session, which may come back to it. */
export function mayShow(
  board: Pick<BoardRecord, 'id' | 'phase' | 'network' | 'session'>,
  again: Pick<SessionRecord, 'id' | 'revisits'> | null,
): Result<Shown, Refusal> {
  if (board.phase === 'waiting') return err(refuse('open-before-showing'))
  if (board.network !== null) return err(refuse('for-one-network'))
  return ok({ board: board.id, session: again?.revisits.includes(board.id) ? again.id : board.session })
}

/**
 * The stage as the wall shows it: an earlier board while the room looks back at one. It is left out once it is nobody's to
 * see any more.
 */
export function onTheWall<S extends Pick<Stage, 'board' | 'session'> & { lookBack?: Stage['lookBack'] }>(
  stage: S,
  boards: readonly Pick<BoardRecord, 'id' | 'phase' | 'network' | 'session'>[],
): S {
  const board = stage.lookBack && boards.find(one => one.id === stage.lookBack)
  if (!board || !mayShow(board, null).ok) return stage
  return { ...stage, board: board.id, session: board.session }
}

/** The wall alone looks back at a board (null: no more); whatever people do goes on. */
export function lookedBack(before: Stage, board: Stage['lookBack']): Partial<Stage> {
  const lookBack = board === before.board ? null : board
  return lookBack === before.lookBack && !before.plan && !before.made
    ? {}
    : { lookBack, ...freshWall(before) }
}

/** The wall alone shows who sits where, or no more. */
export function planned(before: Stage, plan: boolean): Partial<Stage> {
  return before.plan === plan ? {} : { ...freshWall(before), plan }
}

/** The wall alone shows what the day has made, or no more. */
export function madeShown(before: Stage, made: boolean): Partial<Stage> {
  return before.made === made ? {} : { ...freshWall(before), made }
}

/** What the wall shows is another thing now: its spotlight, the plan of seats and the day's sum go, and it turns its pages again. */
function freshWall({ paging, plan, made }: Stage): Pick<Stage, 'spotlight' | 'paging'> & Partial<Stage> {
  return {
    spotlight: null,
    paging: { ...paging, paused: false },
    ...(plan && { plan: false }),
    ...(made && { made: false }),
  }
}

/** Which day has made something: that of the session on the screens, or else the last that has a frozen board; null: none has. */
export function dayThatMade(
  { session }: Pick<Stage, 'session'>,
  sessions: readonly Pick<SessionRecord, 'id' | 'day'>[],
  frozen: readonly Pick<BoardRecord, 'session'>[],
): number | null {
  const dayOf = (id: string | null) => sessions.find(one => one.id === id)?.day ?? null
  const days = frozen.flatMap(board => dayOf(board.session) ?? [])
  const here = dayOf(session)
  if (here !== null && days.includes(here)) return here
  return days.length === 0 ? null : Math.max(...days)
}

/**
 * What changes when a board, or a session without one, goes on every screen. A clock belongs to what it was started for, so
 * it goes when the room moves on; it stays while the room looks at the session of the board it was started for, and back. A break
 * ends whatever comes.
 */
export function shown(before: Stage, { board, session }: Shown, now: number): Partial<Stage> {
  const sameBoard = before.board === null || board === null || before.board === board
  const isSame = before.board === board && before.session === session
  const stays = sameBoard && before.session === session && (isSame || !before.timer?.isBreak)
  const timer = stays ? before.timer : null
  return { board, session, timer, lookBack: null, ...freshWall(before), ...timeSpent(before, session, now) }
}

/** How long each session was on the screens, for the run sheet. */
function timeSpent(before: Stage, session: Stage['session'], now: number): Pick<Stage, 'since' | 'spent'> {
  const { since, spent } = before
  if (before.session === session) return { since, spent }
  const began = session === null ? 0 : now
  if (before.session === null || since === 0) return { since: began, spent }
  return { since: began, spent: { ...spent, [before.session]: (spent[before.session] ?? 0) + now - since } }
}

export function startedTimer(label: string, totalMs: number, now: number): Timer {
  return { label, totalMs, deadline: now + totalMs, remainingMs: null }
}

/** A clock until the room goes on. */
export function startedBreak(label: string, totalMs: number, now: number): Timer {
  return { ...startedTimer(label, totalMs, now), isBreak: true }
}

/** The same timer where it is so already. */
export function pausedTimer(timer: Timer, paused: boolean, now: number): Timer {
  if (paused === (timer.deadline === null)) return timer
  return timer.deadline === null
    ? { ...timer, deadline: now + (timer.remainingMs ?? 0), remainingMs: null }
    : { ...timer, deadline: null, remainingMs: Math.max(0, timer.deadline - now) }
}

/** `ms` more, or less. */
export function extendedTimer(timer: Timer, ms: number, now: number): Timer {
  const left = timer.deadline === null ? (timer.remainingMs ?? 0) : Math.max(0, timer.deadline - now)
  const remaining = Math.max(0, left + ms)
  const totalMs = Math.max(remaining, timer.totalMs + ms)
  return timer.deadline === null
    ? { ...timer, totalMs, remainingMs: remaining }
    : { ...timer, totalMs, deadline: now + remaining }
}

/** How many who ask for more time are told of: 0, 1 for fewer than five, else in steps of five. */
export function askedTold(n: number): number {
  return n < LIMITS.smallNetwork ? Math.min(n, 1) : n - (n % LIMITS.smallNetwork)
}
