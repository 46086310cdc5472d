/**
 * How large notes stand on the wall: in steps, the largest at which all of them fit on one page; else the smallest. A step is
 * taken where the board is revealed or a page is turned, never because a note lands. Pure: heights are measured elsewhere.
 */
import { flow } from './flow.ts'
import type { Notes } from './paging.ts'
import { fill, type Sheet } from './placing.ts'

/** Of a note's words, in the wall's units. */
export const SMALLEST_TEXT = 36
const LARGER = [48, 64, 80]
/** More notes than this never fit on a page of larger ones. */
const MOST = 24
/** Shown once, larger steps are measured up to so many, so that none goes away under what is being read. */
const STILL = 2 * MOST

/** The larger sizes that are worth measuring for `n` notes. */
export function largerTexts(n: number): readonly number[] {
  return n > 0 && n <= STILL ? LARGER : []
}

/** Columns of a lane that has `smallest` of them for the smallest notes: larger words need wider ones. */
export function columnsAt(text: number, smallest: number): number {
  if (text <= SMALLEST_TEXT) return smallest
  if (text < 64) return Math.min(3, smallest)
  return text < 80 ? Math.min(2, smallest) : 1
}

/** While notes may come, room is left for half as many again, and for so many at least: they are to be seen when they land. */
const LEAST_COMING = 3

/** One way to draw all lanes of a wall: a size of the words, and each prompt with pages of its own or all together. */
export interface Level {
  notes: readonly Notes[]
  sheets: readonly Sheet[]
}

/**
 * The index of the last of `levels` (smallest first) whose lanes all fit on a page each. Where none does: the first after
 * the smallest if prompts that have pages of their own there need fewer of them together; else 0.
 */
export function pickLevel(levels: readonly Level[], open: boolean): number {
  const [base, next] = levels
  const count = base?.notes.reduce((n, lane) => n + lane.items.length, 0) ?? 0
  if (!base || !next || count === 0 || count > MOST) return 0
  for (let at = levels.length - 1; at > 0; at--)
    if (levels[at]?.notes.every((lane, i) => fitsOnOne(lane, levels[at]?.sheets[i] as Sheet, open))) return at
  const [apart, together] = [base.notes[0], next.notes[0]]
  if (base.notes.length > 1 || !apart || !together?.flows || apart.flows) return 0
  const prompts = new Set(apart.items.map(item => item.group)).size
  return flow(together.items, next.sheets[0] as Sheet).length < prompts ? 1 : 0
}

/** Do all notes of a lane fit on one page? `open`: with room for those that may come, each like the one of middle height. */
function fitsOnOne(lane: Notes, sheet: Sheet, open: boolean): boolean {
  const items = lane.items.filter(item => lane.groups.includes(item.group))
  const [first] = items
  if (!first) return true
  if (items.some(item => item.group !== first.group || item.height > sheet.height)) return false
  const middle = [...items].sort((a, b) => a.height - b.height)[items.length >> 1] ?? first
  const coming = open ? Math.max(LEAST_COMING, Math.ceil(items.length / 2)) : 0
  const all = [...items, ...Array.from({ length: coming }, (_, i) => ({ ...middle, id: `coming ${i}` }))]
  if (!lane.flows) return fill([], all, sheet).length === all.length
  const pages = flow(all, sheet)
  return pages.length === 1 && !pages[0]?.own
}
