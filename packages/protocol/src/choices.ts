/** Of what there are only so many: visibilities, phases, roles, shapes. */
import { z } from 'zod'

export const Visibility = z.enum(['named', 'network', 'anonymous'])
export type Visibility = z.infer<typeof Visibility>
/** From open to private: a board somebody wrote on only moves right. */
export const VISIBILITY_ORDER: readonly Visibility[] = ['named', 'network', 'anonymous']

/**
 * `waiting`: not opened yet. `write`: privately. `share`: notes are on the wall. `group`: they are put together. `vote`:
 * people give their dots. `talk`: the room speaks about them. `closed`: frozen. A format says which of them it has.
 */
export const Phase = z.enum(['waiting', 'write', 'share', 'group', 'vote', 'talk', 'closed'])
export type Phase = z.infer<typeof Phase>
/** Open, and notes are on the wall. */
export const SHOWN_PHASES: readonly Phase[] = ['share', 'group', 'vote', 'talk']

export const Role = z.enum(['delegate', 'facilitator', 'organiser', 'display'])
export type Role = z.infer<typeof Role>

export const Shape = z.enum(['circle', 'square', 'triangle', 'diamond', 'star', 'pentagon', 'cross'])
export type Shape = z.infer<typeof Shape>
