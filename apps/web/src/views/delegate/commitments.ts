import { formatById } from '@folkmoot/formats'
import type { BoardView } from '@folkmoot/protocol'
import { lazyPart } from '../../lazy-part.tsx'

/** A board of commitments: its words come first among one's own, and meet whoever returns. */
export function isCommitments(board: Pick<BoardView, 'format'>): boolean {
  return formatById(board.format)?.commitments === true
}

/** Fetched where a promise was posted. */
export const IntoCalendar = lazyPart(() => import('./IntoCalendar.tsx'), 'quiet')
