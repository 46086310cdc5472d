/**
 * Which networks the notes of one release name, on a network-only board. What a note says of its writer is decided here,
 * once: whoever joins, leaves or is corrected later changes nothing about it.
 */
import { type Id, LIMITS } from '@folkmoot/protocol'

export interface Labelled {
  writer: Id
  /** null: none, or none that may be told. */
  network: Id | null
  /** They joined before the board opened: others count for nobody's five. */
  early: boolean
}

interface Pool {
  writers: Set<Id>
  early: Set<Id>
}

function poolOf(writers: readonly Labelled[]): Pool {
  return {
    writers: new Set(writers.map(({ writer }) => writer)),
    early: new Set(writers.flatMap(({ writer, early }) => (early ? [writer] : []))),
  }
}

/**
 * Those that the board names already, and those with five writers in this release; then the smallest lose it again, as
 * whole pools, until five writers share having none, or all do: a bare note among named ones would point at the few.
 */
export function labelsOf(release: readonly Labelled[], named: ReadonlySet<Id>): ReadonlySet<Id> {
  const byNetwork = new Map<Id, Labelled[]>()
  for (const one of release)
    if (one.network !== null) byNetwork.set(one.network, [...(byNetwork.get(one.network) ?? []), one])
  const labels = new Map<Id, Pool>()
  for (const [network, writers] of byNetwork) {
    const pool = poolOf(writers)
    if (named.has(network) || pool.early.size >= LIMITS.smallNetwork) labels.set(network, pool)
  }
  const bare = () => poolOf(release.filter(({ network }) => network === null || !labels.has(network)))
  const smallestFirst = [...labels].sort(
    (a, b) => a[1].writers.size - b[1].writers.size || (a[0] < b[0] ? -1 : 1),
  )
  for (const [network] of smallestFirst) {
    const { writers, early } = bare()
    if (writers.size === 0 || early.size >= LIMITS.smallNetwork) break
    labels.delete(network)
  }
  return new Set(labels.keys())
}
