import { formatById } from '@folkmoot/formats'
import type { BoardView } from '@folkmoot/protocol'

/** A board of promises: its words come first among one's own, and meet whoever returns. */
export function isPromise(board: Pick<BoardView, 'format'>): boolean {
  return formatById(board.format)?.promise === true
}
