/**
 * The store as the engine sees it: async, bytes only, no transaction callbacks. One scope is one event (or `system`).
 *
 * Every appended document update takes the scope's next sequence number, gap-free, from one row that is updated inside
 * the same transaction; what needs the lease also checks its epoch in that statement, so a second process on the same
 * data is fenced off. A promise that resolves means: on disk, fsynced.
 *
 * Errors: every method may reject with {@link StoreError}.
 */
export type StoreFault = 'fenced' | 'full' | 'io' | 'busy' | 'corrupt' | 'closed'

export class StoreError extends Error {
  readonly fault: StoreFault
  constructor(fault: StoreFault, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StoreError'
    this.fault = fault
  }
}

export interface DocUpdate {
  /** Page or board id. */
  doc: string
  /** A Yjs update, V1, produced by the document itself. */
  update: Uint8Array
}
export interface RecordRow {
  kind: string
  id: string
  /** UTF-8 JSON; null deletes. */
  value: Uint8Array | null
}
export interface OpRow {
  /** `actorKey` and the client's operation id: the same pair is done once. */
  actor: string
  op: string
  result: Uint8Array
}
/** One tick of one event: all of it lands, or nothing. */
export interface Commit {
  scope: string
  /** The lease; null for page-only commits of a node that holds none. */
  epoch: number | null
  pages: readonly DocUpdate[]
  boards: readonly DocUpdate[]
  records: readonly RecordRow[]
  ops: readonly OpRow[]
}
/** Erasure: listed documents are replaced (or, with null, deleted) and their old rows are unreadable afterwards. */
export interface Erasure {
  scope: string
  epoch: number
  pages: readonly { doc: string; base: Uint8Array | null }[]
  boards: readonly { doc: string; base: Uint8Array | null }[]
  records: readonly RecordRow[]
  ops: readonly OpRow[]
  /** Before that everything of the scope goes: documents, answers to operations, and records but those of these kinds. */
  allBut?: readonly string[]
}
export interface LoggedUpdate extends DocUpdate {
  seq: number
  kind: 'page' | 'board'
}

export interface Store {
  /** Scopes that have anything. */
  scopes(): Promise<string[]>
  /**
   * May what was committed still be handed out? False once another process may have taken over without this one having heard of
   * it. Asked before anything leaves. A store that one process has for itself always says true.
   */
  mayAnswer(): boolean
  /**
   * Takes the lease of a scope: answers an epoch higher than any before; earlier holders are fenced from now on. A store that
   * several processes share refuses (`busy`) while another one that is alive holds it.
   */
  acquire(scope: string): Promise<{ epoch: number; seq: number }>
  /** One transaction. Commits of many scopes are grouped into one fsync; a poisoned one fails alone. Answers the scope's sequence after it. */
  commit(commit: Commit): Promise<{ seq: number }>
  /** Result of an operation done before, or null. */
  findOp(scope: string, actor: string, op: string): Promise<Uint8Array | null>
  records(scope: string): Promise<{ kind: string; id: string; value: Uint8Array }[]>
  /** Base and updates of a page or board in order; empty when there is none. */
  readDoc(scope: string, kind: 'page' | 'board', doc: string): Promise<Uint8Array[]>
  /** The same of many documents, in the order in which they are named, as one read. */
  readDocs(scope: string, kind: 'page' | 'board', docs: readonly string[]): Promise<Uint8Array[][]>
  docIds(scope: string, kind: 'page' | 'board'): Promise<string[]>
  /** Updates after `seq`, in order (compaction may have folded some into a base: then the base comes instead). */
  readAfter(scope: string, seq: number): Promise<LoggedUpdate[]>
  /** Replaces a document's rows up to `through` by one base (load-then-encode, made by the caller). */
  compact(
    scope: string,
    epoch: number,
    kind: 'page' | 'board',
    doc: string,
    through: number,
    base: Uint8Array,
  ): Promise<void>
  /** One transaction with secure delete, then the write-ahead log is truncated. */
  erase(erasure: Erasure): Promise<{ seq: number }>
  /** A consistent copy of everything into one file, while writes go on. */
  backup(file: string): Promise<void>
  /** Waits for what is queued, then closes. */
  close(): Promise<void>
}
