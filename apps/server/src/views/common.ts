/** What every audience of an event is told: the event, its agenda and boards, the stage, clocks and counts. */
import { findsPeople } from '@folkmoot/board-doc'
import {
  countByNetwork,
  currentRound,
  dayThatMade,
  everybody,
  fewAtHome,
  isClosing,
  languagesOn,
  onTheWall,
  publishedTables,
  readStage,
  standingNote,
  wallLanguage,
  writersExpected,
  writersSoFar,
} from '@folkmoot/domain'
import type { RoomReader } from '@folkmoot/projection'
import {
  type BoardProgress,
  type BoardRecord,
  type BoardView,
  type DayMade,
  type EventView,
  type Id,
  minuteBefore,
  type NetworkRecord,
  type PlannedTable,
  type RoomView,
  type RoundRecord,
  type RoundTable,
  type RoundTableView,
  type RoundView,
  type SessionRecord,
  type SnapshotRecord,
  type StageView,
  type TableRecord,
  type TableSeat,
} from '@folkmoot/protocol'
import type { ViewContext } from './context.ts'

export function event({ read, server }: ViewContext): EventView {
  const record = read.get('event', read.scope)
  const languages = record ? languagesOn(record) : []
  const onWall = record ? wallLanguage(record) : null
  return {
    id: read.scope,
    name: record?.name ?? '',
    programme: record ? server.programmeName(record.programme) : '',
    place: record?.place ?? '',
    dates: record?.dates ?? '',
    days: record?.days ?? [],
    joinCode: record?.joinCode ?? '',
    joinUrl: `${server.baseUrl}/j/${record?.joinCode ?? ''}`,
    doorsOpen: record?.doorsOpen ?? false,
    rehearsal: record?.rehearsal ?? false,
    safetyContact: record?.safetyContact ?? '',
    recordGoesTo: record?.recordGoesTo ?? '',
    zone: record?.zone ?? null,
    ...(server.past.length > 0 && { past: [...server.past] }),
    keptUntil: record?.keptUntil ?? null,
    home: record?.home ?? null,
    archivedAt: record?.archivedAt ?? null,
    ...(languages.length > 0 && { languages }),
    ...(onWall !== null && { wallLanguage: onWall }),
    ...(record?.placeOf !== undefined && { isPlace: true }),
    ...(fewAtHome(read) && { few: true }),
  }
}

export function networks({ read }: ViewContext): NetworkRecord[] {
  return read.get('event', read.scope)?.networks ?? []
}

export function agenda({ read }: ViewContext): SessionRecord[] {
  return [...read.list('session')].sort((a, b) => a.day - b.day || a.order - b.order)
}

/** The boards that an audience may open, in the agenda's order. */
export function visibleBoards({ read, audience }: ViewContext): Readonly<BoardRecord>[] {
  const place = new Map(
    read.list('session').map(session => [session.id, session.day * 10_000 + session.order]),
  )
  return read
    .list('board')
    .filter(board => {
      if (audience.kind === 'organiser') return true
      if (audience.kind === 'facilitator')
        return audience.network === null || board.network === null || board.network === audience.network
      if (board.phase === 'waiting') return false
      return board.network === null || (audience.kind === 'delegate' && board.network === audience.network)
    })
    .sort((a, b) => (place.get(a.session) ?? 0) - (place.get(b.session) ?? 0) || a.order - b.order)
}

/** Part of a board socket's address: grows when the event's epoch is raised, and when this board is written anew. */
export function boardEpoch(read: Pick<RoomReader, 'get' | 'scope'>, board: Id): number {
  return (read.get('event', read.scope)?.epoch ?? 0) + (read.get('board', board)?.past?.epoch ?? 0)
}

export function boards(context: ViewContext): BoardView[] {
  return visibleBoards(context).map(({ past: _past, ...board }) => ({
    ...board,
    written: isToldWritten(context.read, board),
    epoch: boardEpoch(context.read, board.id),
  }))
}

/** That somebody has written on a board without names is told with its counts. */
function isToldWritten(
  read: RoomReader,
  board: Pick<BoardRecord, 'id' | 'visibility' | 'editions' | 'written'>,
): boolean {
  if (board.visibility === 'named' || board.editions > 0) return board.written
  const told = read.get('told', board.id)?.counts
  return board.written && told != null && Object.values(told).some(count => count > 0)
}

export function stage({ read, audience }: ViewContext): StageView {
  const { id: _, ...kept } = readStage(read)
  const wall = onTheWall(kept, read.list('board'))
  // Delegates go on with what the room is doing; whoever runs the event sees both.
  const shown = audience.kind === 'display' ? wall : kept
  const lookBack = audience.kind === 'delegate' || wall === kept ? null : kept.lookBack
  const { board } = audience.kind === 'delegate' ? kept : wall
  // Hidden or taken back, a note stands before nobody.
  const { spotlight } = kept
  const lit = board !== null && spotlight !== null && standingNote(read, board, spotlight) !== null
  return { ...shown, lookBack, spotlight: lit ? spotlight : null }
}

export function closing({ read }: ViewContext): boolean {
  return isClosing(read)
}

export function seats({ read }: ViewContext): TableSeat[] {
  return tablesInOrder(read).map(({ id, name, order }) => ({ id, name, number: order }))
}

/** null while the wall shows something else. */
export function plan({ read }: ViewContext): PlannedTable[] | null {
  if (!readStage(read).plan) return null
  return tablesInOrder(read).map(({ id, name, people }) => ({
    id,
    name,
    people: people.flatMap(person => read.get('person', person)?.name ?? []),
  }))
}

/** null while the wall shows something else. */
export function made({ read, server }: ViewContext): DayMade | null {
  const stage = readStage(read)
  if (!stage.made) return null
  const sessions = read.list('session')
  const latest = new Map<Id, Readonly<SnapshotRecord>>()
  for (const snapshot of read.list('snapshot'))
    if ((latest.get(snapshot.board)?.edition ?? 0) < snapshot.edition) latest.set(snapshot.board, snapshot)
  const everybodys = read.list('board').filter(board => board.network === null && latest.has(board.id))
  const day = dayThatMade(stage, sessions, everybodys)
  if (day === null) return null
  const place = new Map(sessions.filter(one => one.day === day).map(one => [one.id, one.order]))
  const boards = everybodys
    .filter(board => place.has(board.session))
    .sort((a, b) => (place.get(a.session) ?? 0) - (place.get(b.session) ?? 0) || a.order - b.order)
    .map(({ id, title, format }) => {
      const { notes = 0, root = '' } = latest.get(id) ?? {}
      return { id, title, notes, root, rules: server.formatById(format) }
    })
  const sum = (of: typeof boards) => of.reduce((all, board) => all + board.notes, 0)
  return {
    day,
    notes: sum(boards),
    finds: sum(boards.filter(board => findsPeople(board.rules))),
    promises: sum(boards.filter(board => board.rules?.commitments === true)),
    agreed: everybodys.reduce((n, { id }) => n + read.notes(id).filter(note => note.agreed).length, 0),
    boards: boards.map(({ rules: _, ...board }) => board),
  }
}

function tablesInOrder(read: RoomReader): Readonly<TableRecord>[] {
  return [...read.list('table')].sort((a, b) => a.order - b.order)
}

export function round({ read }: ViewContext): RoundView | null {
  const record = currentRound(read)
  if (!record) return null
  const { id, mode, turnMs, finishedAt, handsFree = false } = record
  const tables = mode === 'plenary' ? record.tables.map(clockOfOthers) : beyondTables(read, record)
  return {
    board: id,
    mode,
    turnMs,
    finishedAt,
    handsFree,
    tables: tables.map(({ queue: _, ...table }) => table),
  }
}

/** What a table does in its round is its own: beyond it, how many minutes have come, by whole minutes and without a clock. */
export function beyondTables(
  read: Pick<RoomReader, 'scope' | 'now'>,
  record: Readonly<RoundRecord>,
): (RoundTableView & { queue: readonly Id[] })[] {
  return publishedTables(record, minuteBefore(read.scope, read.now)).map((told, i) => {
    const { table = '', name = '' } = record.tables[i] ?? {}
    return { ...told, table, name, deadline: null, remainingMs: null }
  })
}

/** More time that a table gave its speaker is between them: others see the minute as everybody has it. */
function clockOfOthers(table: RoundTable): RoundTableView & { queue: readonly Id[] } {
  const { extraMs = 0 } = table
  const own = clock(table)
  return {
    ...own,
    queue: table.queue,
    deadline: own.deadline === null ? null : own.deadline - extraMs,
    remainingMs: own.remainingMs === null ? null : Math.max(0, own.remainingMs - extraMs),
  }
}

/** A table's clock without names, and without anything that tells a pass from a minute that was used. */
export function clock(table: RoundTable): RoundTableView {
  return {
    table: table.table,
    name: table.name,
    heard: table.heard.length,
    of: table.heard.length + table.queue.length,
    state: table.state,
    deadline: table.deadline,
    remainingMs: table.remainingMs,
    ...(table.startsAt != null && { startsAt: table.startsAt }),
  }
}

/** Counts of the board on stage while it is written privately, for the wall. */
export function progress({ read }: ViewContext): BoardProgress | null {
  const { board: id } = onTheWall(readStage(read), read.list('board'))
  const board = id === null ? null : read.get('board', id)
  if (board?.phase !== 'write') return null
  const { posted, writing } = read.facts(board.id)
  return { posted, writing, writers: writersSoFar(read, board), of: writersExpected(read, board) }
}

export function room({ read, server }: ViewContext): RoomView {
  const byNetwork = countByNetwork(read)
  return { inRoom: server.people.size, joined: everybody(read).length, byNetwork }
}
