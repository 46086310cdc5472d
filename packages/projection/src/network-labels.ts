/**
 * Which networks may be counted by themselves, or told of somebody who was found. A network of fewer than five people is never named: it is
 * “another network”, together with those who would rather not say. While that pool itself is under five it gets no
 * label, and then the smallest named networks lose theirs too until five people share having none: a note without a
 * label among labelled ones would otherwise point at the few it can come from.
 */
import { type Id, LIMITS, type PersonRecord } from '@folkmoot/protocol'

export const ANOTHER_NETWORK = 'another'

/** Network → its id, `another`, or null for no label. */
export type NetworkLabel = (network: Id | null) => string | null

export function networkLabels(people: readonly PersonRecord[]): NetworkLabel {
  const counts = new Map<Id, number>()
  let pool = 0
  let joined = 0
  for (const person of people) {
    if (person.mergedInto !== null) continue
    joined++
    if (person.network === null) pool++
    else counts.set(person.network, (counts.get(person.network) ?? 0) + 1)
  }
  const named = new Map<Id, number>()
  for (const [network, count] of counts) {
    if (count < LIMITS.smallNetwork) pool += count
    else named.set(network, count)
  }
  if (pool >= LIMITS.smallNetwork)
    return network => (network !== null && named.has(network) ? network : ANOTHER_NETWORK)
  if (pool > 0 || joined === 0) {
    const bySize = [...named].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))
    for (const [network, count] of bySize) {
      if (pool >= LIMITS.smallNetwork) break
      pool += count
      named.delete(network)
    }
  }
  return network => (network !== null && named.has(network) ? network : null)
}
