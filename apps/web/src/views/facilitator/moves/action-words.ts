/** Halves of sentences that several of the cockpit's actions say. Pure. */
import type { BoardCounts, BoardView } from '@folkmoot/protocol'
import { count, sentence } from '../../../features/number-words/model.ts'

type Counts = Pick<BoardCounts, 'writing'> | null
type By = Pick<BoardView, 'by' | 'visibility'>

/** Who writes on a board: “three people are still writing”, “one table is …”; without names notes are counted. */
export function writersWrite(n: number, { by, visibility }: By): string {
  const are = n === 1 ? 'is' : 'are'
  if (visibility !== 'named') return `${sentence(count(n, 'note'))} ${are} still being written`
  const who = by === 'table' ? count(n, 'table') : count(n, 'person', 'people')
  return `${sentence(who)} ${are} still writing`
}

/** “Three people are still writing”, without a stop; null when nobody is. */
export function stillWriting(counts: Counts, board: By): string | null {
  const n = counts?.writing ?? 0
  return n === 0 ? null : writersWrite(n, board)
}

/** What “look first” does to notes that are about to be shown. */
export function held(nods: number): string {
  if (nods === 0) return 'New notes wait for your nod.'
  return `${sentence(count(nods, 'note'))} ${nods === 1 ? 'waits' : 'wait'} for your nod.`
}

export function sentences(...parts: (string | null | false | undefined)[]): string {
  return parts.filter(Boolean).join(' ')
}
