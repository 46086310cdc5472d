/**
 * A board's way through the phases and steps of its activity. What is asked of a board here a record and a view both have,
 * so that whoever decides and whoever offers read the same rules.
 */
import { err, ok, type Result } from '@folkmoot/kit'
import {
  type BoardRecord,
  type Id,
  Phase,
  type Prompt,
  type Refusal,
  refuse,
  SHOWN_PHASES,
} from '@folkmoot/protocol'

/** What of a board its way through the phases depends on. */
export type BoardAt = Readonly<
  Pick<
    BoardRecord,
    | 'id'
    | 'session'
    | 'network'
    | 'phase'
    | 'revealed'
    | 'prompts'
    | 'step'
    | 'lastCall'
    | 'by'
    | 'oneEach'
    | 'lookFirst'
  >
>
/** `inSentence`: as a sentence names it, if not by its label. */
export type Step = { id: string; label: string; inSentence?: string }

/** What of an activity they depend on. */
export interface Rules {
  /** Open ones, in order. */
  phases: readonly Phase[]
  steps: readonly Step[]
  /** Answers are counted together, never shown one by one. */
  counted: boolean
  turns?: { turnSeconds: number; quietSeconds: number }
  /** One prompt after another is revealed. */
  revealByPrompt: boolean
}

/** An activity as this module asks it. */
interface Activity {
  phases: readonly Phase[]
  steps?(prompts: readonly Prompt[]): readonly Step[]
  counted?: unknown
  defaults: { turns?: { turnSeconds: number; quietSeconds: number }; revealByPrompt?: boolean }
}

/** For boards of an activity that this version does not have. */
const PLAIN: readonly Phase[] = ['write', 'share']

export function rulesOf(activity: Activity | null, prompts: readonly Prompt[]): Rules {
  const { turns, revealByPrompt = false } = activity?.defaults ?? {}
  return {
    phases: activity?.phases ?? PLAIN,
    steps: activity?.steps?.(prompts) ?? [],
    counted: activity?.counted !== undefined,
    revealByPrompt,
    ...(turns && { turns }),
  }
}

export function isBefore(one: Phase, other: Phase): boolean {
  return Phase.options.indexOf(one) < Phase.options.indexOf(other)
}

/** Open, and its notes are on the wall. */
export function isShown({ phase }: { phase: Phase }): boolean {
  return SHOWN_PHASES.includes(phase)
}

/** null after the last one. */
export function phaseAfter({ phase }: { phase: Phase }, { phases }: Pick<Rules, 'phases'>): Phase | null {
  return phases.find(other => isBefore(phase, other)) ?? null
}

/** The open phase before this one; null where there is none. */
export function phaseBefore({ phase }: { phase: Phase }, { phases }: Pick<Rules, 'phases'>): Phase | null {
  return phases.filter(other => isBefore(other, phase)).at(-1) ?? null
}

/** The step after the one that the room is at; null after the last. */
export function stepAfter<S extends { id: string }>(
  { step }: Pick<BoardRecord, 'step'>,
  steps: readonly S[],
): S | null {
  return steps[steps.findIndex(one => one.id === step) + 1] ?? null
}

/** The next column to reveal; null: everything is shown, or nothing can be. */
export function columnToShow({ phase, revealed, prompts }: BoardAt, rules: Rules): Prompt | null {
  if (!rules.revealByPrompt || (phase !== 'write' && phase !== 'share')) return null
  const isOnWall = ({ id }: Prompt) => phase !== 'write' && (revealed.length === 0 || revealed.includes(id))
  return prompts.find(one => !isOnWall(one)) ?? null
}

export const FROZEN = refuse('board-frozen')
export const NOT_OPEN = refuse('board-not-opened')

/** Neither waiting nor frozen. */
export function openBoard<B extends { phase: Phase }>(board: B | null): Result<B, Refusal> {
  if (!board) return err(refuse('not-found'))
  if (board.phase === 'closed') return err(FROZEN)
  return board.phase === 'waiting' ? err(NOT_OPEN) : ok(board)
}

/** Which columns are on the wall after one more; none named means all. */
export function revealedWith({ phase, revealed }: BoardAt, prompt: Id | null): Id[] {
  const shown = phase !== 'write'
  const everything = shown && revealed.length === 0
  if (prompt === null || everything) return []
  return [...new Set([...(shown ? revealed : []), prompt])]
}
