import { z } from 'zod'
import { Id } from '../ids.ts'

/**
 * Who may. The organiser may whatever a facilitator may.
 * - `organiser`
 * - `facilitator`: of the whole event (plenary controls)
 * - `board-facilitator`: also one allocated to a network, on that network's boards (`input.board` decides)
 * - `table`: also a delegate who sits at `input.table`
 * - `delegate`: for themself
 */
export type Allowed = 'organiser' | 'facilitator' | 'board-facilitator' | 'table' | 'delegate'

export interface CommandSpec<
  I extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
  N extends string = string,
> {
  name: N
  allow: readonly Allowed[]
  /** `event`: done in an event's room; `system`: on programmes, networks and the list of events. */
  scope: 'event' | 'system'
  /** Also of an event that is archived: looking after what is there, and what people decide about their own. */
  inArchive?: true
  /** One line for the OpenAPI document. */
  summary: string
  input: I
  result: R
  /** Members of the input that mean a person: handles on the wire, who they are in the handler. */
  people?: readonly string[]
}

export function defineCommand<I extends z.ZodType, R extends z.ZodType, const N extends string>(
  spec: CommandSpec<I, R, N>,
): CommandSpec<I, R, N> {
  return spec
}

/** What a move answers. `undo`: for `move.undo`; null: nothing of it can be taken back. */
export const moved = z.object({ undo: Id.nullable() })
