/**
 * A board's own clock. It strikes every `LIMITS.strokeMs`, at a phase that follows from the board's id alone: no post, phase,
 * column, freeze, reopening or restart moves a stroke, so what changes at one does not tell what it changed for.
 */
import type { Id } from './ids.ts'
import { LIMITS } from './limits.ts'

/** FNV-1a, 32 bits: spreads boards over the clock, so that not all of them strike at once. */
function phaseOf(board: Id): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < board.length; at++) hash = Math.imul(hash ^ board.charCodeAt(at), 0x01000193)
  return (hash >>> 0) % LIMITS.strokeMs
}

/** The latest whole minute of an event that is not after `now`: what tables do in a round is told so, beyond the table. */
export function minuteBefore(event: Id, now: number): number {
  const phase = phaseOf(event)
  return Math.floor((now - phase) / LIMITS.roundStepMs) * LIMITS.roundStepMs + phase
}

/** The latest stroke that is not after `now`. */
export function strokeBefore(board: Id, now: number): number {
  const phase = phaseOf(board)
  return Math.floor((now - phase) / LIMITS.strokeMs) * LIMITS.strokeMs + phase
}

/** The first stroke after `now`. */
export function nextStroke(board: Id, now: number): number {
  return strokeBefore(board, now) + LIMITS.strokeMs
}
