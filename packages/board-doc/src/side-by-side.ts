/**
 * Networks side by side: which groups came up in which networks, as one counts it on the labels that are printed beside the
 * notes. That a network has no note somewhere, or that something was said by one alone, is told only where it can be known.
 */

export interface SortedNote {
  id: string
  /** As it is labelled: a network's id, `another`, or empty. */
  network: string
  /** null: in none. */
  group: string | null
}

/**
 * `notes`: these printed notes. `none`: this network has no note here, and `sorted` of its `of` notes are in groups. `untold`:
 * nothing can be said.
 */
export type NetworkCell =
  | { says: 'notes'; notes: readonly string[] }
  | { says: 'none'; sorted: number; of: number }
  | { says: 'untold' }

export interface SideBySideRow {
  group: string
  cells: NetworkCell[]
  /** Notes without a network of their own beside them. */
  unlabelled: readonly string[]
  /** `shared`: notes of several networks. `only`: of this one alone, which can be known. null: neither is told. */
  told: 'shared' | { only: string } | null
}
export interface SideBySide {
  /** Those with a note on the board, in the order given. */
  networks: readonly string[]
  rows: SideBySideRow[]
  notes: number
  sorted: number
}

/** So many of a network's notes have to be in a group before its silence is told. */
const SORTED_SHARE = 0.9

/**
 * @param groups in the order of their rows
 * @param isWhole every note of the board is among `notes`: none was held back, erased, hidden or left waiting
 */
export function sideBySide(
  groups: readonly string[],
  notes: readonly SortedNote[],
  known: readonly string[],
  isWhole: boolean,
): SideBySide {
  const own = new Map(known.map(id => [id, notes.filter(({ network }) => network === id)]))
  const networks = known.filter(id => (own.get(id)?.length ?? 0) > 0)
  const isLabelled = (note: SortedNote) => own.has(note.network)
  const isAllTold = isWhole && notes.every(isLabelled)
  const sortedOf = (network: string) => (own.get(network) ?? []).filter(({ group }) => group !== null).length
  const isSorted = (network: string) => sortedOf(network) >= (own.get(network)?.length ?? 0) * SORTED_SHARE
  const cellOf = (network: string, group: string): NetworkCell => {
    const here = (own.get(network) ?? []).filter(note => note.group === group)
    if (here.length > 0) return { says: 'notes', notes: here.map(({ id }) => id) }
    if (!isAllTold || !isSorted(network)) return { says: 'untold' }
    return { says: 'none', sorted: sortedOf(network), of: own.get(network)?.length ?? 0 }
  }
  const rows = groups.flatMap((group): SideBySideRow[] => {
    const here = notes.filter(note => note.group === group)
    if (here.length === 0) return []
    const by = networks.filter(network => here.some(note => note.network === network))
    const [only] = by
    const isOnly = by.length === 1 && networks.length > 1 && isAllTold && networks.every(isSorted)
    return [
      {
        group,
        cells: networks.map(network => cellOf(network, group)),
        unlabelled: here.filter(note => !isLabelled(note)).map(({ id }) => id),
        told: by.length > 1 ? 'shared' : isOnly && only !== undefined ? { only } : null,
      },
    ]
  })
  return { networks, rows, notes: notes.length, sorted: notes.filter(({ group }) => group !== null).length }
}
