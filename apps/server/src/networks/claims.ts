/** What a network's file, of unknown origin, may say of who and what is here; and what would go if it were believed. */
import { mergeNetworks, type NetworkState, openSnapshot } from '@folkmoot/capture'
import type { Id, NetworkPart } from '@folkmoot/protocol'

/**
 * Somebody in the file who is known by another place already: a code that the file brings would open their page. One server may
 * speak of somebody twice (its event, and the network's own place there).
 * @param here what is known now, this server's own events among it
 */
export function takesSomebodys(
  file: Pick<NetworkState, 'parts'>,
  here: Pick<NetworkState, 'parts'>,
  own: { server: Id; home: Id | null },
): boolean {
  const known = new Map<Id, NetworkPart[]>()
  for (const part of [...here.parts, ...file.parts])
    for (const { handle } of part.members) known.set(handle, [...(known.get(handle) ?? []), part])
  const isOurs = ({ server, event }: NetworkPart) => server === own.server && event.id !== own.home
  const told = new Set(here.parts.filter(isOurs).map(({ event }) => event.id))
  return [...known.values()].some(parts => {
    if (new Set(parts.map(({ server }) => server)).size > 1) return true
    // Of an event that is not here nobody else's members are made.
    const events = new Set(parts.filter(isOurs).map(({ event }) => event.id))
    return events.size > 1 && [...events].some(event => told.has(event))
  })
}

/** Words kept at the network's own place that would be there no more: notes, what was given to the network, what became of it. */
export function lostAtHome(kept: NetworkState, file: NetworkState): number {
  const both = mergeNetworks(kept, file)
  if (!both.ok) return 0
  const idsOf = ({ boards, parts, follows }: NetworkState) => [
    ...boards.flatMap(({ body }) => openSnapshot(body).notes.map(({ id }) => id)),
    ...parts.flatMap(({ given }) => given.map(({ id }) => id)),
    ...follows.map(({ id }) => id),
  ]
  const left = new Set(idsOf(both.value))
  return new Set(idsOf(kept).filter(id => !left.has(id))).size
}
