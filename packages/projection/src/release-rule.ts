/**
 * When words of which nobody may know the writer come out together: only with others', and only when the board's own clock
 * strikes, so that neither the moment nor the company tells whose they are.
 */
import { type Id, LIMITS } from '@folkmoot/protocol'

export interface Waiting {
  writer: Id
  /** Whom the writer stands for: the people of a table. */
  people: number
  since: number
  /** They let it come although too few others wait. */
  alone: boolean
}

export type Verdict =
  /** All of them, shuffled. */
  | 'out'
  /** More may come, or the oldest has not waited long enough. */
  | 'later'
  /** They have waited long enough, and are too few. */
  | 'few'

/** How many people these words may be of. A table of fewer than three tells no more than one writer. */
function writersIn(waiting: readonly Waiting[]): number {
  const byWriter = new Map(
    waiting.map(({ writer, people }) => [writer, people >= LIMITS.threeWriters ? people : 1]),
  )
  return [...byWriter.values()].reduce((sum, people) => sum + people, 0)
}

/** At a stroke. `last`: there is no later one to wait for, as when prompts are first revealed, or the board is frozen. */
export function verdictAt(stroke: number, waiting: readonly Waiting[], last: boolean): Verdict {
  if (waiting.length === 0) return 'later'
  const writers = writersIn(waiting)
  if (writers >= LIMITS.sixWriters) return 'out'
  const oldest = Math.min(...waiting.map(({ since }) => since))
  if (!last && stroke - oldest < LIMITS.fewWaitMs) return 'later'
  return writers >= LIMITS.threeWriters || waiting.every(({ alone }) => alone) ? 'out' : 'few'
}
