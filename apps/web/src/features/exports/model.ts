/** When names may be asked for in a file. */
import type { BoardView, SnapshotView } from '@folkmoot/protocol'

/** Is there a named board in what would be exported? Only there do names exist. */
export function hasNames(
  snapshot: string | null,
  boards: readonly BoardView[],
  snapshots: readonly SnapshotView[],
): boolean {
  const chosen = snapshot === null ? snapshots : snapshots.filter(one => one.id === snapshot)
  const named = new Set(boards.filter(board => board.visibility === 'named').map(board => board.id))
  return chosen.some(one => named.has(one.board))
}
