/** Who is told the same: one view is computed for all of them. */
import type { Format } from '@folkmoot/board-doc'
import { resolvePerson } from '@folkmoot/domain'
import type { RoomReader } from '@folkmoot/projection'
import type { Actor, DeviceRecord, Id } from '@folkmoot/protocol'

export type Audience =
  /** `network`: this network's boards and words too. */
  | { kind: 'delegate'; network: Id | null }
  | { kind: 'display'; screen: DeviceRecord['screen'] }
  /** `network`: allocated to its boards; null: the whole event. */
  | { kind: 'facilitator'; network: Id | null }
  | { kind: 'organiser' }

/** `toldApart`: networks that are told something of their own. */
export function audienceOf(read: RoomReader, actor: Actor, toldApart: ReadonlySet<Id>): Audience {
  switch (actor.role) {
    case 'delegate': {
      const network = resolvePerson(read, actor.person)?.network ?? null
      return { kind: 'delegate', network: network !== null && toldApart.has(network) ? network : null }
    }
    case 'facilitator':
      return { kind: 'facilitator', network: actor.network }
    case 'display':
      return { kind: 'display', screen: read.get('device', actor.device)?.screen ?? 'wall' }
    case 'organiser':
      return { kind: 'organiser' }
  }
}

/** Networks with boards of their own; all of them once a board is open on which people may write to their network alone. */
export function networksToldApart(read: RoomReader, formatById: (id: Id) => Format | null): Set<Id> {
  const apart = new Set<Id>()
  for (const board of read.list('board')) {
    if (board.network !== null) apart.add(board.network)
    else if (board.phase !== 'waiting' && formatById(board.format)?.audience)
      for (const { id } of read.get('event', read.scope)?.networks ?? []) apart.add(id)
  }
  return apart
}

export function audienceKey(audience: Audience): string {
  if (audience.kind === 'display') return `display:${audience.screen}`
  return 'network' in audience && audience.network !== null
    ? `${audience.kind}:${audience.network}`
    : audience.kind
}

/** Runs the event, or facilitates one network only. */
export function allocatedNetwork(audience: Audience): Id | null {
  return audience.kind === 'facilitator' ? audience.network : null
}
