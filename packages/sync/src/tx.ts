/**
 * A transaction: what a command's handler sees of an event while the room's loop runs it. Nothing that it writes
 * happens before its task answered ok: a refusal or a throw, wherever it comes, leaves everything as it was. Whatever a task answers leaves the room only when everything it could see is on disk, so views
 * are computed in tasks too.
 */
import type { CountedPage, Fields, Note } from '@folkmoot/board-doc'
import type { Result, Rng } from '@folkmoot/kit'
import type { Actor, EntryFate, ErrorCode, Id, RecordKind, RecordOf, Refusal } from '@folkmoot/protocol'
import type * as Y from 'yjs'
import type { RoomVitals } from './meter.ts'
import type { Author } from './project.ts'

/** Counts of one board, for the cockpit. On boards without names they are those of the board's last stroke. */
export interface BoardFacts {
  posted: number
  onWall: number
  waiting: number
  hidden: number
  late: number
  /** Entries with words not posted yet; on named boards the pages that have some. */
  writing: number
  /** Pages that have posted at least once. null on boards without names: one person’s many notes read as many people’s. */
  writers: number | null
}
/** Words given to the writer's own network only. */
export interface CircleEntry {
  prompt: Id
  text: string
  name: string
  fields: Fields
}
export interface FateOfEntry {
  fate: EntryFate
  reason?: string
  ask?: string
}
/** A note that is looked at first, or hidden. `page` is for the server's eyes: views drop it unless the board is named. */
export interface HeldNote {
  note: Id
  board: Id
  prompt: Id
  text: string
  page: Id
  /** The network that the note names, on boards that are not named. */
  label: string | null
  state: 'waiting' | 'hidden'
}
/** Where a snapshot's note came from. */
export interface NoteSource {
  page: Id
  entry: Id
}

export interface RoomReader {
  readonly scope: Id
  /** Server time of this tick, ms. */
  readonly now: number
  /** The scope's last sequence on disk; a task's own turn will take the next ones. */
  readonly seq: number
  readonly rng: Rng
  get<K extends RecordKind>(kind: K, id: Id): Readonly<RecordOf<K>> | null
  list<K extends RecordKind>(kind: K): readonly Readonly<RecordOf<K>>[]
  /** Notes as projected, oldest first. */
  notes(board: Id): readonly Note[]
  facts(board: Id): BoardFacts
  /** Has anybody posted, or begun to write? As it is now: for decisions, not for telling. */
  isWrittenOn(board: Id): boolean
  held(board: Id): readonly HeldNote[]
  /** How the room treats each entry of a page. */
  fates(page: Id): Record<Id, FateOfEntry>
  /** Does this page hold anything, drafts too? */
  wrote(page: Id): boolean
  /** Pages that have posted on a board. */
  writersOf(board: Id): ReadonlySet<Id>
  /** Posted answers of a board by person, as far as they were in before it froze: for counting together, never one by one. */
  counted(board: Id): readonly CountedPage[]
  /** What people of a network gave to their own network; empty before the board is shared. */
  circle(board: Id, network: Id): readonly CircleEntry[]
  /** The person whom a handle means; ids, which entries and scripts of before hold, mean themselves. null: nobody. */
  whose(named: string): Id | null
  /** Does anything stand on a page, drafts too? */
  hasWords(page: Id): boolean
  /** Whose words a page holds: the person (merged people resolved), or the table as if it were one; null: nobody any more. */
  author(page: Id): Readonly<Author> | null
  /** How a network-only board names the network of somebody now: its id, `another`, or null for no label. */
  networkLabel(network: Id | null): string | null
  source(note: Id): NoteSource | null
  /** Entries, drafts too, whose writer picked one of these people as the one found, or as whose words they are. */
  naming(people: ReadonlySet<Id>): readonly (NoteSource & { board: Id })[]
}

export interface Tx extends RoomReader {
  put<K extends RecordKind>(kind: K, record: RecordOf<K>): void
  delete(kind: RecordKind, id: Id): void
  /** Edits a page as the server (scribe). The page must be listed in the task's `pages`. */
  editPage(page: Id, edit: (doc: Y.Doc) => void): void
  /** A board with every batch released that waits: its notes as they will stand if this task answers ok. */
  settle(board: Id): readonly Note[]
  /** Erases a page with all its notes from every board; leaves a tombstone record. */
  erasePage(page: Id): void
  /** Erases one entry with its note. The page must be listed in the task's `pages`. */
  eraseEntry(page: Id, entry: Id): void
  /** Takes the name of the person found off a note, frozen or not; the entry stays as its writer wrote it. */
  unnameNote(page: Id, entry: Id): void
  /**
   * Erases the name of the person found from an entry and its note, frozen or not; the words stay. The page must be
   * listed in the task's `pages`.
   */
  unnameEntry(page: Id, entry: Id): void
}

export interface RoomTask<T> {
  /** null: the server itself. */
  actor: Actor | null
  /** The client's operation id: repeated by the same actor it is answered from the store, not done again. */
  op: string | null
  /** Pages that must be loaded before the task runs. */
  pages?: readonly Id[]
  run(tx: Tx): Result<T, Refusal>
}

/** What a commit changed, told to listeners after it is on disk. */
export interface RoomChange {
  seq: number
  records: ReadonlySet<RecordKind>
  /** Those of them of which a record that stood before was changed or deleted, not only added. */
  altered: ReadonlySet<RecordKind>
  /** Boards whose notes or counts changed. */
  boards: ReadonlySet<Id>
  /** Pages whose entries or fates changed. */
  pages: ReadonlySet<Id>
}

/** One WebSocket as the engine sees it. */
export interface Peer {
  /** The device behind it, for revocation. */
  readonly device: Id
  /** One complete y-websocket message. Many peers are sent the same bytes, so what is made of them may be kept. */
  send(message: Uint8Array): void
  /** Several messages for this peer alone, in order and in one write. */
  sendTogether(messages: readonly Uint8Array[]): void
  /** The close code is the table's, the reason the code's name. */
  close(code: number, reason: ErrorCode): void
  /** Bytes handed to the socket and not yet taken by the network. */
  buffered(): number
}
/** An open page or board socket: feed it what arrives, tell it when the socket closes. */
export interface SyncSession {
  receive(message: Uint8Array): void
  closed(): void
}

export interface Room {
  readonly scope: Id
  submit<T>(task: RoomTask<T>): Promise<Result<T, Refusal>>
  /** Permission was checked by the caller. Resolves once the document is loaded. */
  openPage(page: Id, peer: Peer): Promise<Result<SyncSession, Refusal>>
  openBoard(board: Id, peer: Peer): Promise<Result<SyncSession, Refusal>>
  /** Called after each commit, before the next tick changes anything. Must not throw. The answer stops listening. */
  onCommitted(listener: (change: RoomChange, reader: RoomReader) => void): () => void
  /**
   * The room was thrown away after a failed commit (told with its error) or a lost lease; its next `rooms.get` loads it
   * afresh.
   */
  onFailed(listener: (refusal: Refusal, error?: unknown) => void): () => void
  /** Closes all sync sockets of a device. */
  disconnect(device: Id, refusal: Refusal): void
  /** How it is just now; `patience`: how long words may be on their way to disk before they count as unsaved, ms. */
  vitals(patience: number): RoomVitals
  /** When it was last used, ms; null while anybody has a socket open or something waits. */
  idleSince(): number | null
  /** Finishes what is queued, then closes every socket. */
  stop(refusal: Refusal): Promise<void>
}

/** All rooms of one process; a room is loaded on first use and unloaded when idle. */
export interface Rooms {
  get(scope: Id): Promise<Result<Room, Refusal>>
  /** Does the scope exist in the store? */
  has(scope: Id): Promise<boolean>
  /** Rooms in memory now. */
  loaded(): readonly Room[]
  /** An unused room leaves memory; its next use loads it afresh. */
  putAway(scope: Id): Promise<void>
  stop(): Promise<void>
}
