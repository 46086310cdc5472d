/**
 * Fair paging: which notes stand where on the wall, and what comes next. Pure: heights are measured elsewhere.
 *
 * A lane is a stretch of the wall with its own columns. **Every note is shown once before any is shown twice**: whatever
 * nobody has seen yet comes first, in the order of its arrival. After that the lane goes through its notes in cycles; within
 * a cycle each is shown once, and a new cycle begins only when nothing waits.
 * - A new note comes on the next page, or at once where the page being read has free room beneath.
 * - Notes that were taken back or hidden vanish at once, and nothing else on the page moves.
 * - A note too tall for a column has pages of its own (`parts`), one after another; it is never shrunk.
 * - A lane with several prompts shows one prompt a page, the prompts in turn.
 * - The last page of a cycle is filled up with notes of the next, so that no page is left half empty.
 * - Under headings, or ranked, every page is made of the whole order (`flow.ts`): the wall stays at the page that holds most
 *   of what is being read, and turns to the next one that holds a note which waits.
 */

import { type FlowPage, flow } from './flow.ts'
import { compose, fill, type Item, type Page, type Placed, type Sheet, settle, stretch } from './placing.ts'

export interface Lane {
  /** Every note of the lane in the order of its arrival, or in its format's order. */
  queue: readonly string[]
  /** How often each was shown at all, the page being read included. */
  times: ReadonlyMap<string, number>
  /** Shown in this cycle, the page being read included. */
  shown: ReadonlySet<string>
  /** Shown for the next cycle already, as company on this one's last page. */
  ahead: ReadonlySet<string>
  page: Page | null
  /** The page being read is the n-th of this cycle, from 1. */
  turned: number
  /** Pages in all, where notes flow in their order and a page has a number of its own; otherwise 0. */
  of: number
  /** While the page stands that another screen made: the notes that were there when this one took it over. None of them joins it. */
  closed?: ReadonlySet<string>
}
export interface Notes {
  items: readonly Item[]
  /** Prompts in order. */
  groups: readonly string[]
  /** The items are in the order to be shown in; otherwise they come as they arrive. */
  ordered?: boolean
  /** They read on from column to column and page to page, under headings or ranked (`flow.ts`). */
  flows?: boolean
}

export const EMPTY_LANE: Lane = {
  queue: [],
  times: new Map(),
  shown: new Set(),
  ahead: new Set(),
  page: null,
  turned: 0,
  of: 0,
}
/** Beyond this many waiting notes their pages are reckoned, not laid out. */
const RECKONED = 150

function betweenParts(lane: Lane): boolean {
  return lane.page?.own != null && lane.page.own.part + 1 < lane.page.own.of
}

/** Does anything wait for its turn in this cycle? */
export function isWaiting(lane: Lane): boolean {
  return betweenParts(lane) || lane.queue.some(id => !lane.shown.has(id))
}

/** Does a note wait that has never been shown? */
export function hasUnseen(lane: Lane): boolean {
  return betweenParts(lane) || lane.queue.some(id => !lane.times.has(id))
}

function itemsById(notes: Notes): Map<string, Item> {
  return new Map(notes.items.filter(item => notes.groups.includes(item.group)).map(item => [item.id, item]))
}

/** What may be shown next: notes nobody has seen while there are any, then those that wait in this cycle. */
function candidates(lane: Lane, byId: ReadonlyMap<string, Item>): Item[] {
  const passed = hasUnseen(lane) ? lane.times : lane.shown
  return lane.queue.flatMap(id => (passed.has(id) ? [] : (byId.get(id) ?? [])))
}

/** The prompt to show next: the one being read while any of its notes may come, then the prompts after it in turn. */
function nextGroup(lane: Lane, waiting: readonly Item[], groups: readonly string[]): string | null {
  const from = Math.max(0, lane.page ? groups.indexOf(lane.page.group) : 0)
  for (let i = 0; i < groups.length; i++) {
    const group = groups[(from + i) % groups.length] as string
    if (waiting.some(item => item.group === group)) return group
  }
  return null
}

/** Counts them as shown; `company`: for the next cycle. */
export function show(
  lane: Lane,
  placed: readonly Placed[],
  company: ReadonlySet<string> = NOBODY,
): Pick<Lane, 'times' | 'shown' | 'ahead'> {
  const times = new Map(lane.times)
  const shown = new Set(lane.shown)
  const ahead = new Set(lane.ahead)
  for (const { id } of placed) {
    const set = company.has(id) ? ahead : shown
    if (!set.has(id)) times.set(id, (times.get(id) ?? 0) + 1)
    set.add(id)
  }
  return { times, shown, ahead }
}
const NOBODY: ReadonlySet<string> = new Set()

/** Pushed off a page while it was being read: that was not its turn. */
function unshow(lane: Lane, ids: Iterable<string>): Lane {
  const times = new Map(lane.times)
  const shown = new Set(lane.shown)
  const ahead = new Set(lane.ahead)
  for (const id of ids) {
    if (!ahead.delete(id) && !shown.delete(id)) continue
    const before = times.get(id) ?? 0
    if (before > 1) times.set(id, before - 1)
    else times.delete(id)
  }
  return { ...lane, times, shown, ahead }
}

/**
 * Fills up with notes of `group`; once no note anywhere is unseen, others of this cycle may keep them company, and when none
 * of those waits either, the first of the next. Answers the lane with that page, and whether notes had to be left out.
 */
function fillPage(
  lane: Lane,
  byId: ReadonlyMap<string, Item>,
  group: string,
  from: readonly Placed[],
  sheet: Sheet,
): { lane: Lane; placed: Placed[]; full: boolean } {
  const fitting = (at: Lane): Item[] => candidates(at, byId).filter(item => item.group === group)
  let placed = from.length > 0 ? fill(from, fitting(lane), sheet) : compose(fitting(lane), sheet)
  let next: Lane = { ...lane, ...show(lane, placed) }
  if (hasUnseen(lane) && !hasUnseen(next)) {
    placed = fill(placed, fitting(next), sheet)
    next = { ...next, ...show(next, placed) }
  }
  if (isWaiting({ ...next, page: null })) return { lane: next, placed, full: fitting(next).length > 0 }
  const on = new Set(placed.map(note => note.id))
  const company = next.queue.flatMap(id => {
    const item = on.has(id) || next.ahead.has(id) ? undefined : byId.get(id)
    return item?.group === group && fitsIn(item, sheet) ? [item] : []
  })
  const filled = fill(placed, company, sheet)
  const joined = new Set(filled.slice(placed.length).map(note => note.id))
  return {
    lane: { ...next, ...show(next, filled.slice(placed.length), joined) },
    placed: filled,
    full: joined.size < company.length,
  }
}

function fitsIn(item: Item, sheet: Sheet): boolean {
  return item.height <= sheet.height
}

function showOwn(lane: Lane, item: Item, sheet: Sheet, part: number): Lane {
  const of = Math.max(1, item.parts)
  const placed = [{ id: item.id, column: 0, top: 0, height: sheet.height }]
  return {
    ...lane,
    ...(part + 1 >= of ? show(lane, placed) : {}),
    page: { group: item.group, placed, own: { part, of } },
    turned: lane.turned + 1,
  }
}

/** The page that another screen made stays as it is: later notes may land on it, and none that could have stood there already. */
export function closed(lane: Lane, notes: Notes): Lane {
  return lane.page ? { ...lane, closed: new Set(notes.items.map(item => item.id)) } : lane
}

/** Turns to the next page. With nothing waiting a new cycle begins, at the first prompt. */
export function turn({ closed: _, ...lane }: Lane, notes: Notes, sheet: Sheet): Lane {
  if (notes.flows) return turnFlow(lane, notes, sheet)
  const byId = itemsById(notes)
  const reading = byId.get(lane.page?.placed[0]?.id ?? '')
  if (lane.page?.own && betweenParts(lane) && reading)
    return showOwn(lane, reading, sheet, lane.page.own.part + 1)

  const waiting = candidates(lane, byId)
  const group = nextGroup(lane, waiting, notes.groups)
  if (group === null) {
    const fresh: Lane = { ...lane, shown: lane.ahead, ahead: NOBODY, page: null, turned: 0 }
    if (byId.size === 0) return fresh
    return turn(isWaiting(fresh) ? fresh : { ...fresh, shown: NOBODY }, notes, sheet)
  }
  const first = waiting.find(item => item.group === group)
  if (first && !fitsIn(first, sheet)) return showOwn(lane, first, sheet, 0)
  const filled = fillPage({ ...lane, page: null }, byId, group, [], sheet)
  const placed = filled.full ? stretch(filled.placed, sheet) : filled.placed
  return { ...filled.lane, page: { group, placed, own: null }, turned: lane.turned + 1 }
}

/** Takes in the notes as they are now, without moving what is being read. */
export function take(lane: Lane, notes: Notes, sheet: Sheet): Lane {
  const byId = itemsById(notes)
  const known = new Set(lane.queue)
  // Note ids are random, so their order is a shuffle of those that arrive together.
  const arrived = [...byId.keys()].filter(id => !known.has(id)).sort()
  const queue = notes.ordered ? [...byId.keys()] : [...lane.queue.filter(id => byId.has(id)), ...arrived]
  const next: Lane = {
    ...lane,
    queue,
    times: new Map([...lane.times].filter(([id]) => byId.has(id))),
    shown: new Set([...lane.shown].filter(id => byId.has(id))),
    ahead: new Set([...lane.ahead].filter(id => byId.has(id))),
    of: 0,
  }
  if (notes.flows) return takeFlow(next, notes, sheet)
  const page = lane.page
  if (!page) return queue.length > 0 ? turn(next, notes, sheet) : next
  if (page.own) return takeOwn(next, page, page.own, byId.get(page.placed[0]?.id ?? ''), notes, sheet)

  const stayed = settle(page, byId, sheet)
  const staying = new Set(stayed.map(note => note.id))
  // What no longer fits has not had its turn.
  const pushed = page.placed.map(note => note.id).filter(id => !staying.has(id))
  const settled = unshow(next, pushed)
  const joining = new Map([...byId].filter(([id]) => !lane.closed?.has(id)))
  const { lane: filled, placed } = fillPage(settled, joining, page.group, stayed, sheet)
  if (placed.length === 0) return turn(settled, notes, sheet)
  return { ...filled, page: { ...page, placed } }
}

function takeOwn(
  lane: Lane,
  page: Page,
  own: { part: number },
  item: Item | undefined,
  notes: Notes,
  sheet: Sheet,
): Lane {
  if (!item) return turn({ ...lane, page: { ...page, own: null } }, notes, sheet)
  if (fitsIn(item, sheet)) {
    const again = unshow(lane, [item.id])
    return turn({ ...again, page: { ...page, own: null }, turned: lane.turned - 1 }, notes, sheet)
  }
  const of = Math.max(1, item.parts)
  const part = Math.min(own.part, of - 1)
  const shown = part + 1 >= of ? show(lane, page.placed) : {}
  return { ...lane, ...shown, page: { ...page, own: { part, of } } }
}

function pagesOf(notes: Notes, sheet: Sheet): FlowPage[] {
  return flow(
    notes.items.filter(item => notes.groups.includes(item.group)),
    sheet,
  )
}

/** The lane at page `at` of its flow; `part` of the note that has that page to itself. */
function atFlow(lane: Lane, notes: Notes, pages: readonly FlowPage[], at: number, part = 0): Lane {
  const page = pages[at]
  if (!page) return { ...lane, page: null, turned: 0, of: 0 }
  const item = page.own ? notes.items.find(one => one.id === page.placed[0]?.id) : undefined
  const of = Math.max(1, item?.parts ?? 1)
  const own = page.own ? { part: Math.min(part, of - 1), of } : null
  const seen = own && own.part + 1 < of ? {} : show(lane, page.placed)
  const group = item?.group ?? notes.groups[0] ?? ''
  return { ...lane, ...seen, page: { group, placed: page.placed, own }, turned: at + 1, of: pages.length }
}

/** Goes to the page that holds most of what is being read; what it no longer holds has not had its turn. */
function takeFlow(lane: Lane, notes: Notes, sheet: Sheet): Lane {
  const pages = pagesOf(notes, sheet)
  const before = lane.page
  // What stood there for the next cycle already counts as shown in this one: pages of a flow have no company.
  const settled = { ...lane, shown: new Set([...lane.shown, ...lane.ahead]), ahead: NOBODY }
  if (!before) return atFlow(settled, notes, pages, 0)
  const reading = new Set(before.placed.map(note => note.id))
  const held = pages.map(page => page.placed.filter(note => reading.has(note.id)).length)
  const most = Math.max(0, ...held)
  const at = most > 0 ? held.indexOf(most) : Math.min(Math.max(0, lane.turned - 1), pages.length - 1)
  const staying = new Set(pages[at]?.placed.map(note => note.id))
  const pushed = [...reading].filter(id => !staying.has(id))
  return atFlow(unshow(settled, pushed), notes, pages, at, before.own?.part)
}

/** The next page that holds a note nobody has seen, or one that waits in this cycle; then a new cycle goes on from here. */
function turnFlow(lane: Lane, notes: Notes, sheet: Sheet): Lane {
  const pages = pagesOf(notes, sheet)
  const from = lane.turned - 1
  if (lane.page?.own && betweenParts(lane)) return atFlow(lane, notes, pages, from, lane.page.own.part + 1)
  const passed = hasUnseen(lane) ? lane.times : lane.shown
  const order = pages.map((_, i) => (from + 1 + i) % pages.length)
  const next = order.find(at => pages[at]?.placed.some(note => !passed.has(note.id)))
  if (next !== undefined) return atFlow(lane, notes, pages, next)
  return atFlow({ ...lane, shown: NOBODY, ahead: NOBODY }, notes, pages, order[0] ?? 0)
}

/** Lays the page being read out afresh, for a wall of another size. */
export function relay(lane: Lane, notes: Notes, sheet: Sheet): Lane {
  const page = lane.page
  if (!page || notes.flows) return take(lane, notes, sheet)
  const reading = new Set(page.placed.map(note => note.id))
  const queue = [...lane.queue.filter(id => reading.has(id)), ...lane.queue.filter(id => !reading.has(id))]
  const again = unshow({ ...lane, queue, turned: lane.turned - 1 }, reading)
  return take(turn({ ...again, page: { ...page, own: null } }, notes, sheet), notes, sheet)
}

/** Pages still to come in this cycle; with very many notes about as many. */
export function pagesLeft(lane: Lane, notes: Notes, sheet: Sheet): number {
  if (notes.flows) return Math.max(0, lane.of - lane.turned)
  const waiting = notes.items.filter(item => notes.groups.includes(item.group) && !lane.shown.has(item.id))
  if (waiting.length > RECKONED) {
    const height = waiting.reduce((sum, item) => sum + Math.min(item.height, sheet.height) + sheet.gap, 0)
    return Math.ceil(height / (sheet.columns * sheet.height))
  }
  let left = 0
  for (let at = lane; isWaiting(at); left++) at = turn(at, notes, sheet)
  return left
}

/**
 * Several lanes side by side turn together: those with notes nobody has seen, then those with notes waiting, while a lane
 * that is through keeps its page; when all are through, all begin again.
 */
export function turnLanes(lanes: readonly Lane[], notes: readonly Notes[], sheets: readonly Sheet[]): Lane[] {
  const turning = lanes.some(hasUnseen) ? hasUnseen : lanes.some(isWaiting) ? isWaiting : () => true
  return lanes.map((lane, i) => (turning(lane) ? turn(lane, notes[i] as Notes, sheets[i] as Sheet) : lane))
}

/** How long a page is shown, ms: time to find it, and to read `words` aloud from the back row. */
export function dwellMs(words: number): number {
  return Math.min(40_000, Math.max(8_000, 4_000 + words * 260))
}
