/** How many people there are by network, as the small-network rule lets it be told. */
import type { Id } from '@folkmoot/protocol'
import type { RoomReader } from '@folkmoot/sync'
import { everybody } from '../people/people.ts'

/** `null` gathers small networks and people without one. */
export function countByNetwork(read: RoomReader): { network: Id | null; joined: number }[] {
  const raw = new Map<Id | null, number>()
  for (const person of everybody(read)) raw.set(person.network, (raw.get(person.network) ?? 0) + 1)
  const told = new Map<Id | null, number>()
  for (const [network, joined] of raw) {
    const label = network !== null && read.networkLabel(network) === network ? network : null
    told.set(label, (told.get(label) ?? 0) + joined)
  }
  return [...told]
    .map(([network, joined]) => ({ network, joined }))
    .sort((a, b) => ((a.network ?? '~') < (b.network ?? '~') ? -1 : 1))
}
