import type { BoardView } from '@folkmoot/protocol'
import { useCockpitView } from '../cockpit.ts'
import type { BoardFacts } from '../moves/facts.ts'
import { factsOf } from '../moves/facts-of.ts'
import type { SessionRow } from '../run-sheet/run-sheet.ts'

/** Everything that decides what can be done with a board now. */
export function useFacts(
  board: BoardView,
  of: { session: string; next: SessionRow | null; dots: number },
): BoardFacts {
  const stage = useCockpitView(view => view.stage)
  const boards = useCockpitView(view => view.boards)
  const round = useCockpitView(view => view.round)
  const tables = useCockpitView(view => view.tables)
  const room = useCockpitView(view => view.room)
  const counts = useCockpitView(view => view.counts)
  const pending = useCockpitView(view => view.pending)
  const allocated = useCockpitView(view => view.allocated)
  const groups = useCockpitView(view => view.groups)
  const votes = useCockpitView(view => view.votes)
  const agenda = useCockpitView(view => view.agenda)
  return factsOf(
    { stage, boards, round, tables, room, counts, pending, allocated, groups, votes, agenda },
    board,
    of,
  )
}
