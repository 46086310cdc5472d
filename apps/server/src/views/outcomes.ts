/**
 * What a room makes of a board's notes: groups, votes, marks, and answers counted together. Of a frozen board it is what
 * was frozen with it.
 */
import {
  ballotsOf,
  countVotes,
  frozenOutcome,
  isShown,
  standingGroups,
  summaryOf,
  talliesOf,
} from '@folkmoot/domain'
import type {
  AgreedView,
  BoardRecord,
  GroupsView,
  SummaryView,
  TallyView,
  VoteView,
} from '@folkmoot/protocol'
import { visibleBoards } from './common.ts'
import type { ViewContext } from './context.ts'

type Board = Readonly<BoardRecord>

/** Whose notes the room may see now. */
function shownBoards(context: ViewContext): Board[] {
  return visibleBoards(context).filter(board => isShown(board) || board.phase === 'closed')
}

export function groups(context: ViewContext): GroupsView[] {
  const { read } = context
  return shownBoards(context).flatMap(board => {
    const record = read.get('groups', board.id)
    if (!record) return []
    const frozen = frozenOutcome(read, board)
    return [
      {
        board: board.id,
        rev: record.rev,
        groups: frozen?.groups ?? standingGroups(record, read.notes(board.id)),
      },
    ]
  })
}

export function votes(context: ViewContext): VoteView[] {
  const { read } = context
  return shownBoards(context).flatMap(board => {
    const vote = read.get('vote', board.id)
    if (!vote) return []
    const results = vote.open ? null : (frozenOutcome(read, board)?.votes ?? countVotes(read, board.id))
    const voters = ballotsOf(read, board.id).length
    return [{ board: board.id, budget: vote.budget, open: vote.open, voters, results }]
  })
}

export function tallies(context: ViewContext): TallyView[] {
  return talliesOf(context.read, shownBoards(context), context.server.formatById)
}

export function agreed(context: ViewContext): AgreedView[] {
  const { read } = context
  const shown = new Set(shownBoards(context).map(board => board.id))
  return read
    .list('moderation')
    .filter(decided => decided.agreed !== null && shown.has(decided.board))
    .flatMap(({ board, id }) => {
      // The note itself says whether its words are still those that were agreed to.
      const note = read.notes(board).find(one => one.id === id)
      return note?.agreed ? [{ board, note: id, text: note.text, at: note.at }] : []
    })
    .sort((a, b) => a.at - b.at || (a.note < b.note ? -1 : 1))
}

export function summaries(context: ViewContext): SummaryView[] {
  const { read, server } = context
  return shownBoards(context).flatMap(board => {
    const frozen = frozenOutcome(read, board)
    const summary = frozen ? frozen.summary : summaryOf(read, board, server.formatById)
    return summary ? [{ board: board.id, steps: [...summary.steps], rows: [...summary.rows] }] : []
  })
}
