/** Where notes stand on one page of the wall as they come: columns filled from the top, the shortest first. Pure. */

/** A note as the page-maker sees it. `height` in the sheet's unit, at a column's width. */
export interface Item {
  id: string
  /** The prompt it answers. */
  group: string
  height: number
  /** Pages it takes by itself when it is taller than a column; otherwise unused. */
  parts: number
  /** Stands with others of this section, under a heading that is `head` high where it comes first on a page, its gap included. */
  section?: string
  head?: number
  /** Height of what stands above it instead, where its section goes on in another column. */
  again?: number
}
export interface Sheet {
  columns: number
  height: number
  gap: number
  /** Of a column: at another one notes have other heights. */
  width?: number
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
/** Waiting notes that a new column may be made of. */
const CHOICE = 8
/** A full page's columns end flush: each gap may grow by this many times itself. */
const STRETCH = 2

/** Where each column goes on. */
function columnsOf(placed: readonly Placed[], sheet: Sheet): number[] {
  const ends = Array.from({ length: sheet.columns }, () => 0)
  for (const note of placed)
    ends[note.column] = Math.max(ends[note.column] ?? 0, note.top + note.height + sheet.gap)
  return ends
}

/** The shortest column, or null where it is too short for the item. */
function placeFor(item: Item, ends: readonly number[], sheet: Sheet): Placed | null {
  const top = Math.min(...ends)
  if (top + item.height > sheet.height) return null
  return { id: item.id, column: ends.indexOf(top), top, height: item.height }
}

/** Adds what fits in the order of `waiting`, then closes gaps with the tallest of the next ones that still fit. */
export function fill(placed: readonly Placed[], waiting: Iterable<Item>, sheet: Sheet): Placed[] {
  const out = [...placed]
  const columns = columnsOf(out, sheet)
  const put = (at: Placed): void => {
    out.push(at)
    columns[at.column] = at.top + at.height + sheet.gap
  }
  const missed: Item[] = []
  for (const item of waiting) {
    const at = missed.length === 0 ? placeFor(item, columns, sheet) : null
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

/**
 * A new page. Where not all fit, each column begins with the note that has waited longest and goes on with those of the next
 * few that fill it best, if that leaves less room unused than taking them as they come.
 */
export function compose(waiting: readonly Item[], sheet: Sheet): Placed[] {
  const plain = fill([], waiting, sheet)
  if (plain.length === waiting.length) return plain
  const left = waiting.filter(item => item.height <= sheet.height)
  const placed: Placed[] = []
  for (let column = 0; column < sheet.columns && left.length > 0; column++) {
    const first = left.shift() as Item
    const room = sheet.height - first.height - sheet.gap
    const others = fullest(left.slice(0, CHOICE), room, sheet.gap)
    let top = 0
    for (const item of [first, ...others]) {
      placed.push({ id: item.id, column, top, height: item.height })
      top += item.height + sheet.gap
    }
    for (const item of others) left.splice(left.indexOf(item), 1)
  }
  const full = fill(placed, left, sheet)
  return heightOf(full) > heightOf(plain) ? full : plain
}

function heightOf(placed: readonly Placed[]): number {
  return placed.reduce((sum, note) => sum + note.height, 0)
}

/** Of `items` those that fill `room` best, in their order; of equal fillings the ones that have waited longest. */
function fullest(items: readonly Item[], room: number, gap: number): Item[] {
  // Filled height (each with the gap above the next) → which notes make it.
  let best: { filled: number; chosen: readonly Item[] } = { filled: 0, chosen: [] }
  const reached = new Map<number, readonly Item[]>([[0, []]])
  for (const item of items)
    for (const [filled, chosen] of [...reached]) {
      const next = Math.ceil(filled + item.height + (chosen.length > 0 ? gap : 0))
      if (next > room || reached.has(next)) continue
      const made = [...chosen, item]
      reached.set(next, made)
      if (next > best.filled) best = { filled: next, chosen: made }
    }
  return [...best.chosen]
}

/** Spreads a full page's notes so that its columns end flush at the foot. */
export function stretch(placed: readonly Placed[], sheet: Sheet): readonly Placed[] {
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

/** The page being read after notes came, changed or left: those still there stay where they are, in the order they had. */
export function settle(page: Page, byId: ReadonlyMap<string, Item>, sheet: Sheet): Placed[] {
  const columns = columnsOf([], sheet)
  const settled = new Map<string, Placed>()
  for (const note of [...page.placed].sort((a, b) => a.top - b.top)) {
    const item = byId.get(note.id)
    const end = columns[note.column]
    if (!item || end === undefined || item.group !== page.group) continue
    const top = Math.max(note.top, end)
    const height = item.height + (note.head ?? 0)
    if (top + height > sheet.height) continue
    const same = top === note.top && height === note.height
    settled.set(note.id, same ? note : { ...note, top, height })
    columns[note.column] = top + height + sheet.gap
  }
  return page.placed.flatMap(note => settled.get(note.id) ?? [])
}
