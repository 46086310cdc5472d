/**
 * One loaded board: the document that only this process writes. Its client id is fresh for every load: a restart that reused
 * one would diverge silently, for good.
 */
import { boardNotes, type Note, readBoard } from '@folkmoot/board-doc'
import { mixed, type Rng } from '@folkmoot/kit'
import type { Id } from '@folkmoot/protocol'
import * as Y from 'yjs'
import { Readers, type ReadersDeps } from './readers.ts'
import { ServerDoc } from './server-doc.ts'
import type { BoardSession } from './sessions.ts'

/** What a preview puts back when it is dropped, and what it writes when it is kept. */
interface BoardPreview {
  before: {
    stale: boolean
    tightened: boolean
    anew: boolean
    struck: number | null
    dirty: string[]
    pending: [string, number][]
    byId: Map<string, Note>
  }
  writes: [set: readonly Note[], remove: readonly string[]][]
}

function refill<T>(into: { clear(): void }, values: readonly T[], add: (value: T) => void): void {
  into.clear()
  for (const value of values) add(value)
}

export class Board {
  readonly id: Id
  doc: Y.Doc
  readers: Readers
  through: number
  rows: number
  /** Text was removed: rows and frames that still hold it must go soon. */
  purge = false
  /** Stays as it is on disk, whatever is projected. */
  sealed = false
  /** Everything is projected again in the next tick. */
  stale = true
  /** It became more private: its notes are to be known by other ids. */
  tightened = false
  /** Its document is to be written anew: the order in it would tell something. */
  anew = false
  /** The stroke of its clock that was heard last; null: none since it was loaded. */
  struck: number | null = null
  readonly dirty = new Set<string>()
  /** Entry key → since when it waits to be released with others. */
  readonly pending = new Map<string, number>()
  private byId: Map<string, Note>
  /** Read out oldest first, until the next write. */
  private sorted: readonly Note[] | null = null
  private readonly rng: Rng
  private readonly readersDeps: ReadersDeps
  /** Of the document before it was written anew, until that is on disk. */
  private retired: Readers | null = null
  private produced: Uint8Array[] = []
  /** Notes set since the last commit, and those whose words were taken away or replaced. */
  private set = new Set<string>()
  private removed = new Set<string>()

  private preview: BoardPreview | null = null

  constructor(
    id: Id,
    updates: readonly Uint8Array[],
    through: number,
    deps: { readers: ReadersDeps; rng: Rng },
  ) {
    this.id = id
    this.rng = deps.rng
    this.readersDeps = deps.readers
    this.through = through
    this.rows = updates.length
    this.doc = new ServerDoc(id)
    boardNotes(this.doc)
    this.doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.doc, update, 'store')
    }, 'store')
    do this.doc.clientID = this.anyClient()
    while (this.doc.store.clients.has(this.doc.clientID))
    this.doc.on('update', (update: Uint8Array) => this.produced.push(update))
    this.byId = new Map(readBoard(this.doc).byId)
    this.readers = new Readers(this.doc, deps.readers)
  }

  private anyClient(): number {
    return (this.rng.next() * 2 ** 32) >>> 0
  }

  /** Everybody who has it open, also under the address of the document before. */
  *sessions(): Iterable<BoardSession> {
    yield* this.readers.sessions
    if (this.retired) yield* this.retired.sessions
  }

  left(session: BoardSession): void {
    this.readers.sessions.delete(session)
    this.retired?.sessions.delete(session)
  }

  note(id: string): Note | null {
    return this.byId.get(id) ?? null
  }

  get size(): number {
    return this.byId.size
  }

  /** Oldest first. Sorted when asked for: a turn's cost must not grow with the board. */
  notes(): readonly Note[] {
    this.sorted ??= [...this.byId.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    return this.sorted
  }

  /** Sets and removes notes in one transaction. In random order: that of structs is on the wire, for good. */
  write(set: readonly Note[], remove: readonly string[]): void {
    if (this.sealed || (set.length === 0 && remove.length === 0)) return
    if (this.preview) {
      this.preview.writes.push([set, remove])
      for (const id of remove) this.byId.delete(id)
      for (const note of set) this.byId.set(note.id, Object.freeze(note))
      this.sorted = null
      return
    }
    this.doc.transact(() => {
      const notes = boardNotes(this.doc)
      for (const id of mixed(remove, gone => gone, this.rng)) notes.delete(id)
      for (const { id, ...value } of mixed(set, note => note.id, this.rng)) notes.set(id, value)
    }, 'projection')
    // What was replaced or removed is garbage by now; no frame made before may be handed out again.
    for (const id of remove) this.takeAway(id)
    for (const note of set) {
      this.takeAway(note.id)
      this.set.add(note.id)
      this.byId.set(note.id, Object.freeze(note))
    }
    this.sorted = null
  }

  /** From here on writes are shown and kept out of the document, until {@link keep} or {@link drop}. */
  begin(): void {
    const { stale, tightened, anew, struck, dirty, pending, byId } = this
    const before = { stale, tightened, anew, struck, dirty: [...dirty], pending: [...pending], byId }
    this.preview = { before, writes: [] }
    this.byId = new Map(byId)
  }

  keep(): void {
    if (!this.preview) return
    const { before, writes } = this.preview
    this.preview = null
    this.byId = before.byId
    for (const [set, remove] of writes) this.write(set, remove)
    this.sorted = null
  }

  drop(): void {
    if (!this.preview) return
    const { dirty, pending, ...rest } = this.preview.before
    this.preview = null
    Object.assign(this, { ...rest, sorted: null })
    refill(this.dirty, dirty, key => this.dirty.add(key))
    refill(this.pending, pending, ([key, at]) => this.pending.set(key, at))
  }

  /**
   * The same notes in a document without a past: no order of writing, no update made before. Who reads the old one is sent
   * away once this is on disk.
   */
  writeAnew(): void {
    this.anew = false
    const doc = new ServerDoc(this.id)
    doc.clientID = this.anyClient()
    doc.transact(() => {
      const notes = boardNotes(doc)
      for (const { id, ...value } of mixed(this.byId.values(), note => note.id, this.rng))
        notes.set(id, value)
    }, 'projection')
    this.doc.destroy()
    this.doc = doc
    doc.on('update', (update: Uint8Array) => this.produced.push(update))
    this.retired = this.readers
    this.readers = new Readers(doc, this.readersDeps)
    this.produced = []
    this.set = new Set()
    this.removed = new Set()
    this.purge = false
  }

  /** It is on disk: whom to send away. */
  writtenAnew(through: number): BoardSession[] {
    this.through = through
    this.rows = 1
    const left = [...(this.retired?.sessions ?? [])]
    this.retired?.destroy()
    this.retired = null
    return left
  }

  /** The update since the last call, or null. */
  collect(): Uint8Array | null {
    if (this.produced.length === 0) return null
    const update =
      this.produced.length === 1 ? (this.produced[0] as Uint8Array) : Y.mergeUpdates(this.produced)
    this.produced = []
    return update
  }

  /** Its words go, if it stands. */
  private takeAway(id: string): void {
    if (!this.byId.delete(id)) return
    this.removed.add(id)
    this.purge = true
  }

  /** What was collected is on disk: readers get it. */
  committed(update: Uint8Array, through: number): void {
    this.through = through
    const { set, removed } = this
    this.set = new Set()
    this.removed = new Set()
    this.readers.committed(update, set, removed)
  }

  encode(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc)
  }

  destroy(): void {
    this.retired?.destroy()
    this.readers.destroy()
    this.doc.destroy()
  }
}
