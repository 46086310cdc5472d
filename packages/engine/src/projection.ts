/**
 * What is plugged into the engine: who decides what stands on boards, given what stands on pages and in records. Called for
 * each touched page, each task and each turn, and never for a frame or a reader.
 *
 * Everything here runs in the room's loop, between two commits: it must not wait. If it throws, nothing of the turn is
 * committed and the room is loaded afresh.
 */
import type * as Y from 'yjs'
import type { Reason } from './codes.ts'
import type { PageShape } from './page/page-shape.ts'
import type { RecordChange, RecordTypes } from './records.ts'
import type { Documents } from './room/documents.ts'

/** The types of what is plugged in. */
export interface Types {
  /** Kind → record. */
  records: RecordTypes
  /** What stands on a board. */
  item: { id: string }
  /** What a task is given: reads, and writes that happen when it answered ok. */
  tx: unknown
  /** What whoever hears of a commit is given. */
  reader: unknown
  /** Why something was not done, as callers are told. */
  refusal: unknown
}

/** Made once for each load of a room, which hands in its documents. */
export interface Projection<W extends Types> {
  readonly reader: W['reader']
  /** Records are loaded: the boards that exist. */
  boards(): Iterable<string>
  /** The boards are loaded too; pages follow, each with {@link pageChanged}. */
  ready(): void
  pageShape(page: string): PageShape
  /** Why nobody may open a page; null: they may. */
  refusesPage(page: string): Reason | null
  /** `keys`: those of the page's root map under which something changed; null: it was just read from the store. */
  pageChanged(page: string, doc: Y.Doc, keys: ReadonlySet<string> | null): void
  /** A task that was kept, or the projection itself, has put or deleted a record. */
  recordChanged(change: RecordChange<W['records']>): void
  /** Before each task. */
  begin(edits: Edits): TaskProjection<W>
  /** For a room that only reads: what a task is given, where every write calls `refuse`, which throws. */
  readOnly(refuse: () => never): W['tx']
  /** Once a turn, after its tasks: writes to boards what changed. Answers when it wants to be asked again by itself, or null. */
  project(): number | null
  /** Once a turn, after that: which boards and pages are touched is known. Answers as {@link project} does. */
  summarise(): number | null
}

export type CreateProjection<W extends Types> = (
  documents: Documents<W['records'], W['item']>,
) => Projection<W>

/** What a task may do to pages. All of it happens when the task has answered ok, in the order in which it was asked for. */
export interface Edits {
  /** Edits a page as the server. The page must be listed in the task's `pages`. */
  editPage(page: string, edit: (doc: Y.Doc) => void): void
  later(effect: () => void): void
  /** What it holds by then replaces all that is stored of it, so that no old row keeps what was removed. */
  rewritePage(page: string): void
  /** What stood before in the records that the task changes is unreadable afterwards, in database and log. */
  scrub(): void
  /** It goes with all that is stored of it; who has it open is told `erased`. */
  deletePage(page: string): void
}

/** The projection's part in one task. */
export interface TaskProjection<W extends Types> {
  readonly tx: W['tx']
  /** The task answered ok: called before everything else that follows from it. */
  keep(): void
  /** It refused or threw. `undone`: its changes of records, the latest first, which are undone already. */
  drop(undone: readonly RecordChange<W['records']>[]): void
}
