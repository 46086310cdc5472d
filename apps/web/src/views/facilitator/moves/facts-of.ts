/** What the large button is decided from, read from what the server tells. Pure. */
import { interrupted, openAtDaysEnd, rulesOf, situationOf } from '@folkmoot/domain'
import { formatById } from '@folkmoot/formats'
import type { BoardView, FacilitatorView, SessionRecord } from '@folkmoot/protocol'
import type { SessionRow } from '../run-sheet/run-sheet.ts'
import type { BoardFacts, PrimaryAction } from './facts.ts'
import { sessionAction } from './primary-action.ts'

export type FactsView = Pick<
  FacilitatorView,
  | 'stage'
  | 'boards'
  | 'round'
  | 'tables'
  | 'room'
  | 'counts'
  | 'pending'
  | 'allocated'
  | 'groups'
  | 'votes'
  | 'agenda'
>

/** People who are still writing on what the screens show, if that is another board than `board`. */
function leavingOf(
  view: Pick<FacilitatorView, 'boards' | 'stage' | 'counts'>,
  board: string | null,
): BoardFacts['leaving'] {
  const shown = view.boards.find(one => one.id === view.stage.board && one.id !== board)
  const writing = view.counts.find(one => one.board === shown?.id)?.writing ?? 0
  if (!shown || shown.phase === 'closed') return null
  const { title, by, visibility } = shown
  return { title, by, visibility, writing }
}

/** `dots`: what the next vote gives each person. */
export function factsOf(
  view: FactsView,
  board: BoardView,
  { session, next, dots }: { session: string; next: SessionRow | null; dots: number },
): BoardFacts {
  const { round, counts, pending, votes } = view
  const open = next?.boards.find(
    one => !one.revisit && one.state !== 'waiting' && one.state !== 'frozen' && !one.board.network,
  )
  const rules = rulesOf(formatById(board.format), board.prompts)
  const before = interrupted(board, view.boards)
  const comes = before
    ? { title: before.title, session: before.session, board: before.id, returns: true }
    : next && { title: next.session.title, session: next.session.id, board: open?.board.id ?? null }
  const situation = situationOf(view, board, { session, rules, dots, next: comes })
  return {
    ...situation,
    moreTitle: view.boards.find(one => one.id === situation.more?.board)?.title ?? null,
    board,
    round: round?.board === board.id ? round : null,
    counts: counts.find(one => one.board === board.id) ?? null,
    nods: pending.filter(note => note.board === board.id && note.state === 'waiting').length,
    vote: votes.find(one => one.board === board.id) ?? null,
    leaving: leavingOf(view, board.id),
    next: comes,
  }
}

/** The large button of a session without a board. */
export function sessionActionOf(
  view: Pick<FacilitatorView, 'stage' | 'boards' | 'counts' | 'agenda'>,
  session: SessionRecord,
  next: SessionRow | null,
): PrimaryAction | null {
  const { stage, boards, agenda } = view
  return sessionAction({
    session,
    shown: stage.board === null && stage.session === session.id,
    next: next?.session ?? null,
    clock: stage.timer !== null,
    leaving: leavingOf(view, null),
    unfrozen: openAtDaysEnd(agenda, boards, session.id),
  })
}
