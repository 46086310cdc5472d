/** What stands in a page and on a board, as the engine is told: see `board-doc`. */
import type { Note } from '@folkmoot/board-doc'
import type { BoardShape, MapShape, PageShape, TextShape } from '@folkmoot/engine'

const DRAFT: TextShape = { kind: 'text' }
const ENTRY: MapShape = { kind: 'map', values: true, within: key => (key === 'draft' ? DRAFT : null) }

/** Entries under their ids: plain values, and one text, the draft. */
export const PAGE: PageShape = { root: 'entries', map: { kind: 'map', values: false, within: () => ENTRY } }

/** Notes, oldest first. */
export const BOARD: BoardShape<Note> = {
  root: 'notes',
  compare: (a, b) => a.at - b.at || (a.id < b.id ? -1 : 1),
}
