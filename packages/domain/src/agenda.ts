/** Where sessions and boards stand in the agenda, which of them are numbered anew when one moves a step, and what is added on the spot. */
import type { BoardRecord, Id, SessionRecord, Visibility } from '@folkmoot/protocol'

interface Placed {
  id: string
  day: number
  order: number
}
export type Direction = 'up' | 'down'

/** Below this gap a midpoint is no longer worth trusting, and the day is numbered afresh. */
const SMALLEST_GAP = 1e-6

function inOrder<T extends { id: string; order: number }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
}

/** By day, then order; the id decides between equals, so that every screen agrees. */
export function sortAgenda<T extends Placed>(sessions: readonly T[]): T[] {
  return inOrder(sessions).sort((a, b) => a.day - b.day)
}

export function sortByOrder<T extends { id: string; order: number }>(items: readonly T[]): T[] {
  return inOrder(items)
}

/** Boards stay in their session: for them it is a single day. */
export function boardPlaces(boards: readonly { id: string; order: number }[]): Placed[] {
  return boards.map(({ id, order }) => ({ id, day: 0, order }))
}

/** The order for something added at the end of a list. */
export function orderAtEnd(items: readonly { order: number }[]): number {
  return items.reduce((last, item) => Math.max(last, item.order), 0) + 1
}

/**
 * Moves one item a step. Past the end of its day it goes to the next day's beginning (and so backwards), as long as
 * there is such a day. Usually one record changes; a day whose numbers have grown too close is numbered afresh.
 * Empty: it cannot move further.
 */
export function planMove(items: readonly Placed[], id: string, direction: Direction, days: number): Placed[] {
  const item = items.find(one => one.id === id)
  if (!item) return []
  const step = direction === 'up' ? -1 : 1
  const today = inOrder(items.filter(one => one.day === item.day))
  const target = today.findIndex(one => one.id === id) + step
  if (target >= 0 && target < today.length) {
    const others = today.filter(one => one.id !== id)
    return insert(others, id, item.day, target)
  }
  const day = item.day + step
  if (day < 0 || day >= days) return []
  const there = inOrder(items.filter(one => one.day === day))
  return insert(there, id, day, direction === 'up' ? there.length : 0)
}

/** What it steps over on its way; null: nothing, it goes over the edge of its day. */
export function steppedOver(items: readonly Placed[], id: string, direction: Direction): string | null {
  const item = items.find(one => one.id === id)
  const today = inOrder(items.filter(one => one.day === item?.day))
  const at = today.findIndex(one => one.id === id)
  return today[direction === 'up' ? at - 1 : at + 1]?.id ?? null
}

/** As many as are named, and as have a session. */
export function daysOf(named: readonly string[], sessions: readonly { day: number }[]): number {
  return Math.max(1, named.length, ...sessions.map(session => session.day + 1))
}

function insert(others: readonly Placed[], id: string, day: number, at: number): Placed[] {
  const before = others[at - 1]?.order
  const after = others[at]?.order
  if (before === undefined) return [{ id, day, order: (after ?? 2) - 1 }]
  if (after === undefined) return [{ id, day, order: before + 1 }]
  if (after - before > SMALLEST_GAP) return [{ id, day, order: (before + after) / 2 }]
  const ids = others.map(one => one.id)
  ids.splice(at, 0, id)
  const was = new Map(others.map(one => [one.id, one.order]))
  return ids
    .map((one, index) => ({ id: one, day, order: index + 1 }))
    .filter(move => was.get(move.id) !== move.order)
}

/** Of an activity: what a board of it begins with. */
interface Asked {
  id: Id
  defaults: { visibility: Visibility; keys?: readonly string[] }
}

/** A board with one question, last in its session, that nobody has opened yet. `during`: what the screens show meanwhile. */
export function questionBoard(
  { board, prompt }: { board: Id; prompt: Id },
  text: string,
  { id: format, defaults }: Asked,
  place: { session: Id; boards: readonly Pick<BoardRecord, 'session' | 'order'>[]; during: Id | null },
): BoardRecord {
  const own = place.boards.filter(one => one.session === place.session)
  const key = defaults.keys?.[0]
  return {
    id: board,
    session: place.session,
    order: own.length === 0 ? 0 : orderAtEnd(own),
    title: text,
    format,
    prompts: [{ id: prompt, text, ...(key !== undefined && { key }) }],
    visibility: defaults.visibility,
    network: null,
    lookFirst: false,
    phase: 'waiting',
    revealed: [],
    written: false,
    lastCall: null,
    editions: 0,
    by: 'person',
    oneEach: false,
    layout: null,
    step: null,
    ...(place.during !== null && { during: place.during }),
  }
}

/** A session for a question that belongs to none, last on the agenda's first day. */
export function questionSession(
  id: Id,
  title: string,
  sessions: readonly Pick<SessionRecord, 'day' | 'order'>[],
): SessionRecord {
  const today = sessions.filter(one => one.day === 0)
  return {
    id,
    day: 0,
    order: today.length === 0 ? 0 : orderAtEnd(today),
    time: '',
    title,
    kind: 'activity',
    speaker: '',
    lines: [],
    quotations: [],
    minutes: null,
    revisits: [],
  }
}
