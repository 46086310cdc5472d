/** What facilitators are told besides. Somebody allocated to one network is told of its people and boards only. */

import {
  askedTold,
  currentRound,
  everybody,
  handlesOf,
  readStage,
  resolvePerson,
  returning,
  scribedTold,
  standingNote,
  surelyReturning,
  writersExpected,
  writersSoFar,
} from '@folkmoot/domain'
import type { HeldNote, RoomReader } from '@folkmoot/projection'
import type {
  BoardCounts,
  BoardRecord,
  DisplayDevice,
  HealthView,
  Id,
  LeadersView,
  MovedView,
  OpenQuote,
  PendingNote,
  PersonRecord,
  PersonView,
  RehearsalView,
  ReturningView,
  RoundTableDetail,
  ScribedView,
  SnapshotView,
  TableView,
} from '@folkmoot/protocol'
import { isOpenTo } from '../people/access.ts'
import { wordsSeen } from '../words-seen.ts'
import { allocatedNetwork } from './audience.ts'
import { beyondTables, clock, visibleBoards } from './common.ts'
import type { ViewContext } from './context.ts'

export function allocated({ audience }: ViewContext): Id | null {
  return allocatedNetwork(audience)
}

export function peopleSeen({ read, audience }: ViewContext) {
  const network = allocatedNetwork(audience)
  return everybody(read).filter(person => network === null || person.network === network)
}

export function people(context: ViewContext): PersonView[] {
  const { read, server } = context
  const seats = new Map<Id, Id>()
  for (const table of read.list('table')) for (const person of table.people) seats.set(person, table.id)
  const recognised = recognisedPeople(read)
  return peopleSeen(context)
    .map(person => ({
      id: person.handle,
      name: person.name,
      network: person.network,
      deviceless: person.deviceless,
      connected: server.people.has(person.id),
      table: seats.get(person.id) ?? null,
      joinedAt: person.joinedAt,
      ...(recognised.has(person.id) && { recognised: true as const }),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
}

/** Those of whom it can still be taken back: their pages have not opened to each other. */
function recognisedPeople(read: RoomReader): ReadonlySet<Id> {
  const apart = read.list('recognised').filter(({ id, into }) => !isOpenTo(read, id, into))
  return new Set(apart.map(({ into }) => into))
}

export function returningPeople({ read, audience, server }: ViewContext): ReturningView[] {
  if (allocatedNetwork(audience) !== null) return []
  const pairs = returning(read, server.people, server.moved?.at)
  const sure = server.moved ? surelyReturning(read, pairs, server.moved.at) : null
  return pairs.map(pair => ({
    newcomer: pair.newcomer.handle,
    person: pair.person.handle,
    ...(sure?.has(pair) && { sure: true as const }),
  }))
}

/** null where nobody was in with a device before the address changed. */
export function moved({ read, audience, server }: ViewContext): MovedView | null {
  if (allocatedNetwork(audience) !== null || !server.moved) return null
  const { at } = server.moved
  const devices = read.list('device').filter(({ role, createdAt }) => role === 'delegate' && createdAt < at)
  if (devices.length === 0) return null
  return { ...server.moved, unsent: devices.filter(server.holdsUnsent).length }
}

/** In steps: of fewer than five it is said that somebody asks, and no more. */
export function timeAsked({ read, audience }: ViewContext): number {
  const { timer } = readStage(read)
  if (!timer || timer.isBreak || allocatedNetwork(audience) !== null) return 0
  return askedTold(read.list('time-asked').length)
}

export function tables(context: ViewContext): TableView[] {
  const seen = new Set(peopleSeen(context).map(person => person.id))
  return [...context.read.list('table')]
    .sort((a, b) => a.order - b.order)
    .map(({ id, name, people: ids }) => ({
      id,
      name,
      people: handlesOf(
        context.read,
        ids.filter(person => seen.has(person)),
      ),
    }))
}

export function roundTables({ read, audience }: ViewContext): RoundTableDetail[] {
  const record = allocatedNetwork(audience) === null ? currentRound(read) : null
  if (!record) return []
  const tables =
    record.mode === 'plenary'
      ? record.tables.map(table => ({ ...clock(table), queue: table.queue }))
      : beyondTables(read, record)
  return tables.map((table, i) => ({
    ...table,
    queue: queueWithNames(read, table.queue),
    order: queueWithNames(read, record.tables[i]?.order ?? []),
  }))
}

export function queueWithNames(
  read: Pick<RoomReader, 'get'>,
  queue: readonly Id[],
): RoundTableDetail['queue'] {
  return queue.map(id => {
    const person = resolvePerson(read, id)
    return { person: person?.handle ?? '', name: person?.name ?? '' }
  })
}

/** Boards whose hidden and waiting words this audience decides about. */
function boardsDecided(context: ViewContext): Readonly<BoardRecord>[] {
  const network = allocatedNetwork(context.audience)
  return visibleBoards(context).filter(board => network === null || board.network === network)
}

export function pending(context: ViewContext): PendingNote[] {
  return boardsDecided(context).flatMap(board =>
    context.read.held(board.id).map(held => pendingNote(context.read, board, held)),
  )
}

/** Words, and only what the board itself would say of their writer. */
function pendingNote(read: RoomReader, board: Readonly<BoardRecord>, held: HeldNote): PendingNote {
  const author = board.visibility === 'anonymous' ? null : read.author(held.page)
  const named = board.visibility === 'named'
  const network = author?.network ?? null
  return {
    note: held.note,
    board: held.board,
    prompt: held.prompt,
    text: held.text,
    by: named ? (author?.name ?? null) : null,
    network: named ? network : held.label,
    state: held.state,
    seen: wordsSeen(held.text),
  }
}

export function quotes(context: ViewContext): OpenQuote[] {
  const { read } = context
  const decided = new Map(boardsDecided(context).map(board => [board.id, board]))
  const open = read
    .list('quote')
    .filter(quote => (quote.answer !== 'declined' || quote.reported) && decided.has(quote.board))
  if (open.length === 0) return []
  const promptOf = promptFinder(read)
  const noteOf = (quote: { board: Id; page: Id; entry: Id }) => {
    const ref = read.list('note-ref').find(one => one.page === quote.page && one.entry === quote.entry)
    return ref && standingNote(read, quote.board, ref.id)?.id
  }
  return open.flatMap(quote => {
    const person = quote.person === null ? null : resolvePerson(read, quote.person)
    // Somebody with a device answers for themselves; somebody who was removed cannot be asked.
    if (!quote.reported && quote.person !== null && !person?.deviceless) return []
    const { id, board } = quote
    const isNamed = decided.get(board)?.visibility === 'named'
    if (!isNamed && quote.consent === 'name') return []
    const answer = quote.reported || quote.answer === 'declined' ? 'reported' : quote.answer
    // Where nobody is named a facilitator reads the words, and not whose they are.
    const name = isNamed ? (quote.correctedName ?? person?.name ?? quote.typedName) : ''
    const text = quote.correctedText ?? quote.text
    const note = answer === 'reported' ? (noteOf(quote) ?? null) : null
    return [{ quote: id, board, text, name, prompt: promptOf(quote), answer, note }]
  })
}

/** The words of the prompt that a quotation's note answers. Looks nothing up before it is asked. */
export function promptFinder(read: RoomReader): (quote: { board: Id; page: Id; entry: Id }) => string {
  let noteOf: Map<string, Id> | null = null
  const promptOfNote = new Map<Id, Map<Id, Id>>()
  return ({ board, page, entry }) => {
    noteOf ??= new Map(read.list('note-ref').map(ref => [`${ref.page}/${ref.entry}`, ref.id]))
    const prompts = promptOfNote.get(board) ?? new Map(read.notes(board).map(note => [note.id, note.prompt]))
    promptOfNote.set(board, prompts)
    const note = noteOf.get(`${page}/${entry}`)
    const prompt = note === undefined ? undefined : prompts.get(note)
    return read.get('board', board)?.prompts.find(one => one.id === prompt)?.text ?? ''
  }
}

export function scribed(context: ViewContext): ScribedView[] {
  const people = peopleSeen(context).filter(person => person.deviceless)
  return scribedViews(context.read, boardsDecided(context), people)
}

/** By handles. */
export function scribedViews(
  read: RoomReader,
  boards: readonly Readonly<BoardRecord>[],
  people: readonly Readonly<PersonRecord>[],
): ScribedView[] {
  const handles = new Map(people.map(({ id, handle }) => [id, handle]))
  return scribedTold(read, boards, new Set(handles.keys())).map(({ board, person, what, rev, by }) => {
    return { board, person: handles.get(person) ?? '', what, rev, by: by.by }
  })
}

export function counts(context: ViewContext): BoardCounts[] {
  const { read } = context
  return visibleBoards(context).map(board => ({
    board: board.id,
    ...read.facts(board.id),
    writers: writersSoFar(read, board),
    of: writersExpected(read, board),
  }))
}

export function snapshots(context: ViewContext): SnapshotView[] {
  const visible = new Map(visibleBoards(context).map(board => [board.id, board.title]))
  return context.read
    .list('snapshot')
    .filter(snapshot => visible.has(snapshot.board))
    .map(({ id, board, edition, at, notes, root }) => {
      return { id, board, title: visible.get(board) ?? '', edition, at, notes, root }
    })
    .sort((a, b) => b.at - a.at || b.edition - a.edition)
}

export function displays({ read, audience, server }: ViewContext): DisplayDevice[] {
  if (allocatedNetwork(audience) !== null) return []
  return read
    .list('device')
    .filter(device => device.role === 'display')
    .map(({ id, label, screen }) => ({ id, label, screen, connected: server.devices.has(id) }))
}

/** How long it is told when somebody moved the room, ms. */
const LATELY_MS = 10 * 60_000

/** Facilitators of one network lead nothing of the whole, and are told of nobody who does. */
export function leaders({ read, audience, server }: ViewContext): LeadersView {
  if (allocatedNetwork(audience) !== null) return { here: [], lead: null }
  const moves = read.list('move')
  const here = server.cockpits().map(({ device, label, doing }) => {
    const own = moves.flatMap(move => (move.device === device && move.at !== undefined ? [move.at] : []))
    const last = Math.max(0, ...own)
    const newest = Math.max(0, ...moves.map(move => move.at ?? 0))
    return { device, name: label, doing, moved: last > 0 && newest - last < LATELY_MS ? last : null }
  })
  const lead = read.get('lead', 'lead')?.device ?? null
  return {
    here: here.sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.device < b.device ? -1 : 1)),
    lead: lead !== null && read.get('device', lead) ? lead : null,
  }
}

export function health({ server }: ViewContext): HealthView {
  return server.health()
}

export function rehearsal({ read, server }: ViewContext): RehearsalView | null {
  return read.get('event', read.scope)?.rehearsal ? server.rehearsal() : null
}
