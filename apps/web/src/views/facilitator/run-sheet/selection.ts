/** Which part of the run sheet the cockpit is about: what was chosen, else what the room sees, else what comes first. Pure. */
import type { BoardView, Id, SessionRecord } from '@folkmoot/protocol'
import type { RunSheetDay, SessionRow } from './run-sheet.ts'

export interface Chosen {
  session: Id
  board: Id | null
}
export interface Selection {
  session: SessionRecord
  board: BoardView | null
}

/** The board of a session that wants attention: the first that is not frozen, else the last. */
function boardOf(row: SessionRow): BoardView | null {
  const open = row.boards.find(({ state }) => state !== 'frozen') ?? row.boards.at(-1)
  return open?.board ?? null
}

export function select(days: readonly RunSheetDay[], chosen: Chosen | null): Selection | null {
  const rows = days.flatMap(day => day.rows)
  const row = chosen ? rows.find(one => one.session.id === chosen.session) : undefined
  if (row && chosen) {
    const board = row.boards.find(one => one.board.id === chosen.board)?.board ?? boardOf(row)
    return { session: row.session, board }
  }
  const current = rows.find(one => one.current)
  if (current) {
    const board = current.boards.find(one => one.current)?.board ?? boardOf(current)
    return { session: current.session, board }
  }
  const first = rows.find(one => !one.past && one.boards.length > 0) ?? rows.find(one => !one.past) ?? rows[0]
  return first ? { session: first.session, board: boardOf(first) } : null
}

/** What a facilitator allocated to one network has to do with: that network's boards, and sessions that have any. */
export function allocatedView(
  agenda: readonly SessionRecord[],
  boards: readonly BoardView[],
  allocated: Id | null,
): { agenda: readonly SessionRecord[]; boards: readonly BoardView[] } {
  if (allocated === null) return { agenda, boards }
  const own = boards.filter(board => board.network === allocated)
  const sessions = new Set(own.map(board => board.session))
  return {
    boards: own,
    agenda: agenda.filter(
      session => sessions.has(session.id) || session.revisits.some(id => own.some(board => board.id === id)),
    ),
  }
}
