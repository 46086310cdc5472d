/**
 * What is offered next to whoever runs a board. Decided from what a view tells as from what records hold; the words on the
 * button, and what follows from it, are the cockpit's.
 */
import {
  type BoardRecord,
  type Id,
  LIMITS,
  type Phase,
  type SessionRecord,
  SHOWN_PHASES,
} from '@folkmoot/protocol'
import { everybody } from './people.ts'
import { type BoardAt, columnToShow, phaseAfter, phaseBefore, type Rules, stepAfter } from './phases.ts'
import type { RecordReader } from './records/behaviour.ts'
import { currentRound } from './round.ts'
import { readStage, type Shown, type Stage } from './stage.ts'
import { tablesFor } from './tables.ts'

/** What an offer looks at: the board, and what stands around it. */
export interface Situation {
  board: BoardAt
  /** In whose row of the run sheet it was chosen: its own, or one that comes back to it. */
  session: Id
  /** Is it what every screen shows now? */
  onStage: boolean
  rules: Rules
  /** This board's round, if one was begun. */
  round: { finishedAt: number | null } | null
  /** With somebody at them. */
  tables: number
  /** How many have joined. */
  people: number
  /** Notes on its wall. */
  onWall: number
  /** A clock stands on the screens. */
  clock: boolean
  /** For somebody who runs one network's boards: no plenary controls. */
  allocated: boolean
  /** How many groups its notes were put in. */
  groups: number
  /** A vote was closed here before. */
  voted: boolean
  /** Dots that the next vote gives each person. */
  dots: number
  /** After the last session of a day: boards that are still open, and not come back to on a later one. */
  unfrozen: readonly Id[]
  /** Of the same session, after this one: a board that is not frozen. `seats`: people sit down first. */
  more: { board: Id; open: boolean; seats: boolean } | null
  /** A later session comes back to it, so that it stays open until then. */
  comesBack: boolean
  /** What comes next on the run sheet; `board` only if it is open already. `returns`: see {@link interrupted}. */
  next: { session: Id; board: Id | null; returns?: boolean } | null
}

type Go = Extract<Phase, 'write' | 'share' | 'group' | 'vote' | 'talk'>

/** One command, and what it means. `clears`: a clock stands on the screens, and goes. */
export type Offer =
  | { what: 'seat'; key: 'tablesMake'; input: { count: number; mix: boolean } }
  | { what: 'open'; key: 'boardBegin'; input: { board: Id; show: boolean; clearClock: boolean } }
  | { what: 'open-more'; key: 'boardBegin'; input: { board: Id; show: boolean; clearClock: boolean } }
  | { what: 'show'; key: 'stageGo'; input: Shown & { clearClock: boolean } }
  | { what: 'welcome'; key: 'stageGo'; input: Shown & { clearClock: boolean } }
  | { what: 'go-on'; key: 'stageGo'; input: Shown & { clearClock: boolean } }
  | { what: 'keep-open'; key: 'boardKeepOpen'; input: { board: Id } }
  | { what: 'reopen'; key: 'boardReopen'; input: { board: Id } }
  | { what: 'freeze'; key: 'boardFreeze'; input: { board: Id; ifWriting: true } }
  | { what: 'freeze-rest'; key: 'boardsFreeze'; input: { boards: Id[]; ifWriting: true } }
  | { what: 'turn'; key: 'boardStep'; input: { board: Id; step: string } }
  | {
      what: 'ask-again'
      key: 'boardAskAgain'
      input: { board: Id; session: Id; clearClock: boolean; from: Phase }
      step: string
    }
  | GoOffer<'column' | 'reveal' | 'group' | 'open-vote' | 'close-vote' | 'talk' | 'back' | 'jump'>
  | {
      what: 'start-round'
      key: 'turnsStart'
      input: {
        board: Id
        mode: 'tables' | 'plenary'
        turnSeconds: number
        quietSeconds: number
        handsFree: true
      }
    }
  | { what: 'end-round'; key: 'turnsEnd'; input: { board: Id } }
  /** Put notes together first, on this screen. */
  | { what: 'arrange'; key: null }

/** One of each. */
type GoOffer<W extends string> = W extends string ? { what: W; key: 'boardGo'; input: GoInput } : never

interface GoInput {
  board: Id
  phase: Go
  prompt?: Id
  dots?: number
  from: Phase
  clearClock: boolean
}

/** The one big button; null: nothing is left to do here. */
export function nextOffer(at: Situation): Offer | null {
  const { board, allocated, onStage } = at
  const mayShow = !onStage && !allocated && board.network === null
  if (board.phase === 'waiting') return needsTables(at) ? seat(at.people) : open(at)
  if (mayShow) {
    const again = askAgain(at)
    if (again) return again
  }
  if (board.phase === 'closed') return goOn(at)
  if (board.lastCall !== null) return { what: 'keep-open', key: 'boardKeepOpen', input: { board: board.id } }
  if (mayShow) return show(at, { board: board.id, session: at.session }, 'show')
  if (board.phase === 'write') return turnOffer(at) ?? nextStep(at) ?? reveal(at)
  return column(at) ?? (at.rules.counted ? goOn(at) : null) ?? onwards(at)
}

/** Where tables write, or each has its own prompt, people sit down first. */
function needsTables({ board, tables, allocated }: Situation): boolean {
  return (board.by === 'table' || board.oneEach) && tables === 0 && !allocated
}

function seat(people: number): Offer {
  return { what: 'seat', key: 'tablesMake', input: { count: tablesFor(people), mix: true } }
}

/** A clock belongs to what the room was doing: it does not run on into the next thing. */
function clears({ clock, allocated }: Pick<Situation, 'clock' | 'allocated'>): boolean {
  return clock && !allocated
}

function open(at: Situation): Offer {
  const { board, allocated } = at
  return {
    what: 'open',
    key: 'boardBegin',
    input: { board: board.id, show: !allocated, clearClock: clears(at) },
  }
}

function show(at: Situation, shown: Shown, what: 'show' | 'welcome' | 'go-on'): Offer {
  return { what, key: 'stageGo', input: { ...shown, clearClock: clears(at) } }
}

/** A self-check that was asked before is asked once more. */
function askAgain(at: Situation): Offer | null {
  const { board, rules, session } = at
  const step = stepAfter(board, rules.steps)
  if (!rules.counted || !step || board.step === null || board.phase === 'write' || board.lastCall !== null)
    return null
  return {
    what: 'ask-again',
    key: 'boardAskAgain',
    input: { board: board.id, session, clearClock: clears(at), from: board.phase },
    step: step.id,
  }
}

/** The next hat, or the other side; asking twice is another matter. */
function nextStep({ board, rules }: Situation): Offer | null {
  if (rules.counted) return null
  const step = stepAfter(board, rules.steps)
  return step && { what: 'turn', key: 'boardStep', input: { board: board.id, step: step.id } }
}

/** The minute round's own next thing: seat people, begin, end. */
function turnOffer(at: Situation): Offer | null {
  const { rules, round, allocated, tables, board } = at
  if (!rules.turns || allocated || round?.finishedAt != null) return null
  if (round) return { what: 'end-round', key: 'turnsEnd', input: { board: board.id } }
  if (tables === 0 && at.people > LIMITS.plenaryTurns) return seat(at.people)
  return roundOffer(board.id, rules.turns, tables === 0 ? 'plenary' : 'tables')
}

export function roundOffer(
  board: Id,
  turns: NonNullable<Rules['turns']>,
  mode: 'tables' | 'plenary',
): Extract<Offer, { what: 'start-round' }> {
  return { what: 'start-round', key: 'turnsStart', input: { board, mode, ...turns, handsFree: true } }
}

function going(
  at: Situation,
  what: Extract<Offer, { key: 'boardGo' }>['what'],
  phase: Go,
  more: { prompt?: Id; dots?: number; clearClock?: boolean } = {},
): Offer {
  const { board } = at
  const input: GoInput = { board: board.id, phase, from: board.phase, clearClock: clears(at), ...more }
  return { what, key: 'boardGo', input } as GoOffer<typeof what>
}

function column(at: Situation): Offer | null {
  const prompt = columnToShow(at.board, at.rules)
  return prompt && going(at, 'column', 'share', { prompt: prompt.id })
}

function reveal(at: Situation): Offer {
  return column(at) ?? going(at, 'reveal', 'share')
}

/** From a shown phase to the next: put together, vote, talk, freeze. */
function onwards(at: Situation): Offer {
  const { board, rules } = at
  if (board.phase === 'vote') return going(at, 'close-vote', rules.phases.includes('talk') ? 'talk' : 'share')
  if (board.phase === 'group' && at.groups === 0 && at.onWall > 1) return { what: 'arrange', key: null }
  const after = phaseAfter(board, rules)
  if (after === 'group') return going(at, 'group', 'group')
  if (after === 'vote' && !at.voted) return going(at, 'open-vote', 'vote', { dots: at.dots })
  const talks = after === 'talk' || (after === 'vote' && rules.phases.includes('talk'))
  if (talks) return going(at, 'talk', 'talk')
  return (at.comesBack && at.next && goOn(at)) || freezeOffer(board.id)
}

export function freezeOffer(board: Id): Extract<Offer, { what: 'freeze' }> {
  return { what: 'freeze', key: 'boardFreeze', input: { board, ifWriting: true } }
}

export function freezeRest(boards: readonly Id[]): Extract<Offer, { what: 'freeze-rest' }> {
  return {
    what: 'freeze-rest',
    key: 'boardsFreeze',
    input: { boards: boards.slice(0, LIMITS.frozenAtOnce), ifWriting: true },
  }
}

/** Boards that people may still write on; one in its last call freezes by itself. */
export function stillOpen(boards: readonly Pick<BoardRecord, 'id' | 'phase' | 'lastCall'>[]): Id[] {
  const open = boards.filter(
    ({ phase, lastCall }) => lastCall === null && phase !== 'waiting' && phase !== 'closed',
  )
  return open.map(({ id }) => id).sort()
}

/** What the room was doing when this board was asked on the spot, while people may still write there: it goes back to that. */
export function interrupted<B extends Pick<BoardRecord, 'id' | 'phase' | 'network'>>(
  { during }: Pick<BoardRecord, 'during'>,
  boards: readonly B[],
): B | null {
  const before = during === undefined ? undefined : boards.find(board => board.id === during)
  const isOpen = before && before.phase !== 'waiting' && before.phase !== 'closed' && before.network === null
  return isOpen ? before : null
}

/** See {@link Situation.unfrozen}; none before the last session of its day. */
export function openAtDaysEnd(
  agenda: readonly Pick<SessionRecord, 'id' | 'day' | 'order' | 'revisits' | 'skipped'>[],
  boards: readonly Pick<BoardRecord, 'id' | 'phase' | 'lastCall'>[],
  session: Id | null,
): Id[] {
  const at = agenda.find(one => one.id === session)
  if (!at || agenda.some(one => one.day === at.day && one.order > at.order && !one.skipped)) return []
  const later = agenda.filter(one => one.day > at.day)
  return stillOpen(boards).filter(id => !later.some(one => one.revisits.includes(id)))
}

function goOn(at: Situation): Offer | null {
  const { board, next } = at
  if (at.allocated) return board.phase === 'closed' ? null : onwards(at)
  if (next?.returns) return show(at, { board: next.board, session: next.session }, 'go-on')
  if (at.more) return toMore(at, at.more)
  // Before anybody leaves.
  if (at.onStage && at.unfrozen.length > 0) return freezeRest(at.unfrozen)
  if (next) return show(at, { board: next.board, session: next.session }, 'go-on')
  if (board.phase !== 'closed' && phaseAfter(board, at.rules) === null) return onwards(at)
  return show(at, { board: null, session: null }, 'welcome')
}

/** The session's own next board; where people sit down first, its session, which asks for that. */
function toMore(at: Situation, { board, open: isOpen, seats }: NonNullable<Situation['more']>): Offer {
  if (isOpen || seats) return show(at, { board: isOpen ? board : null, session: at.session }, 'go-on')
  return { what: 'open-more', key: 'boardBegin', input: { board, show: true, clearClock: clears(at) } }
}

/** For a session without a board: it, and then the next. */
export function sessionOffer(at: {
  session: Id
  /** It is on the screens. */
  shown: boolean
  next: Id | null
  clock: boolean
  unfrozen: Situation['unfrozen']
}): Extract<Offer, { key: 'stageGo' | 'boardsFreeze' }> | null {
  const { session, shown, next, clock } = at
  if (shown && at.unfrozen.length > 0) return freezeRest(at.unfrozen)
  if (!shown) return { what: 'show', key: 'stageGo', input: { board: null, session, clearClock: clock } }
  return next === null
    ? null
    : { what: 'go-on', key: 'stageGo', input: { board: null, session: next, clearClock: clock } }
}

/** One phase back, or open again. */
export function backOffer(board: BoardAt, rules: Rules): Extract<Offer, { what: 'back' | 'reopen' }> | null {
  if (board.phase === 'closed') return { what: 'reopen', key: 'boardReopen', input: { board: board.id } }
  const phase = phaseBefore(board, rules)
  if (phase === null) return null
  const input = { board: board.id, phase: phase as Go, from: board.phase, clearClock: false }
  return { what: 'back', key: 'boardGo', input }
}

/** Straight to another phase; null: it is there already, or there is no straight way. */
export function offerTo(target: Phase, at: Situation): Offer | null {
  const { board, rules } = at
  if (target === board.phase || board.lastCall !== null) return null
  if (board.phase === 'closed') return target === rules.phases.at(-1) ? backOffer(board, rules) : null
  if (!rules.phases.includes(target)) return null
  // A clock on the screens stays where a phase is jumped to.
  const clearClock = false
  if (target === 'share' && board.phase === 'write') return going(at, 'reveal', 'share', { clearClock })
  if (!SHOWN_PHASES.includes(board.phase)) return null
  if (target === 'vote') return going(at, 'open-vote', 'vote', { dots: at.dots, clearClock })
  if (target === 'write') return going(at, 'back', 'write', { clearClock })
  if (target !== 'share' && target !== 'group' && target !== 'talk') return null
  return going(at, 'jump', target, { clearClock })
}

/** A room as a view tells of it; {@link roomOfRecords} reads the same from records. */
export interface RoomSeen {
  allocated: Id | null
  stage: Pick<Stage, 'board' | 'timer'>
  room: { joined: number }
  round: { board: Id; finishedAt: number | null } | null
  tables: readonly { people: readonly Id[] }[]
  counts: readonly { board: Id; onWall: number }[]
  agenda: readonly Pick<SessionRecord, 'id' | 'day' | 'order' | 'revisits' | 'skipped'>[]
  boards: readonly Pick<
    BoardRecord,
    'id' | 'phase' | 'lastCall' | 'session' | 'order' | 'network' | 'by' | 'oneEach'
  >[]
  groups: readonly { board: Id; groups: readonly unknown[] }[]
  votes: readonly { board: Id; results: unknown }[]
}

export function situationOf(
  room: RoomSeen,
  board: BoardAt,
  of: Pick<Situation, 'session' | 'rules' | 'dots' | 'next'>,
): Situation {
  const tables = room.tables.filter(table => table.people.length > 0).length
  return {
    ...of,
    board,
    more: moreOf(room, board, of.session, tables),
    comesBack: comesBack(room.agenda, board.id, of.session),
    onStage: room.stage.board === board.id,
    round: room.round?.board === board.id ? room.round : null,
    tables,
    people: room.room.joined,
    onWall: room.counts.find(one => one.board === board.id)?.onWall ?? 0,
    clock: room.stage.timer !== null,
    allocated: room.allocated !== null,
    groups: room.groups.find(one => one.board === board.id)?.groups.length ?? 0,
    unfrozen: openAtDaysEnd(room.agenda, room.boards, of.session),
    voted: (room.votes.find(one => one.board === board.id)?.results ?? null) !== null,
  }
}

/** In the row of its own session alone: one that comes back to it has its own order. */
function moreOf(
  { boards }: Pick<RoomSeen, 'boards'>,
  board: BoardAt,
  session: Id,
  tables: number,
): Situation['more'] {
  if (board.session !== session) return null
  const order = boards.find(one => one.id === board.id)?.order ?? 0
  const [next] = boards
    .filter(one => one.session === session && one.network === null && one.order > order)
    .filter(one => one.phase !== 'closed')
    .sort((a, b) => a.order - b.order)
  if (!next) return null
  return {
    board: next.id,
    open: next.phase !== 'waiting',
    seats: (next.by === 'table' || next.oneEach) && tables === 0,
  }
}

function comesBack(agenda: RoomSeen['agenda'], board: Id, session: Id): boolean {
  const at = agenda.find(one => one.id === session)
  const isLater = (one: { day: number; order: number }) =>
    at !== undefined && (one.day > at.day || (one.day === at.day && one.order > at.order))
  return agenda.some(one => one.revisits.includes(board) && isLater(one))
}

/** `onWall` as it is told: on boards without names that is by their own clock. */
export function roomOfRecords(
  read: RecordReader & { facts(board: Id): { onWall: number } },
  allocated: Id | null,
): RoomSeen {
  const round = currentRound(read)
  return {
    allocated,
    stage: readStage(read),
    room: { joined: everybody(read).length },
    round: round && { board: round.id, finishedAt: round.finishedAt },
    tables: read.list('table'),
    counts: read.list('board').map(({ id }) => ({ board: id, onWall: read.facts(id).onWall })),
    agenda: read.list('session'),
    boards: read.list('board'),
    groups: read.list('groups').map(({ id, groups }) => ({ board: id, groups })),
    votes: read.list('vote').map(({ id, open }) => ({ board: id, results: open ? null : {} })),
  }
}
