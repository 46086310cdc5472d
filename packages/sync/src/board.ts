/**
 * One loaded board: the document that only this process writes. Its client id is fresh for every load: a restart that reused
 * one would diverge silently, for good.
 */
import { boardNotes, type Note, readBoard } from '@folkmoot/board-doc'
import type { Rng } from '@folkmoot/kit'
import type { Id } from '@folkmoot/protocol'
import * as Y from 'yjs'
import { Readers, type ReadersDeps } from './readers.ts'
import { ServerDoc } from './server-doc.ts'

/** What a preview puts back when it is dropped, and what it writes when it is kept. */
interface BoardPreview {
  before: {
    stale: boolean
    reveal: boolean
    dirty: string[]
    pending: [string, number][]
    released: [string, string][]
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
  readonly doc: Y.Doc
  readonly readers: Readers
  through: number
  rows: number
  /** Text was removed: rows and frames that still hold it must go soon. */
  purge = false
  /** Stays as it is on disk, whatever is projected. */
  sealed = false
  /** Everything is projected again in the next tick. */
  stale = true
  /** A phase or column was opened: what waits is released together. */
  reveal = false
  /** Entry key → the words that were last released under its note. */
  readonly released = new Map<string, string>()
  readonly dirty = new Set<string>()
  /** Entry key → when it began to wait for a batch. */
  readonly pending = new Map<string, number>()
  private byId: Map<string, Note>
  /** Read out oldest first, until the next write. */
  private sorted: readonly Note[] | null = null
  private produced: Uint8Array[] = []
  /** Notes set since the last commit, and those whose words were taken away or replaced. */
  private set = new Set<string>()
  private removed = new Set<string>()

  private preview: BoardPreview | null = null

  constructor(id: Id, updates: readonly Uint8Array[], through: number, readers: ReadersDeps, rng: Rng) {
    this.id = id
    this.through = through
    this.rows = updates.length
    this.doc = new ServerDoc(id)
    boardNotes(this.doc)
    this.doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.doc, update, 'store')
    }, 'store')
    const anyId = () => (rng.next() * 2 ** 32) >>> 0
    this.doc.clientID = anyId()
    while (this.doc.store.clients.has(this.doc.clientID)) this.doc.clientID = anyId()
    this.doc.on('update', (update: Uint8Array) => this.produced.push(update))
    this.byId = new Map(readBoard(this.doc).byId)
    this.readers = new Readers(this.doc, readers)
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

  /** Sets and removes notes in one transaction; the order of `set` becomes the order of structs. */
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
      for (const id of remove) notes.delete(id)
      for (const { id, ...value } of set) notes.set(id, value)
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
    const { stale, reveal, dirty, pending, released, byId } = this
    const before = { stale, reveal, dirty: [...dirty], pending: [...pending], released: [...released], byId }
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
    const { stale, reveal, byId, dirty, pending, released } = this.preview.before
    this.preview = null
    Object.assign(this, { stale, reveal, byId, sorted: null })
    refill(this.dirty, dirty, key => this.dirty.add(key))
    refill(this.pending, pending, ([key, at]) => this.pending.set(key, at))
    refill(this.released, released, ([key, words]) => this.released.set(key, words))
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
    this.readers.destroy()
    this.doc.destroy()
  }
}
