import type { Format } from '@folkmoot/board-doc'
import { formatById } from '@folkmoot/formats'
import type { BoardView, FacilitatorView } from '@folkmoot/protocol'
import { useCockpit } from './cockpit.ts'
import type { BoardFacts, FormatFacts } from './facts.ts'
import { openPhases } from './phases.ts'
import type { SessionRow } from './run-sheet.ts'

function formatFacts(format: Format | null, board: BoardView): FormatFacts {
  return {
    ...format?.defaults,
    phases: openPhases(format),
    counted: format?.counted !== undefined,
    steps: format?.steps?.(board.prompts) ?? [],
  }
}

/** People who are still writing on what the screens show, if that is another board than `board`. */
export function leavingOf(view: FacilitatorView, board: string | null): BoardFacts['leaving'] {
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
  const { view } = useCockpit()
  const open = next?.boards.find(
    one => !one.revisit && one.state !== 'waiting' && one.state !== 'frozen' && !one.board.network,
  )
  return {
    board,
    session,
    onStage: view.stage.board === board.id,
    format: formatFacts(formatById(board.format), board),
    round: view.round?.board === board.id ? view.round : null,
    tables: view.tables.filter(table => table.people.length > 0).length,
    people: view.room.joined,
    counts: view.counts.find(one => one.board === board.id) ?? null,
    nods: view.pending.filter(note => note.board === board.id && note.state === 'waiting').length,
    clock: view.stage.timer !== null,
    allocated: view.allocated !== null,
    groups: view.groups.find(one => one.board === board.id)?.groups.length ?? 0,
    vote: view.votes.find(one => one.board === board.id) ?? null,
    dots,
    leaving: leavingOf(view, board.id),
    next: next && { title: next.session.title, session: next.session.id, board: open?.board.id ?? null },
  }
}
