/**
 * A transaction: what a command's handler sees of an event while the room's loop runs it. Nothing that it writes
 * happens before its task answered ok: a refusal or a throw, wherever it comes, leaves everything as it was. Whatever a task answers leaves the room only when everything it could see is on disk, so views
 * are computed in tasks too.
 */
import type { CountedPage, Fields, Note, WorkspaceSection } from '@folkmoot/board-doc'
import type { Rng } from '@folkmoot/kit'
import type { EntryFate, Id, RecordKind, RecordOf } from '@folkmoot/protocol'
import type * as Y from 'yjs'
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
  /** For the server's eyes: nobody is told. */
  source: NoteSource
  prompt: Id
  text: string
  name: string
  fields: Fields
}
export interface FateOfEntry {
  fate: EntryFate
  reason?: string
  ask?: string
  reading?: string
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
  /** What is written in the workspace of the record, by section. */
  readonly workspace: readonly WorkspaceSection[]
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
  /** What this page holds after the task replaces all that is stored of it. The page must be listed in the task's `pages`. */
  rewritePage(page: Id): void
  /** A board with every batch released that waits: its notes as they will stand if this task answers ok. */
  settle(board: Id): readonly Note[]
  /** Erases a page with all its notes from every board; leaves a tombstone record. */
  erasePage(page: Id): void
  /** Erases one entry with its note. The page must be listed in the task's `pages`. */
  eraseEntry(page: Id, entry: Id): void
  /** What stood before in the records that this task changes is unreadable afterwards, in database and log. */
  scrub(): void
  /** Takes the name of the person found off a note, frozen or not; the entry stays as its writer wrote it. */
  unnameNote(page: Id, entry: Id): void
  /**
   * Erases the name of the person found from an entry and its note, frozen or not; the words stay. The page must be
   * listed in the task's `pages`.
   */
  unnameEntry(page: Id, entry: Id): void
}
