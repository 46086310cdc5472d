/** Halves of sentences that several of the cockpit's actions say. Pure. */
import type { BoardCounts, BoardView } from '@folkmoot/protocol'
import { count, sentence } from '../../wall/number-words.ts'

type Counts = Pick<BoardCounts, 'writing'> | null
type By = Pick<BoardView, 'by'>

/** Who writes on a board: “three people”, “one table”. */
export function writers(n: number, { by }: By): string {
  return by === 'table' ? count(n, 'table') : count(n, 'person', 'people')
}

/** “Three people are still writing”, without a stop; null when nobody is. */
export function stillWriting(counts: Counts, board: By): string | null {
  const n = counts?.writing ?? 0
  return n === 0 ? null : `${sentence(writers(n, board))} ${n === 1 ? 'is' : 'are'} still writing`
}

/** What “look first” does to notes that are about to be shown. */
export function held(nods: number): string {
  if (nods === 0) return 'New notes wait for your nod.'
  return `${sentence(count(nods, 'note'))} ${nods === 1 ? 'waits' : 'wait'} for your nod.`
}

export function sentences(...parts: (string | null | false | undefined)[]): string {
  return parts.filter(Boolean).join(' ')
}
