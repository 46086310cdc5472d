/**
 * Who changed a board last, for the words that whoever was second reads. Kept in memory alone: after a restart it is
 * “somebody else”.
 */
import type { Actor, Id } from '@folkmoot/protocol'

export interface Movers {
  moved(event: Id, board: Id, actor: Actor | null): void
  /** Ready to begin a sentence with. */
  nameOf(event: Id, board: Id, asking: Actor): string
}

export function createMovers(): Movers {
  const last = new Map<string, Actor | null>()
  return {
    moved(event, board, actor) {
      last.set(`${event}/${board}`, actor)
    },
    nameOf(event, board, asking) {
      const actor = last.get(`${event}/${board}`)
      if (actor?.device === asking.device) return 'You'
      return actor ? labelOf(actor) : 'Somebody else'
    },
  }
}

/** How one who runs a board is named to another: the label of their link. */
export function labelOf(actor: Actor): string {
  if (actor.role === 'facilitator' && actor.label !== '') return actor.label
  return actor.role === 'organiser' ? 'The organiser' : 'Somebody else'
}
