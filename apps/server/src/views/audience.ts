/** Who is told the same: one view is computed for all of them. */
import type { Actor, Id } from '@folkmoot/protocol'
import type { RoomReader } from '@folkmoot/sync'
import { resolvePerson } from '../people/people.ts'

export type Audience =
  /** `network`: this network's boards too. */
  | { kind: 'delegate'; network: Id | null }
  | { kind: 'display' }
  /** `network`: allocated to its boards; null: the whole event. */
  | { kind: 'facilitator'; network: Id | null }
  | { kind: 'organiser' }

export function audienceOf(read: RoomReader, actor: Actor): Audience {
  switch (actor.role) {
    case 'delegate': {
      const network = resolvePerson(read, actor.person)?.network ?? null
      const ownBoards = network !== null && read.list('board').some(board => board.network === network)
      return { kind: 'delegate', network: ownBoards ? network : null }
    }
    case 'facilitator':
      return { kind: 'facilitator', network: actor.network }
    case 'organiser':
    case 'display':
      return { kind: actor.role }
  }
}

export function audienceKey(audience: Audience): string {
  return 'network' in audience && audience.network !== null
    ? `${audience.kind}:${audience.network}`
    : audience.kind
}

/** Runs the event, or facilitates one network only. */
export function allocatedNetwork(audience: Audience): Id | null {
  return audience.kind === 'facilitator' ? audience.network : null
}
