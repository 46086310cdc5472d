/**
 * Notes under headings, or ranked: they read down one column, then down the next, then on the next page. Pure.
 *
 * Every note stands once, in its order, and nothing is left empty before it. Where all fit on a page, each of several groups
 * stays in one column and the columns end about level. Where they do not, a group goes on in the next column, and on the next page
 * under its name. A note too tall for a column has pages of its own, in its place.
 */
import type { Item, Placed, Sheet } from './placing.ts'

export interface FlowPage {
  placed: readonly Placed[]
  /** The one note of this page is too tall for a column. */
  own: boolean
}

/** Steps in which the lowest level end of the columns is looked for. */
const HALVINGS = 12

export function flow(items: readonly Item[], sheet: Sheet): FlowPage[] {
  const pages: FlowPage[] = []
  let stretch: Item[] = []
  const lay = () => {
    for (let rest = stretch; rest.length > 0; ) {
      const placed = onOne(rest, sheet) ?? packed(rest, sheet, sheet.height)
      pages.push({ placed, own: false })
      rest = rest.slice(placed.length)
    }
    stretch = []
  }
  for (const item of items) {
    if (item.height + (item.head ?? 0) <= sheet.height) {
      stretch.push(item)
      continue
    }
    lay()
    pages.push({ placed: [{ id: item.id, column: 0, top: 0, height: sheet.height }], own: true })
  }
  lay()
  return pages
}

/** All of them on one page, its columns about level; null when they do not fit. */
function onOne(items: readonly Item[], sheet: Sheet): Placed[] | null {
  const least = items.reduce((sum, item) => sum + item.height, 0)
  if (least > sheet.columns * sheet.height) return null
  const alone = items.every(item => item.section !== undefined && item.section === items[0]?.section)
  return (alone ? null : level(items, sheet, whole)) ?? level(items, sheet, packed)
}

type Layout = (items: readonly Item[], sheet: Sheet, end: number) => Placed[]

/** The layout whose columns end highest while all of `items` are in it. */
function level(items: readonly Item[], sheet: Sheet, layout: Layout): Placed[] | null {
  let best = layout(items, sheet, sheet.height)
  if (best.length < items.length) return null
  let [low, high] = [0, sheet.height]
  for (let i = 0; i < HALVINGS; i++) {
    const end = (low + high) / 2
    const placed = layout(items, sheet, end)
    if (placed.length === items.length) [best, high] = [placed, end]
    else low = end
  }
  return best
}

/** A place to put notes in, one after another. */
function pen(sheet: Sheet) {
  const placed: Placed[] = []
  const named = new Set<string>()
  let column = 0
  let top = 0
  let section: string | undefined
  const headOf = (item: Item, fresh: boolean): number => {
    if (item.section === undefined || (!fresh && section === item.section)) return 0
    return (named.has(item.section) ? item.again : item.head) ?? 0
  }
  return {
    placed,
    /** Would `end` be passed? `fresh`: at the head of the next column. */
    fits(items: readonly Item[], end: number, fresh = false): boolean {
      const [first] = items
      if (!first || (fresh && column + 1 >= sheet.columns)) return false
      const gaps = sheet.gap * (items.length - 1)
      const heights = items.reduce((sum, item) => sum + item.height, headOf(first, fresh || top === 0))
      return (fresh ? 0 : top) + heights + gaps <= end
    },
    put(item: Item, fresh = false): void {
      if (fresh) [column, top] = [column + 1, 0]
      const head = headOf(item, top === 0)
      const height = item.height + head
      const at: Placed = { id: item.id, column, top, height }
      if (item.section !== undefined) {
        at.section = item.section
        named.add(item.section)
      }
      if (head > 0) at.head = head
      placed.push(at)
      top += height + sheet.gap
      section = item.section
    },
  }
}

/** As many as the page takes, each column down to `end`. */
function packed(items: readonly Item[], sheet: Sheet, end: number): Placed[] {
  const at = pen(sheet)
  for (const item of items) {
    const here = at.fits([item], end)
    if (!here && !at.fits([item], end, true)) break
    at.put(item, !here)
  }
  return at.placed
}

/** As many as the page takes while no group that fits in one column is parted. */
function whole(items: readonly Item[], sheet: Sheet, end: number): Placed[] {
  const at = pen(sheet)
  for (const block of blocksOf(items)) {
    const here = at.fits(block, end)
    if (!here && !at.fits(block, end, true)) break
    for (const [i, item] of block.entries()) at.put(item, i === 0 && !here)
  }
  return at.placed
}

/** Neighbours of one section; a note of none is by itself. */
function blocksOf(items: readonly Item[]): Item[][] {
  const blocks: Item[][] = []
  let open: Item[] | null = null
  for (const item of items) {
    if (open && item.section !== undefined && open[0]?.section === item.section) open.push(item)
    else {
      open = [item]
      blocks.push(open)
    }
  }
  return blocks
}
