import { interrupted, rulesOf, situationOf } from '@folkmoot/domain'
import { formatById } from '@folkmoot/formats'
import type { BoardView, FacilitatorView } from '@folkmoot/protocol'
import { useCockpitView } from '../cockpit.ts'
import type { BoardFacts } from '../moves/facts.ts'
import type { SessionRow } from '../run-sheet/run-sheet.ts'

/** People who are still writing on what the screens show, if that is another board than `board`. */
export function leavingOf(
  view: Pick<FacilitatorView, 'boards' | 'stage' | 'counts'>,
  board: string | null,
): BoardFacts['leaving'] {
  const shown = view.boards.find(one => one.id === view.stage.board && one.id !== board)
  const writing = view.counts.find(one => one.board === shown?.id)?.writing ?? 0
  if (!shown || shown.phase === 'closed') return null
  const { title, by, visibility } = shown
  return { title, by, visibility, writing }
}

/** Everything that decides what can be done with a board now. */
export function useFacts(
  board: BoardView,
  { session, next, dots }: { session: string; next: SessionRow | null; dots: number },
): BoardFacts {
  const stage = useCockpitView(view => view.stage)
  const boards = useCockpitView(view => view.boards)
  const round = useCockpitView(view => view.round)
  const tables = useCockpitView(view => view.tables)
  const people = useCockpitView(view => view.room.joined)
  const counts = useCockpitView(view => view.counts)
  const pending = useCockpitView(view => view.pending)
  const allocated = useCockpitView(view => view.allocated)
  const groups = useCockpitView(view => view.groups)
  const votes = useCockpitView(view => view.votes)
  const agenda = useCockpitView(view => view.agenda)
  const open = next?.boards.find(
    one => !one.revisit && one.state !== 'waiting' && one.state !== 'frozen' && !one.board.network,
  )
  const room = {
    allocated,
    stage,
    room: { joined: people },
    round,
    tables,
    counts,
    agenda,
    boards,
    groups,
    votes,
  }
  const rules = rulesOf(formatById(board.format), board.prompts)
  const before = interrupted(board, boards)
  const comes = before
    ? { title: before.title, session: before.session, board: before.id, returns: true }
    : next && { title: next.session.title, session: next.session.id, board: open?.board.id ?? null }
  return {
    ...situationOf(room, board, { session, rules, dots, next: comes }),
    board,
    round: round?.board === board.id ? round : null,
    counts: counts.find(one => one.board === board.id) ?? null,
    nods: pending.filter(note => note.board === board.id && note.state === 'waiting').length,
    vote: votes.find(one => one.board === board.id) ?? null,
    leaving: leavingOf({ stage, boards, counts }, board.id),
    next: comes,
  }
}
