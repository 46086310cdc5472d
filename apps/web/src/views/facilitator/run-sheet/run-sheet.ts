/** The run sheet: the agenda by day, each session with its boards and what has become of them. Pure. */
import type { BoardView, Id, SessionRecord, StageView } from '@folkmoot/protocol'

/** `open`: people may write on it, whatever the screens show. */
type BoardState = 'waiting' | 'open' | 'last-call' | 'frozen'
export interface BoardRow {
  board: BoardView
  state: BoardState
  current: boolean
  /** Of another session, which this one comes back to. */
  revisit: boolean
}
export interface SessionRow {
  session: SessionRecord
  /** Its own, then those it comes back to. */
  boards: BoardRow[]
  current: boolean
  /** Planned length: as the organiser set it, else until the next session's time; null: nobody knows. */
  minutes: number | null
  /** Every board of it is frozen, or it has none and the room has moved on. */
  past: boolean
}
export interface RunSheetDay {
  day: number
  label: string
  rows: SessionRow[]
}

const DAYS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven']

function dayLabel(day: number, labels: readonly string[]): string {
  return labels[day] || `Day ${DAYS[day] ?? day + 1}`
}

function boardState(board: BoardView): BoardState {
  if (board.phase === 'closed') return 'frozen'
  if (board.phase === 'waiting') return 'waiting'
  return board.lastCall === null ? 'open' : 'last-call'
}

/** The session the stage shows: by itself, or with a board of it or one that it comes back to. */
export function currentSession(stage: StageView, boards: readonly BoardView[]): Id | null {
  return stage.session ?? boards.find(board => board.id === stage.board)?.session ?? null
}

export function runSheet(view: {
  agenda: readonly SessionRecord[]
  boards: readonly BoardView[]
  stage: StageView
  days: readonly string[]
}): RunSheetDay[] {
  const current = currentSession(view.stage, view.boards)
  const sessions = [...view.agenda].sort((a, b) => a.day - b.day || a.order - b.order)
  const at = sessions.findIndex(session => session.id === current)
  const days = new Map<number, RunSheetDay>()
  sessions.forEach((session, i) => {
    const own = view.boards.filter(board => board.session === session.id).sort((a, b) => a.order - b.order)
    const revisited = session.revisits.flatMap(id => view.boards.find(board => board.id === id) ?? [])
    const boards = [...own, ...revisited].map(board => ({
      board,
      state: boardState(board),
      current: board.id === view.stage.board,
      revisit: board.session !== session.id,
    }))
    const row: SessionRow = {
      session,
      boards,
      current: session.id === current,
      minutes: session.minutes ?? minutesBetween(session, sessions.slice(i + 1).find(isTimed)),
      past: own.length > 0 ? own.every(board => board.phase === 'closed') : at >= 0 && i < at,
    }
    const day = days.get(session.day) ?? {
      day: session.day,
      label: dayLabel(session.day, view.days),
      rows: [],
    }
    day.rows.push(row)
    days.set(session.day, day)
  })
  return [...days.values()]
}

/** What comes next by the clock: a session that was left out, or has no time of its own, ends nothing. */
function isTimed(session: SessionRecord): boolean {
  return !session.skipped && plannedMinutes(session.time) !== null
}

function minutesBetween(session: SessionRecord, next: SessionRecord | undefined): number | null {
  if (!next || next.day !== session.day) return null
  const [from, to] = [plannedMinutes(session.time), plannedMinutes(next.time)]
  return from !== null && to !== null && to > from ? to - from : null
}

/** How long a session has been on the screens so far, in begun minutes; 0 when it never was. */
export function actualMinutes(
  { since, spent }: StageView,
  session: Id,
  current: boolean,
  now: number,
): number {
  const ms = (spent[session] ?? 0) + (current && since > 0 ? Math.max(0, now - since) : 0)
  return Math.round(ms / 60_000)
}

/** What comes after `session` on the run sheet: the next session that is neither through nor left out. */
export function nextRow(days: readonly RunSheetDay[], session: Id | null): SessionRow | null {
  const rows = days.flatMap(day => day.rows)
  const at = rows.findIndex(row => row.session.id === session)
  return rows.slice(at + 1).find(row => !row.past && !row.session.skipped) ?? null
}

/** Boards that people may still write on besides the one on the screens. */
export function otherOpenBoards(days: readonly RunSheetDay[]): BoardRow[] {
  return days
    .flatMap(day => day.rows)
    .flatMap(row => row.boards)
    .filter(row => !row.revisit && !row.current && (row.state === 'open' || row.state === 'last-call'))
}

/** `9:30`, `09.30` or `9:30–10:15` → minutes since midnight when it begins; null for anything else. */
export function plannedMinutes(time: string): number | null {
  const found = /^\s*(\d{1,2})[:.](\d{2})/.exec(time)
  if (!found) return null
  const minutes = Number(found[1]) * 60 + Number(found[2])
  return Number(found[2]) < 60 && minutes < 24 * 60 ? minutes : null
}

/**
 * How far the room is past the time when the next session should have begun, in minutes; 0 when it is not.
 * More than two hours means that the plan is not today's, so nothing is said.
 */
export function minutesOver(next: SessionRecord | null, minuteOfDay: number): number {
  return next ? minutesPast(next, minuteOfDay) : 0
}

/** How late the session on the screens began, in minutes; 0 when it did not, or was shown before: nobody knows when, then. */
export function minutesLate(current: SessionRecord, { since, spent }: StageView): number {
  if (since === 0 || (spent[current.id] ?? 0) > 0) return 0
  const began = new Date(since)
  return minutesPast(current, began.getHours() * 60 + began.getMinutes())
}

function minutesPast(session: SessionRecord, minuteOfDay: number): number {
  const planned = plannedMinutes(session.time)
  if (planned === null) return 0
  const past = minuteOfDay - planned
  return past > 0 && past <= 120 ? past : 0
}
