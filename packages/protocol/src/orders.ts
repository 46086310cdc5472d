/** Some of the choices in their order, by themselves: a browser reads these lists and needs no schema for it. */
import type { NoteReach, Phase, Visibility } from './choices.ts'

/** From open to private: a board somebody wrote on only moves right. */
export const VISIBILITY_ORDER: readonly Visibility[] = ['named', 'network', 'anonymous']
/** Open, and notes are on the wall. */
export const SHOWN_PHASES: readonly Phase[] = ['share', 'group', 'vote', 'talk']
/** As far as a note's writer may let it go, in the order of the ladder. */
export const NOTE_REACHES = ['here', 'programme', 'public'] as const satisfies readonly NoteReach[]
