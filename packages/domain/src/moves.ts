/**
 * What one press of a button does to a room: to a board, to what the screens show, to a vote. Each answers what changes or
 * why nothing does; whoever asks writes it down. A change is as small as it can be, so that what it was before is enough
 * to take it back.
 */
import { err, ok, type Result } from '@folkmoot/kit'
import { type Id, type Phase, type Refusal, refuse, type VoteRecord } from '@folkmoot/protocol'
import {
  type BoardAt,
  FROZEN,
  isBefore,
  NOT_OPEN,
  openBoard,
  phaseBefore,
  type Rules,
  revealedWith,
  stepAfter,
} from './phases.ts'
import { lookedBack, type Shown, type Stage, shown } from './stage.ts'
import { type Dots, openedVote } from './votes.ts'

/** What a move looks at: a record and a view both have it. */
export interface Standing {
  board: BoardAt
  stage: Stage
  vote: Readonly<VoteRecord> | null
  /** What people have given in this board's vote. */
  given: readonly Dots[]
  rules: Rules
  now: number
}

/** What is different afterwards; what is left out stays. */
export interface Change {
  board?: Partial<Pick<BoardAt, 'phase' | 'revealed' | 'step'>>
  stage?: Partial<Stage>
  vote?: VoteRecord
}
export type Moved = Result<Change, Refusal>

/** Reveals what is posted: everything, or one column more. */
export function share({ board }: Standing, prompt: Id | null): Moved {
  const open = openBoard(board)
  if (!open.ok) return open
  if (prompt !== null && !board.prompts.some(known => known.id === prompt)) return err(refuse('not-found'))
  const phase = board.phase === 'write' ? 'share' : board.phase
  return ok({ board: { phase, revealed: revealedWith(board, prompt) } })
}

/** To a phase in which notes are on the wall. `dots`: each person's, where a vote opens. */
export function toPhase(standing: Standing, phase: Phase, dots: number | null): Moved {
  const { board, rules } = standing
  const open = openBoard(board)
  if (!open.ok) return open
  if (!rules.phases.includes(phase)) return err(refuse('no-such-phase'))
  if (board.phase === 'write' && phase !== 'share') return err(refuse('reveal-first'))
  return ok(phase === board.phase ? {} : entering(standing, phase, dots))
}

/** One phase back; nothing comes before private writing. */
export function back(standing: Standing): Moved {
  const open = openBoard(standing.board)
  if (!open.ok) return open
  const phase = phaseBefore(standing.board, standing.rules)
  return ok(phase === null ? {} : entering(standing, phase, null))
}

/** Straight to any open phase, forward or back. */
export function go(
  standing: Standing,
  { phase, prompt, dots }: { phase: Phase; prompt: Id | null; dots: number | null },
): Moved {
  const { board, rules } = standing
  if (phase === 'share' && (board.phase === 'write' || prompt !== null)) return share(standing, prompt)
  if (phase !== 'write') return toPhase(standing, phase, dots)
  const open = openBoard(board)
  if (!open.ok) return open
  return ok(
    board.phase === 'write' || !rules.phases.includes('write') ? {} : entering(standing, 'write', null),
  )
}

/** Moving on from a vote closes it, and its counts are told; going back leaves it open, and they are not. */
function entering({ board, vote, given }: Standing, phase: Phase, dots: number | null): Change {
  const change: Change = { board: { phase, ...(phase === 'write' && { revealed: [] }) } }
  if (phase === 'vote') return { ...change, vote: openedVote(board.id, vote, given, dots) }
  const closes = board.phase === 'vote' && isBefore('vote', phase)
  return closes && vote?.open ? { ...change, vote: { ...vote, open: false } } : change
}

/** For private writing, at the activity's first step. */
export function begin(standing: Standing, { show: onStage }: { show: boolean }): Moved {
  const { board, stage, rules, now } = standing
  if (board.phase === 'closed') return err(FROZEN)
  const first = rules.steps[0]
  const opened =
    board.phase === 'waiting'
      ? { board: { phase: 'write' as const, revealed: [], ...(first && { step: first.id }) } }
      : {}
  // A board that only one network sees never goes on every screen.
  if (!onStage || board.network !== null) return ok(opened)
  return ok({ ...opened, stage: shown(stage, { board: board.id, session: board.session }, now) })
}

/** A self-check that was asked before is asked once more: privately, as the first time, and on every screen. */
export function askAgain(standing: Standing, place: Shown): Moved {
  const { board, stage, rules, now } = standing
  if (board.phase === 'waiting') return err(NOT_OPEN)
  const step = stepAfter(board, rules.steps)
  if (!rules.counted || !step || board.phase === 'write') return err(refuse('not-asked-twice'))
  return ok({
    board: { phase: 'write', revealed: [], step: step.id },
    stage: shown(stage, place, now),
  })
}

export function turnTo({ board, rules }: Pick<Standing, 'board' | 'rules'>, step: string | null): Moved {
  if (board.phase === 'closed') return err(FROZEN)
  if (step !== null && !rules.steps.some(one => one.id === step)) return err(refuse('no-such-step'))
  return ok(board.step === step ? {} : { board: { step } })
}

/** Its snapshot stays; people can write again. */
export function reopen({ board }: Pick<Standing, 'board'>): Moved {
  if (board.phase === 'waiting') return err(NOT_OPEN)
  return ok(board.phase === 'closed' ? { board: { phase: 'share', revealed: [] } } : {})
}

/** Whatever happens to the board that the room is on is seen: the wall looks back no more, and a break is over. */
export function seen(change: Change, { board, stage }: Pick<Standing, 'board' | 'stage'>): Change {
  if (stage.board !== board.id || !change.board) return change
  const isAway = stage.lookBack !== null || stage.plan || stage.made
  const isBreak = stage.timer?.isBreak === true
  if (!isAway && !isBreak) return change
  const back = { ...(isAway && lookedBack(stage, null)), ...(isBreak && { timer: null }) }
  return { ...change, stage: { ...back, ...change.stage } }
}

export function withoutClock({ stage, ...change }: Change, before: Stage): Change {
  const timer = stage?.timer === undefined ? before.timer : stage.timer
  return timer === null
    ? { ...change, ...(stage && { stage }) }
    : { ...change, stage: { ...stage, timer: null } }
}

/** A board, or a session without one, on every screen. */
export function show(stage: Stage, place: Shown, now: number): Change {
  return { stage: shown(stage, place, now) }
}
