/** Whose words are on the wall, by network, from what the wall itself tells. Pure. */
import type { Note } from '@folkmoot/board-doc'
import type { NetworkRecord, RoomView } from '@folkmoot/protocol'

export interface HeardRow {
  network: NetworkRecord | null
  name: string
  n: number
}
export interface Heard {
  /** `notes`: on the wall; `people`: joined, while there are none (or none that tell). */
  of: 'notes' | 'people'
  rows: HeardRow[]
}

const OTHERS = 'other networks'

/**
 * Notes carry a network only as far as their board may tell; networks that the room's own counts leave out as too small
 * are counted together here as well, so that a zero never singles one out.
 */
export function heardByNetwork(
  notes: readonly Note[],
  networks: readonly NetworkRecord[],
  byNetwork: RoomView['byNetwork'],
): Heard {
  const counted = new Map(byNetwork.map(row => [row.network, row.joined]))
  const told = networks.filter(network => counted.has(network.id))
  const labelled = notes.filter(note => note.network !== undefined)
  const of = labelled.length > 0 ? 'notes' : 'people'
  const per = new Map<string | null, number>()
  for (const note of labelled) {
    const key = told.some(network => network.id === note.network) ? (note.network ?? null) : null
    per.set(key, (per.get(key) ?? 0) + 1)
  }
  const number = (id: string | null): number => (of === 'notes' ? (per.get(id) ?? 0) : (counted.get(id) ?? 0))
  const rows: HeardRow[] = told.map(network => ({ network, name: network.name, n: number(network.id) }))
  if (number(null) > 0)
    rows.push({ network: null, name: rows.length > 0 ? OTHERS : 'all networks', n: number(null) })
  return { of, rows }
}
