/** The plan of the day as it runs: sessions moved, left out, shortened, repeated or shifted, and what takes that back. Pure. */
import type { BoardRecord, Id, SessionPlace, SessionRecord } from '@folkmoot/protocol'

/** What of a session the plan is. */
export function placeOfSession({ id, day, order, time, minutes, skipped }: SessionRecord): SessionPlace {
  return { id, day, order, time, minutes, skipped: skipped ?? false }
}

/** Sessions that stand otherwise in `after` than in `before`, as each was and is; those that are in one of them alone are left out. */
export function changedPlaces(
  before: readonly SessionRecord[],
  after: readonly SessionRecord[],
): { before: SessionPlace[]; after: SessionPlace[] } {
  const changed: { before: SessionPlace[]; after: SessionPlace[] } = { before: [], after: [] }
  for (const session of after) {
    const old = before.find(one => one.id === session.id)
    if (!old || JSON.stringify(placeOfSession(old)) === JSON.stringify(placeOfSession(session))) continue
    changed.before.push(placeOfSession(old))
    changed.after.push(placeOfSession(session))
  }
  return changed
}

/**
 * The session once more, right after itself, with all its boards as they were before anybody opened them. It has no time of its own: two
 * would begin at once. `newId`: a fresh id each call.
 */
export function copyOfSession(
  session: SessionRecord,
  sessions: readonly Pick<SessionRecord, 'day' | 'order'>[],
  boards: readonly BoardRecord[],
  newId: () => Id,
): { session: SessionRecord; boards: BoardRecord[] } {
  const later = sessions.filter(one => one.day === session.day && one.order > session.order)
  const next = Math.min(...later.map(one => one.order))
  const order = later.length === 0 ? session.order + 1 : (session.order + next) / 2
  const copy: SessionRecord = { ...session, id: newId(), order, time: '', skipped: false }
  const own = boards.filter(board => board.session === session.id)
  return { session: copy, boards: own.map(board => unopened(board, newId(), copy.id)) }
}

/** An agenda for another event: every session, and every board as nobody opened it, under ids of their own. */
export function copyOfAgenda(
  sessions: readonly SessionRecord[],
  boards: readonly BoardRecord[],
  newId: () => Id,
): { sessions: SessionRecord[]; boards: BoardRecord[] } {
  const ids = new Map([...sessions, ...boards].map(({ id }) => [id, newId()]))
  const toId = (id: Id) => ids.get(id) ?? id
  return {
    sessions: sessions.map(({ skipped: _skipped, ...session }) => ({
      ...session,
      id: toId(session.id),
      revisits: session.revisits.flatMap(board => ids.get(board) ?? []),
    })),
    boards: boards.map(board => unopened(board, toId(board.id), toId(board.session))),
  }
}

/** The board once more, right after itself in its session. */
export function copyOfBoard(board: BoardRecord, boards: readonly BoardRecord[], id: Id): BoardRecord {
  const later = boards.filter(one => one.session === board.session && one.order > board.order)
  const next = Math.min(...later.map(one => one.order))
  const order = later.length === 0 ? board.order + 1 : (board.order + next) / 2
  return { ...unopened(board, id), order }
}

/** As it was made: nobody has opened it, and no vote, edition or step is left. */
export function unopened(board: BoardRecord, id = board.id, session = board.session): BoardRecord {
  const { past: _past, during: _during, ...about } = board
  return {
    ...about,
    prompts: about.prompts.map(({ earlier: _earlier, ...prompt }) => prompt),
    id,
    session,
    phase: 'waiting',
    revealed: [],
    written: false,
    lastCall: null,
    editions: 0,
    step: null,
  }
}

const CLOCK = /(\d{1,2})([:.])(\d{2})/g

/** Every clock time in `time` so many minutes later (negative: earlier), written as it was; one that would leave the day stays. */
export function shiftedTime(time: string, minutes: number): string {
  return time.replace(CLOCK, (found, hours: string, mark: string, rest: string) => {
    const at = Number(hours) * 60 + Number(rest) + minutes
    if (Number(rest) > 59 || at < 0 || at >= 24 * 60) return found
    return `${String(Math.floor(at / 60)).padStart(hours.length, '0')}${mark}${String(at % 60).padStart(2, '0')}`
  })
}

/** Of `from`'s day, it and all that comes after it. */
export function shiftedFrom(sessions: readonly SessionRecord[], from: Id, minutes: number): SessionRecord[] {
  const first = sessions.find(one => one.id === from)
  if (!first) return []
  return sessions
    .filter(one => one.day === first.day && one.order >= first.order)
    .map(one => ({ ...one, time: shiftedTime(one.time, minutes) }))
}
