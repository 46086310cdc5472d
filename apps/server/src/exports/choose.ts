/** Which snapshots an export is made of, and whose names may be in it. */
import {
  type Absence,
  eraseFromSnapshot,
  FILE_FORMATS,
  type FileFormatId,
  isFileFormat,
  type RecordAbout,
  withholdNotes,
} from '@folkmoot/capture'
import { dayIn } from '@folkmoot/domain'
import { err, ok, type Result } from '@folkmoot/kit'
import type { RoomReader, Tx } from '@folkmoot/projection'
import {
  type Actor,
  type BoardRecord,
  type EventRecord,
  type http,
  type Id,
  isZone,
  type NoteReach,
  type Refusal,
  refuse,
  type SnapshotRecord,
  type SortingRecord,
} from '@folkmoot/protocol'
import type { z } from 'zod'
import type { FollowOf } from '../follows.ts'
import type { FormatById } from '../formats.ts'
import { workspaceOf } from '../workspace/members.ts'
import { writtenIn } from '../workspace/written.ts'
import { numberedAbout } from './editions.ts'
import { type Beyond, hasNotesBehind, heldBackIn, isBeyond, stillMayGo } from './held-back.ts'
import { promisesIn } from './promises.ts'
import { sortedIn } from './sorted.ts'

type Wanted = z.output<typeof http.ExportBody>
type Snapshot = Readonly<SnapshotRecord>
type Board = Readonly<BoardRecord>

export interface ExportOrder {
  event: Id
  format: FileFormatId
  separator: http.Separator
  bodies: readonly string[]
  about: RecordAbout
  from: string
  /** Beyond the people who were there: which notes of which snapshots are in it, by their writers' leave. */
  leave: Leave | null
  /** Boards whose names are told. */
  names(board: string): boolean
}

/** What a file that goes beyond the people who were there was made with. */
interface Leave {
  reach: Beyond
  inside: ReadonlyMap<Id, readonly Id[]>
}

/** What a record tells that no record of the event says. */
interface Knows {
  followOf: FollowOf
  formatById: FormatById
}

/** What an export is made of, before it has a number. */
interface Chosen {
  format: FileFormatId
  snapshots: readonly Snapshot[]
  bodies: readonly string[]
  about: RecordAbout
  network: Id | null
  reach: 'network' | NoteReach
  inside: ReadonlyMap<Id, readonly Id[]>
  from: string
  /** Boards that are named now. */
  named: ReadonlySet<Id>
}

/** Answers what is to be written; a record's edition is kept in the same task. */
export function chooseSnapshots(
  read: Tx,
  actor: Actor,
  wanted: Wanted,
  context: Knows,
): Result<ExportOrder, Refusal> {
  const chosen = chosenSnapshots(read, actor, wanted, context)
  if (!chosen.ok) return chosen
  const { format, bodies, about, network, reach, inside, from, named } = chosen.value
  const beyond = isBeyond(reach) ? reach : null
  return ok({
    event: read.scope,
    format,
    separator: wanted.separator,
    bodies,
    about:
      wanted.snapshot === null
        ? numberedAbout(read, { reach, network, about, bodies, named: beyond ? [] : [...named] })
        : about,
    leave: beyond && { reach: beyond, inside },
    from,
    names: board => wanted.names && named.has(board),
  })
}

export function chosenSnapshots(
  read: Tx,
  actor: Actor,
  wanted: Wanted,
  context: Knows,
): Result<Chosen, Refusal> {
  if (actor.role !== 'organiser' && actor.role !== 'facilitator') return err(refuse('forbidden'))
  if (wanted.names && actor.role !== 'organiser') return err(refuse('names-for-organiser'))
  const beyond = isBeyond(wanted.reach) ? wanted.reach : null
  if (beyond && actor.role !== 'organiser') return err(refuse('reach-for-organiser'))
  if (beyond && (wanted.names || wanted.snapshot !== null)) return err(refuse('reach-without-names'))
  const { format } = wanted
  if (!isFileFormat(format))
    return err(refuse('no-such-file-format', { formats: Object.keys(FILE_FORMATS).join(', ') }))
  const boards = boardsOf(read, actor)
  const seen = new Set(boards.map(board => board.id))
  const mine = read.list('snapshot').filter(snapshot => seen.has(snapshot.board))
  const asked = new Set(wanted.boards ?? boards.filter(board => isUsual(actor, board)).map(board => board.id))
  const chosen =
    wanted.snapshot === null
      ? latestOfEach(mine).filter(snapshot => asked.has(snapshot.board))
      : mine.filter(snapshot => snapshot.id === wanted.snapshot)
  if (chosen.length === 0) return err(refuse('nothing-to-export'))
  // A board that became more private since it was frozen keeps its names to itself.
  const named = new Set(
    chosen.map(snapshot => snapshot.board).filter(board => read.get('board', board)?.visibility === 'named'),
  )
  const isWhole = wanted.snapshot === null
  const { about: known, network } = aboutOf(read, boards, chosen, isWhole)
  // Last those that go no further than others do.
  const isCase = ({ board }: Snapshot) => Number(hasNotesBehind(read.get('board', board)))
  const held = new Map(
    chosen
      .toSorted((a, b) => isCase(a) - isCase(b))
      .map(one => [one.id, beyond ? heldBackIn(read, one, beyond) : []]),
  )
  const bodies = chosen.map(one => withholdNotes(withoutHidden(read, one), held.get(one.id) ?? []))
  const promises = beyond && isWhole ? promisesIn(read, bodies, context) : undefined
  const sorted = isWhole ? sortedIn(read, chosen, bodies) : []
  const written =
    isWhole && known.network === null
      ? writtenIn(read, { actor, reach: beyond ?? 'here', bodies, sorted })
      : []
  const about = {
    ...known,
    ...(promises && { promises }),
    ...(sorted.length > 0 && { sorted }),
    ...(written.length > 0 && { written }),
  }
  return ok({
    format,
    snapshots: chosen,
    bodies,
    about,
    network,
    reach: beyond ?? (network === null ? 'here' : 'network'),
    inside: insideOf(chosen, held),
    from: [
      ...chosen.map(snapshot => revisionOf(read, snapshot)),
      titlesOf(boards),
      keptNow(read),
      repliesNow(read),
      writtenNow(read),
      ...sorted.map(({ board }) => sortingNow(read.get('sorting', board), board)),
    ].join(' '),
    named,
  })
}

function insideOf(
  chosen: readonly Snapshot[],
  held: ReadonlyMap<Id, readonly Id[]>,
): ReadonlyMap<Id, readonly Id[]> {
  return new Map(
    chosen.map(({ id, sources }) => {
      const out = new Set(held.get(id))
      return [id, Object.keys(sources).filter(note => !out.has(note))]
    }),
  )
}

/** Is an export made `from` these revisions still what would be made now? Erasing, hiding and a writer's no end it. */
export function isCurrent(read: RoomReader, { from, leave }: Pick<ExportOrder, 'from' | 'leave'>): boolean {
  if (leave && !stillMayGo(read, leave.reach, leave.inside)) return false
  const now = new Set(read.list('snapshot').map(snapshot => revisionOf(read, snapshot)))
  const titles = new Set(read.list('board').map(titleOf))
  const kept = keptNow(read)
  const replies = repliesNow(read)
  return from.split(' ').every(one => {
    if (one.startsWith(SORTED)) {
      const board = one.slice(SORTED.length).split(':')[0] ?? ''
      return one === sortingNow(read.get('sorting', board), board)
    }
    if (one.startsWith(KEPT)) return one === kept
    if (one.startsWith(REPLIES)) return one === replies
    if (one.startsWith(WRITTEN)) return one === writtenNow(read)
    return one.startsWith(TITLE) ? titles.has(one) : now.has(one)
  })
}

/** A file names boards that are not in it: with a title that was erased since it is out of date. */
const TITLE = 'title:'
const titleOf = ({ id, title }: Board) => `${TITLE}${id}:${encodeURIComponent(title)}`
const titlesOf = (boards: readonly Board[]) => boards.map(titleOf).join(' ')

/** Without being asked: everybody's boards; and of whoever has one network's boards alone, these. */
function isUsual(actor: Actor, board: Board): boolean {
  return board.network === null || (actor.role === 'facilitator' && actor.network !== null)
}

/** It tells why the day was moved until which the event is kept; that may have been erased since. */
const KEPT = 'kept:'
function keptNow(read: RoomReader): string {
  const event = read.get('event', read.scope)
  return `${KEPT}${event ? encodeURIComponent(JSON.stringify(keptOf(event))) : ''}`
}

/** Answers in it are erased and taken back as they stand now. */
const REPLIES = 'replies:'
function repliesNow(read: Pick<RoomReader, 'list'>): string {
  return `${REPLIES}${encodeURIComponent(JSON.stringify(repliesOf(read)))}`
}

/** Somebody may write on while a file is made; only words that were erased since end it. */
const WRITTEN = 'written:'
const writtenNow = (read: RoomReader): string => `${WRITTEN}${workspaceOf(read).pageEpoch}`

/** What is answered to what people said, as a record tells it. */
function repliesOf(read: Pick<RoomReader, 'list'>): NonNullable<RecordAbout['replies']> {
  return read
    .list('reply')
    .toSorted((a, b) => a.made - b.made || (a.id < b.id ? -1 : 1))
    .map(({ said, state, words, who, by }) => ({ said, state, words, who, by }))
}

/** It names groups that were added afterwards; their names may have been erased since. */
const SORTED = 'sorted:'
function sortingNow(sorting: Readonly<SortingRecord> | null, board: Id): string {
  const names = (sorting?.groups ?? []).map(({ name }) => name)
  return `${SORTED}${board}:${encodeURIComponent(JSON.stringify(names))}`
}

/** Those that whoever asks may see, in the agenda's order. */
function boardsOf(read: RoomReader, actor: Actor): Board[] {
  const place = new Map(read.list('session').map(({ id, day, order }) => [id, day * 10_000 + order]))
  return read
    .list('board')
    .filter(board => maySee(actor, board))
    .sort((a, b) => (place.get(a.session) ?? 0) - (place.get(b.session) ?? 0) || a.order - b.order)
}

/** @param isWhole of the event, and not of one snapshot */
function aboutOf(
  read: RoomReader,
  boards: readonly Board[],
  chosen: readonly Snapshot[],
  isWhole: boolean,
): { about: RecordAbout; network: Id | null } {
  const event = read.get('event', read.scope)
  const here = new Set(chosen.map(snapshot => snapshot.board))
  const frozen = new Set(read.list('snapshot').map(snapshot => snapshot.board))
  const networks = new Set(boards.filter(board => here.has(board.id)).map(board => board.network))
  const [only] = networks.size === 1 ? networks : [null]
  const owned = boards.filter(board => (only === null ? board.network === null : board.network === only))
  const zone = event?.zone ?? null
  const replies = repliesOf(read)
  const about: RecordAbout = {
    network: event?.networks.find(network => network.id === only)?.name ?? null,
    ofNetworks:
      isWhole && only === null ? boards.filter(one => one.network !== null && !here.has(one.id)).length : 0,
    notHere: isWhole
      ? owned.flatMap(({ id, title, ...board }) => {
          const why = absenceOf(board, here.has(id), frozen.has(id))
          return why === null ? [] : [{ board: id, title, why }]
        })
      : [],
    // Data that came from another machine may name a zone that this one does not know.
    zone: zone !== null && isZone(zone) ? zone : null,
    ...(isWhole && event ? keptOf(event) : {}),
    ...(isWhole && only === null && replies.length > 0 ? { replies } : {}),
  }
  return { about, network: about.network === null ? null : (only ?? null) }
}

/** Until when the event is kept, and who takes withdrawals, as its record tells it. */
function keptOf(event: Readonly<EventRecord>): Pick<RecordAbout, 'kept' | 'withdrawals'> {
  const { keptUntil, keptMoves, zone, home } = event
  const whom = home?.withdrawals ? { withdrawals: home.withdrawals } : {}
  if (keptUntil === null) return whom
  const moves = keptMoves.map(({ at, from, to, why }) => ({ on: dayIn(at, zone), from, to, why }))
  return { kept: { until: keptUntil, moves }, ...whom }
}

/** null: it is there as it stands, or nobody could write on it yet. */
function absenceOf(
  board: Pick<Board, 'phase' | 'written'>,
  isHere: boolean,
  isFrozen: boolean,
): Absence | null {
  if (isHere) return board.phase === 'closed' ? null : 'open-again'
  if (isFrozen) return 'not-chosen'
  return board.phase !== 'waiting' || board.written ? 'not-frozen' : null
}

export function revisionOf(read: RoomReader, snapshot: Snapshot): string {
  return [`${snapshot.id}@${snapshot.erasures}`, ...hiddenIn(read, snapshot).sort()].join('+')
}

/** What was hidden after freezing leaves the copies, as if erased; the edition itself keeps it, so that it can come back. */
export function withoutHidden(read: RoomReader, snapshot: Snapshot): string {
  return eraseFromSnapshot(snapshot.body, hiddenIn(read, snapshot)).body
}

/** By the entries that notes came from: a board that became more private has given its notes new ids. */
export function hiddenIn(read: RoomReader, { board, sources }: Snapshot): Id[] {
  const hidden = new Set<string>()
  for (const decided of read.list('moderation')) {
    const source = decided.hidden && decided.board === board ? read.source(decided.id) : null
    if (source) hidden.add(`${source.page}/${source.entry}`)
  }
  return Object.entries(sources).flatMap(([note, { page, entry }]) =>
    hidden.has(`${page}/${entry}`) ? [note] : [],
  )
}

export function latestOfEach(snapshots: readonly Snapshot[]): Snapshot[] {
  const latest = new Map<Id, Snapshot>()
  for (const snapshot of snapshots)
    if ((latest.get(snapshot.board)?.edition ?? 0) < snapshot.edition) latest.set(snapshot.board, snapshot)
  return [...latest.values()]
}

function maySee(actor: Actor, board: Board): boolean {
  return actor.role !== 'facilitator' || actor.network === null || board.network === actor.network
}
