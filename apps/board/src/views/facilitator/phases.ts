/** A board's way through the phases that its format has, by the words of the cockpit. Pure. */
import type { BoardView, Phase } from '@folkmoot/protocol'

/** For boards of a format that this version does not have. */
const PLAIN: readonly Phase[] = ['write', 'share']

export function openPhases(format: { phases: readonly Phase[] } | null): readonly Phase[] {
  return format?.phases ?? PLAIN
}

export const PHASE_NAMES: Record<Phase, string> = {
  waiting: 'ready',
  write: 'write',
  share: 'share',
  group: 'group',
  vote: 'vote',
  talk: 'talk',
  closed: 'frozen',
}

export function phaseAfter(board: Pick<BoardView, 'phase'>, phases: readonly Phase[]): Phase | null {
  const at = phases.indexOf(board.phase)
  return at < 0 ? null : (phases[at + 1] ?? null)
}

/** The open phase before this one; null where there is none. */
export function phaseBefore(board: Pick<BoardView, 'phase'>, phases: readonly Phase[]): Phase | null {
  const at = phases.indexOf(board.phase)
  return at < 1 ? null : (phases[at - 1] ?? null)
}

/** The step after the one that the room is at; null after the last. */
export function stepAfter<S extends { id: string }>(
  board: Pick<BoardView, 'step'>,
  steps: readonly S[],
): S | null {
  return steps[steps.findIndex(one => one.id === board.step) + 1] ?? null
}
