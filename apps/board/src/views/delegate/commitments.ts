import type { BoardView } from '@folkmoot/protocol'

/** The format that is a promise: its words come first among one's own, and meet whoever returns. */
export function isCommitments(board: Pick<BoardView, 'format'>): boolean {
  return board.format === 'commitments'
}
