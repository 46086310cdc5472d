/**
 * Where notes stand on one page of the wall: columns filled from the top, the shortest first. Notes of one section (a group
 * that the room made) stand beneath each other under its heading.
 */

/** A note as the page-maker sees it. `height` in the sheet's unit, at a column's width. */
export interface Item {
  id: string
  /** The prompt it answers. */
  group: string
  height: number
  /** Pages it takes by itself when it is taller than a column; otherwise unused. */
  parts: number
  /** Stands with others of this section, under a heading that is `head` high, its gap included. */
  section?: string
  head?: number
}
export interface Sheet {
  columns: number
  height: number
  gap: number
}
/** `height` includes the heading above the note, if it has one: its `head`. */
export interface Placed {
  id: string
  column: number
  top: number
  height: number
  section?: string
  head?: number
}
export interface Page {
  group: string
  placed: readonly Placed[]
  /** The one note of this page is too tall for a column: which of its parts is shown, counted from 0. */
  own: { part: number; of: number } | null
}
/** How many waiting notes may be tried before a page counts as full. */
const LOOK_AHEAD = 60
/** A full page's columns end flush: each gap may grow by this many times itself. */
const STRETCH = 1.6

interface Column {
  end: number
  section: string | undefined
}

function columnsOf(placed: readonly Placed[], sheet: Sheet): Column[] {
  const columns = Array.from({ length: sheet.columns }, (): Column => ({ end: 0, section: undefined }))
  for (const note of placed) {
    const column = columns[note.column]
    const end = note.top + note.height + sheet.gap
    if (!column || end <= column.end) continue
    column.end = end
    column.section = note.section
  }
  return columns
}

/** The best place for an item, or null: under its own section without another heading, else the shortest column. */
function placeFor(item: Item, columns: readonly Column[], sheet: Sheet): Placed | null {
  let best: Placed | null = null
  for (const [i, { end, section }] of columns.entries()) {
    const joins = item.section !== undefined && section === item.section
    const head = item.section === undefined || joins ? 0 : (item.head ?? 0)
    const height = item.height + head
    if (end + height > sheet.height) continue
    const better = !best || (joins && best.head) || (end < best.top && (joins || best.head || !item.section))
    if (!better) continue
    best = { id: item.id, column: i, top: end, height }
    if (item.section !== undefined) best.section = item.section
    if (head > 0) best.head = head
  }
  return best
}

/** Adds what fits in the order of `waiting`, then closes gaps with the tallest of the next ones that still fit. */
export function fill(placed: readonly Placed[], waiting: Iterable<Item>, sheet: Sheet): Placed[] {
  const out = [...placed]
  const columns = columnsOf(out, sheet)
  const put = (at: Placed): void => {
    out.push(at)
    columns[at.column] = { end: at.top + at.height + sheet.gap, section: at.section }
  }
  const missed: Item[] = []
  for (const item of waiting) {
    const at = missed.length === 0 || item.section !== undefined ? placeFor(item, columns, sheet) : null
    if (at) put(at)
    else if (missed.push(item) >= LOOK_AHEAD) break
  }
  for (;;) {
    let tallest: Placed | null = null
    for (const item of missed) {
      const at = placeFor(item, columns, sheet)
      if (at && (!tallest || at.height > tallest.height)) tallest = at
    }
    if (!tallest) return out
    const { id } = tallest
    missed.splice(
      missed.findIndex(item => item.id === id),
      1,
    )
    put(tallest)
  }
}

/** Spreads a full page's notes so that its columns end flush at the foot. */
export function stretch(placed: readonly Placed[], sheet: Sheet): Placed[] {
  return placed.map(note => {
    const column = placed.filter(one => one.column === note.column).sort((a, b) => a.top - b.top)
    const last = column.at(-1)
    const place = column.indexOf(note)
    if (!last || place === 0) return note
    const spare = sheet.height - (last.top + last.height)
    const extra = Math.min(spare / (column.length - 1), sheet.gap * STRETCH)
    return { ...note, top: note.top + Math.floor(extra * place) }
  })
}

/** The page being read after notes came, changed or left: those still there stay where they are. */
export function settle(page: Page, byId: ReadonlyMap<string, Item>, sheet: Sheet): Placed[] {
  const columns = columnsOf([], sheet)
  const out: Placed[] = []
  for (const note of [...page.placed].sort((a, b) => a.top - b.top)) {
    const item = byId.get(note.id)
    const column = columns[note.column]
    if (!item || !column || item.group !== page.group || item.section !== note.section) continue
    // Whoever comes to stand first in its section takes the heading over.
    const head = item.section === undefined || column.section === item.section ? 0 : (item.head ?? 0)
    const height = item.height + head
    const top = Math.max(note.top - Math.max(0, head - (note.head ?? 0)), column.end)
    if (top + height > sheet.height) continue
    const same = top === note.top && height === note.height && head === (note.head ?? 0)
    const { head: _, ...bare } = note
    out.push(same ? note : { ...bare, top, height, ...(head > 0 ? { head } : {}) })
    columns[note.column] = { end: top + height + sheet.gap, section: item.section }
  }
  return out
}
