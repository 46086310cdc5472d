/** A theme by networks and events: what one counts on the printed notes and nothing finer. */
import type { OpenBoard } from '@folkmoot/capture/reading'
import type { LibraryEvent, LibraryNote } from './collection.ts'
import type { OpenTheme } from './themes.ts'

/**
 * `notes`: so many printed notes have this label. `none`: no note of this network is here, `sorted` of its `of` notes were put
 * into groups. `untold`: nothing can be said. `elsewhere`: the network is none of this event's.
 */
export type Cell =
  | { says: 'notes'; n: number }
  | { says: 'none'; sorted: number; of: number }
  | { says: 'untold' }
  | { says: 'elsewhere' }

export interface ThemeGrid {
  events: readonly LibraryEvent[]
  rows: { network: string; cells: Cell[] }[]
  /** Notes without a label, an event; null: there are none. */
  unlabelled: number[] | null
}

/** Of a network's notes so many have to be in a group before it is said that none is in these. */
const SORTED_SHARE = 0.9

export function gridOf({ events }: Pick<OpenTheme, 'events'>): ThemeGrid {
  const columns = events.map(columnOf)
  const names = new Set(columns.flatMap(({ networks }) => [...networks]))
  const rows = [...names]
    .sort()
    .map(network => ({ network, cells: columns.map(column => cellOf(column, network)) }))
  const unlabelled = columns.map(({ notes }) => notes.filter(one => one.network === '').length)
  return {
    events: events.map(({ event }) => event),
    rows,
    unlabelled: unlabelled.some(n => n > 0) ? unlabelled : null,
  }
}

interface Column {
  notes: readonly LibraryNote[]
  /** All notes of the boards from which groups were joined. */
  around: readonly LibraryNote[]
  /** Printed beside some note of these boards. */
  networks: ReadonlySet<string>
  /** Of the event, whether they wrote or not. */
  invited: ReadonlySet<string>
  /** Every note of these boards is printed, with its network. */
  isWhole: boolean
}

function columnOf({ groups, notes }: OpenTheme['events'][number]): Column {
  const boards = new Set(groups.map(({ board }) => board))
  const around = groups[0]?.edition.notes.filter(({ board }) => boards.has(board)) ?? []
  return {
    notes,
    around,
    networks: new Set(around.map(({ network }) => network).filter(network => network !== '')),
    invited: new Set([...boards].flatMap(({ networks }) => [...networks.values()].map(({ name }) => name))),
    isWhole: [...boards].every(isWhole) && around.every(hasOwnNetwork),
  }
}

function isWhole({ header, heldBack, erased }: OpenBoard): boolean {
  const { leftOut } = header.facts ?? {}
  return heldBack === 0 && erased.length === 0 && !!leftOut && leftOut.hidden + leftOut.waiting === 0
}

/** “Another network” is anybody’s. */
const hasOwnNetwork = ({ board, note }: LibraryNote) => board.networks.has(note.network ?? '')

function cellOf({ notes, around, networks, invited, isWhole: isAllTold }: Column, network: string): Cell {
  const n = notes.filter(one => one.network === network).length
  if (n > 0) return { says: 'notes', n }
  if (!invited.has(network)) return networks.has(network) ? { says: 'untold' } : { says: 'elsewhere' }
  const own = around.filter(one => one.network === network)
  const sorted = own.filter(({ group }) => group !== null).length
  if (!isAllTold || own.length === 0 || sorted < own.length * SORTED_SHARE) return { says: 'untold' }
  return { says: 'none', sorted, of: own.length }
}
