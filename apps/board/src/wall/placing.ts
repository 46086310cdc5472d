/** Where notes stand on one page of the wall: columns filled from the top, the shortest first. */

/** A note as the page-maker sees it. `height` in the sheet's unit, at a column's width. */
export interface Item {
  id: string
  /** The prompt it answers. */
  group: string
  height: number
  /** Pages it takes by itself when it is taller than a column; otherwise unused. */
  parts: number
}
export interface Sheet {
  columns: number
  height: number
  gap: number
}
export interface Placed {
  id: string
  column: number
  top: number
  height: number
}
export interface Page {
  group: string
  placed: readonly Placed[]
  /** The one note of this page is too tall for a column: which of its parts is shown, counted from 0. */
  own: { part: number; of: number } | null
}
/** How many waiting notes may be tried before a page counts as full. */
const LOOK_AHEAD = 12

function columnEnds(placed: readonly Placed[], sheet: Sheet): number[] {
  const ends = new Array<number>(sheet.columns).fill(0)
  for (const note of placed)
    ends[note.column] = Math.max(ends[note.column] ?? 0, note.top + note.height + sheet.gap)
  return ends
}

/** Adds what fits, each note to the shortest column, looking a little past notes that do not fit. */
export function fill(placed: readonly Placed[], waiting: Iterable<Item>, sheet: Sheet): Placed[] {
  const out = [...placed]
  const ends = columnEnds(out, sheet)
  let missed = 0
  for (const item of waiting) {
    const top = Math.min(...ends)
    if (top + item.height > sheet.height) {
      if (++missed >= LOOK_AHEAD) break
      continue
    }
    const column = ends.indexOf(top)
    out.push({ id: item.id, column, top, height: item.height })
    ends[column] = top + item.height + sheet.gap
  }
  return out
}

/** The page being read after notes came, changed or left: those still there stay where they are. */
export function settle(page: Page, byId: ReadonlyMap<string, Item>, sheet: Sheet): Placed[] {
  const ends = new Array<number>(sheet.columns).fill(0)
  const out: Placed[] = []
  for (const note of [...page.placed].sort((a, b) => a.top - b.top)) {
    const item = byId.get(note.id)
    if (!item || item.group !== page.group || note.column >= sheet.columns) continue
    const top = Math.max(note.top, ends[note.column] ?? 0)
    if (top + item.height > sheet.height) continue
    out.push(top === note.top && item.height === note.height ? note : { ...note, top, height: item.height })
    ends[note.column] = top + item.height + sheet.gap
  }
  return out
}
