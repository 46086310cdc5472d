/**
 * One wall on many screens: how large it is laid out, which screen makes its pages, and which page stands. Sizes of screens come
 * in CSS pixels; the wall's are in units, a pixel of a 1080-line screen. Nothing here outlives the server, which forgets no more
 * than what is on the screens.
 */
import type { Id, WallPage, WallPaged, WallPageView, WallView } from '@folkmoot/protocol'

export interface Size {
  width: number
  height: number
}
interface Screen extends Size {
  id: Id
  /** Paired, so that the room looks at it; else the cockpit's picture. */
  display: boolean
  /** Others waited for a page of its. */
  late: boolean
}
export interface WallState {
  /** In the order in which they came. */
  screens: readonly Screen[]
  /** Displays whose connection broke: the wall keeps their size for a while, as most come back. */
  held: readonly (Size & { id: Id })[]
  /** The last page's. */
  n: number
  pages: Partial<Record<WallPaged, WallPageView>>
  /** When the screen that makes the pages began to, or last made one. */
  pagedAt: number
}

/** Without a paired wall. */
export const USUAL_WALL: Size = { width: 1920, height: 1080 }
/** Units: nothing is laid out for narrower or lower walls. */
const LEAST: Size = { width: 1440, height: 1080 }
/** So long a screen may take for a page before another makes it, ms. */
export const PAGE_LATE_MS = 1_500

/** `n` goes on from the time, so that no page is named like one from before a restart. */
export function emptyWall(now: number): WallState {
  return { screens: [], held: [], n: Math.floor(now), pages: {}, pagedAt: now }
}

/** A screen's size in units: 1080 high where that leaves it 1440 wide, else higher. */
export function inUnits({ width, height }: Size): Size {
  const unit = Math.min(height / LEAST.height, width / LEAST.width)
  return { width: Math.round(width / unit), height: Math.round(height / unit) }
}

/** What all walls are laid out for: it fits into each of them whole, scaled. */
export function wallSize({ screens, held }: Pick<WallState, 'screens' | 'held'>): Size {
  const walls = [...screens.filter(screen => screen.display), ...held].map(inUnits)
  if (walls.length === 0) return USUAL_WALL
  return {
    width: Math.min(...walls.map(wall => wall.width)),
    height: Math.min(...walls.map(wall => wall.height)),
  }
}

/** Paired walls go before pictures of them, and whoever others waited for comes last. */
export function pagerOf({ screens }: Pick<WallState, 'screens'>): Id | null {
  const order = [
    (one: Screen) => one.display && !one.late,
    (one: Screen) => !one.late,
    (one: Screen) => one.display,
    () => true,
  ]
  for (const is of order) {
    const first = screens.find(is)
    if (first) return first.id
  }
  return null
}

/** A screen shows the wall, or its size is another. */
export function screenShown(
  state: WallState,
  screen: Size & { id: Id; display: boolean },
  now: number,
): WallState {
  const shown = { ...screen, late: false }
  const known = state.screens.some(one => one.id === screen.id)
  const screens = known
    ? state.screens.map(one => (one.id === screen.id ? shown : one))
    : [...state.screens, shown]
  return handedOver(state, { ...state, screens }, now)
}

/** It shows the wall no more. `hold`: only its connection broke. */
export function screenGone(state: WallState, id: Id, hold: boolean, now: number): WallState {
  const gone = state.screens.find(screen => screen.id === id)
  if (!gone) return state
  const { width, height } = gone
  const held = hold && gone.display ? [...state.held, { id, width, height }] : state.held
  return handedOver(state, { ...state, screens: state.screens.filter(screen => screen !== gone), held }, now)
}

/** A screen whose connection broke has not come back in time. */
export function sizeReleased(state: WallState, id: Id): WallState {
  return { ...state, held: state.held.filter(one => one.id !== id) }
}

/** The page that stands from now on; null: `from` is not the screen that makes the pages. */
export function pageMade(
  state: WallState,
  from: Id,
  made: { of: WallPaged; key: string; page: WallPage },
  now: number,
): WallState | null {
  if (pagerOf(state) !== from) return null
  const n = state.n + 1
  const page: WallPageView = { n, key: made.key, since: now, page: made.page }
  return { ...state, n, pages: { ...state.pages, [made.of]: page }, pagedAt: now }
}

/** Somebody who knows the pages up to `n` waits for another: whoever should have made it goes to the end. */
export function pageLate(state: WallState, from: Id, n: number, now: number): WallState {
  const pager = pagerOf(state)
  if (pager === null || pager === from || n !== state.n) return state
  if (now - state.pagedAt < PAGE_LATE_MS || state.screens.length < 2) return state
  // Where all were late, all begin afresh behind this one.
  const late = state.screens.map(one => (one.id === pager ? { ...one, late: true } : one))
  const screens = late.every(one => one.late) ? late.map(one => ({ ...one, late: one.id === pager })) : late
  return handedOver(state, { ...state, screens }, now)
}

function handedOver(before: WallState, after: WallState, now: number): WallState {
  return pagerOf(before) === pagerOf(after) ? after : { ...after, pagedAt: now }
}

export function wallView(state: WallState): WallView {
  return { ...wallSize(state), pager: pagerOf(state), n: state.n, pages: state.pages }
}
