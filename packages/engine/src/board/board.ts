/**
 * One loaded board: the document that only this process writes. Its client id is fresh for every load: a restart that reused
 * one would diverge silently, for good.
 */
import { mixed, type Rng } from '@folkmoot/kit'
import * as Y from 'yjs'
import type { BoardConnection } from './board-connection.ts'
import { Readers, type ReadersDeps } from './readers.ts'

/** What stands on a board: plain values under ids, in one map at the top of the document. */
export interface BoardShape<Item extends { id: string }> {
  /** The name of that map. */
  readonly root: string
  /** In which order they are read out. */
  compare(a: Item, b: Item): number
}

/** What a preview puts back when it is dropped, and what it writes when it is kept. */
interface BoardPreview<Item> {
  before: { anew: boolean; byId: Map<string, Item> }
  writes: [set: readonly Item[], remove: readonly string[]][]
}

export interface BoardDeps<Item extends { id: string }> {
  readers: ReadersDeps
  rng: Rng
  shape: BoardShape<Item>
  /** An empty document: see server-doc.ts. */
  makeDoc(id: string): Y.Doc
}

export class Board<Item extends { id: string }> {
  readonly id: string
  doc: Y.Doc
  readers: Readers
  through: number
  rows: number
  /** Stays as it is on disk, whatever is projected. */
  sealed = false
  /** Its document is to be written anew: the order in it would tell something. */
  anew = false
  private byId: Map<string, Item>
  /** Read out in order, until the next write. */
  private sorted: readonly Item[] | null = null
  private readonly deps: BoardDeps<Item>
  /** Something was removed: rows and frames that still hold it must go soon. */
  private purge = false
  /** Of the document before it was written anew, until that is on disk. */
  private retired: Readers | null = null
  private produced: Uint8Array[] = []
  /** Items set since the last commit, and those that were taken away or replaced. */
  private set = new Set<string>()
  private removed = new Set<string>()

  private preview: BoardPreview<Item> | null = null

  constructor(id: string, updates: readonly Uint8Array[], through: number, deps: BoardDeps<Item>) {
    this.id = id
    this.deps = deps
    this.through = through
    this.rows = updates.length
    this.doc = deps.makeDoc(id)
    const items = this.itemsOf(this.doc)
    this.doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.doc, update, 'store')
    }, 'store')
    do this.doc.clientID = this.anyClient()
    while (this.doc.store.clients.has(this.doc.clientID))
    this.doc.on('update', (update: Uint8Array) => this.produced.push(update))
    this.byId = new Map()
    for (const [item, value] of items.entries())
      this.byId.set(item, Object.freeze({ ...value, id: item }) as Item)
    this.readers = new Readers(this.doc, deps.readers)
  }

  private anyClient(): number {
    return (this.deps.rng.next() * 2 ** 32) >>> 0
  }

  private itemsOf(doc: Y.Doc): Y.Map<Omit<Item, 'id'>> {
    return doc.getMap(this.deps.shape.root)
  }

  /** Everybody who has it open, also under the address of the document before. */
  *connections(): Iterable<BoardConnection> {
    yield* this.readers.connections
    if (this.retired) yield* this.retired.connections
  }

  left(connection: BoardConnection): void {
    this.readers.connections.delete(connection)
    this.retired?.connections.delete(connection)
  }

  item(id: string): Item | null {
    return this.byId.get(id) ?? null
  }

  get size(): number {
    return this.byId.size
  }

  /** In order. Sorted when asked for: a turn's cost must not grow with the board. */
  items(): readonly Item[] {
    this.sorted ??= [...this.byId.values()].sort(this.deps.shape.compare)
    return this.sorted
  }

  /** Sets and removes items in one transaction. In random order: that of structs is on the wire, for good. */
  write(set: readonly Item[], remove: readonly string[]): void {
    if (this.sealed || (set.length === 0 && remove.length === 0)) return
    if (this.preview) {
      this.preview.writes.push([set, remove])
      for (const id of remove) this.byId.delete(id)
      for (const item of set) this.byId.set(item.id, Object.freeze(item))
      this.sorted = null
      return
    }
    this.doc.transact(() => {
      const { rng } = this.deps
      const items = this.itemsOf(this.doc)
      for (const id of mixed(remove, gone => gone, rng)) items.delete(id)
      for (const { id, ...value } of mixed(set, item => item.id, rng)) items.set(id, value)
    }, 'projection')
    // What was replaced or removed is garbage by now; no frame made before may be handed out again.
    for (const id of remove) this.takeAway(id)
    for (const item of set) {
      this.takeAway(item.id)
      this.set.add(item.id)
      this.byId.set(item.id, Object.freeze(item))
    }
    this.sorted = null
  }

  /** From here on writes are shown and kept out of the document, until {@link keep} or {@link drop}. */
  begin(): void {
    const { anew, byId } = this
    this.preview = { before: { anew, byId }, writes: [] }
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
    const { before } = this.preview
    this.preview = null
    this.anew = before.anew
    this.byId = before.byId
    this.sorted = null
  }

  /**
   * The same items in a document without a past: no order of writing, no update made before. Who reads the old one is sent
   * away once this is on disk.
   */
  writeAnew(): void {
    this.anew = false
    const doc = this.deps.makeDoc(this.id)
    doc.clientID = this.anyClient()
    doc.transact(() => {
      const items = this.itemsOf(doc)
      for (const { id, ...value } of mixed(this.byId.values(), item => item.id, this.deps.rng))
        items.set(id, value)
    }, 'projection')
    this.doc.destroy()
    this.doc = doc
    doc.on('update', (update: Uint8Array) => this.produced.push(update))
    this.retired = this.readers
    this.readers = new Readers(doc, this.deps.readers)
    this.produced = []
    this.set = new Set()
    this.removed = new Set()
    this.purge = false
  }

  /** It is on disk: whom to send away. */
  writtenAnew(through: number): BoardConnection[] {
    this.through = through
    this.rows = 1
    const left = [...(this.retired?.connections ?? [])]
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

  /** Its content goes, if it stands. */
  private takeAway(id: string): void {
    if (!this.byId.delete(id)) return
    this.removed.add(id)
    this.purge = true
  }

  /** What was collected is on disk: readers get it. True: rows that still hold what was removed must go soon. */
  committed(update: Uint8Array, through: number): boolean {
    this.through = through
    const { set, removed, purge } = this
    this.set = new Set()
    this.removed = new Set()
    this.purge = false
    this.readers.committed(update, set, removed)
    if (purge) this.readers.forgetFrames()
    return purge
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
