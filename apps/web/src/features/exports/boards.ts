/** Which boards go into the record, and which are not ready to. */
import type { BoardView, NetworkRecord, SnapshotView } from '@folkmoot/protocol'

export interface NetworkBoards {
  /** null: everybody's. */
  network: NetworkRecord | null
  boards: readonly BoardView[]
}

/** Frozen at least once, everybody's first, then each network's own. */
export function frozenBoards(
  boards: readonly BoardView[],
  snapshots: readonly SnapshotView[],
  networks: readonly NetworkRecord[],
): NetworkBoards[] {
  const frozen = new Set(snapshots.map(one => one.board))
  const kept = boards.filter(board => frozen.has(board.id))
  return [null, ...networks]
    .map(network => ({
      network,
      boards: kept.filter(board => board.network === (network?.id ?? null)),
    }))
    .filter(({ boards }) => boards.length > 0)
}

/** Open, or opened again: what stands on them now is in no edition yet. */
export function unfrozenBoards(boards: readonly BoardView[]): BoardView[] {
  return boards.filter(board => board.phase !== 'closed' && (board.phase !== 'waiting' || board.written))
}

/** What is ticked before anybody has said so: everybody's boards; where there are none, all. */
export function usualBoards(of: readonly NetworkBoards[]): string[] {
  const everybodys = of.filter(({ network }) => network === null)
  return (everybodys.length > 0 ? everybodys : of).flatMap(({ boards }) => boards.map(board => board.id))
}
