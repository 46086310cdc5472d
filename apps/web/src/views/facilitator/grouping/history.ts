/** Arrangements to go back to and forward again. It holds while nobody else changes the groups. Pure. */
import type { Arrangement } from './arrangement.ts'

export interface History {
  past: readonly Arrangement[]
  future: readonly Arrangement[]
  /** Of the arrangement that stands now; another one standing makes all this void. */
  rev: number
}
export type HowDone = 'change' | 'undo' | 'redo'

export const NO_HISTORY: History = { past: [], future: [], rev: -1 }

/** After an arrangement `before` (with `beforeRev`) was replaced, and the one after it was given `rev`. */
export function record(
  history: History,
  how: HowDone,
  { before, beforeRev, rev }: { before: Arrangement; beforeRev: number; rev: number },
): History {
  const { past, future } = history.rev === beforeRev ? history : NO_HISTORY
  if (how === 'undo') return { past: past.slice(0, -1), future: [...future, before], rev }
  return { past: [...past, before], future: how === 'redo' ? future.slice(0, -1) : [], rev }
}
