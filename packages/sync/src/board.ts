/**
 * One loaded board: the document that only this process writes, and the frames that readers get. A joiner gets the
 * base frame and then the tail of tick frames; both hold committed bytes only. The document's client id is fresh for
 * every load: a restart that reused one would diverge silently, for good.
 */
import { boardNotes, type Note, readBoard } from '@folkmoot/board-doc'
import type { Id } from '@folkmoot/protocol'
import * as Y from 'yjs'
import { isEmptyStateVector, step2Frame, updateFrame } from './framing.ts'
import type { BoardSession } from './sessions.ts'

/** Tail bytes (or this share of the base) after which the next joiner gets a new base. */
const MAX_TAIL = 64 * 1024

export class Board {
  readonly id: Id
  readonly doc: Y.Doc
  readonly sessions = new Set<BoardSession>()
  through: number
  rows: number
  /** Text was removed: rows and frames that still hold it must go soon. */
  purge = false
  /** Everything is projected again in the next tick. */
  stale = true
  /** A phase or column was opened: what waits is released together. */
  reveal = false
  /** Entry key → the words that were last released under its note. */
  readonly released = new Map<string, string>()
  readonly dirty = new Set<string>()
  /** Entry key → when it began to wait for a batch. */
  readonly pending = new Map<string, number>()
  private readonly byId: Map<string, Note>
  /** Read out oldest first, until the next write. */
  private sorted: readonly Note[] | null = null
  private produced: Uint8Array[] = []
  private base: Uint8Array | null = null
  private tail: Uint8Array[] = []
  private tailBytes = 0

  constructor(id: Id, updates: readonly Uint8Array[], through: number) {
    this.id = id
    this.through = through
    this.rows = updates.length
    this.doc = new Y.Doc({ gc: true })
    boardNotes(this.doc)
    this.doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.doc, update, 'store')
    }, 'store')
    while (this.doc.store.clients.has(this.doc.clientID)) this.doc.clientID = (Math.random() * 2 ** 32) >>> 0
    this.doc.on('update', (update: Uint8Array) => this.produced.push(update))
    this.byId = new Map(readBoard(this.doc).byId)
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
    if (set.length === 0 && remove.length === 0) return
    this.doc.transact(() => {
      const notes = boardNotes(this.doc)
      for (const id of remove) notes.delete(id)
      for (const { id, ...value } of set) notes.set(id, value)
    }, 'projection')
    // What was replaced or removed is garbage by now; no frame made before may be handed out again.
    if (remove.length > 0 || set.some(note => this.byId.has(note.id))) this.purge = true
    for (const id of remove) this.byId.delete(id)
    for (const note of set) this.byId.set(note.id, Object.freeze(note))
    this.sorted = null
  }

  /** The update since the last call, or null. */
  collect(): Uint8Array | null {
    if (this.produced.length === 0) return null
    const update =
      this.produced.length === 1 ? (this.produced[0] as Uint8Array) : Y.mergeUpdates(this.produced)
    this.produced = []
    return update
  }

  /** After the commit: the frame that all readers get. */
  committed(update: Uint8Array): Uint8Array {
    const frame = updateFrame(update)
    if (this.base !== null) {
      this.tail.push(frame)
      this.tailBytes += frame.length
      if (this.tailBytes > Math.max(MAX_TAIL, this.base.length / 2)) this.forgetFrames()
    }
    return frame
  }

  /** Text that was taken back, hidden or erased is in no frame handed out from now on. */
  forgetFrames(): void {
    this.base = null
    this.tail = []
    this.tailBytes = 0
  }

  /** Sends a frame to all readers that keep up with ticks; answers how many they are. */
  tell(frame: Uint8Array): number {
    let readers = 0
    for (const session of this.sessions) {
      if (!session.live) continue
      session.send(frame)
      readers++
    }
    return readers
  }

  /** What a joiner gets who has seen so much. Only between commits: the document must be as committed. */
  joinFrames(stateVector: Uint8Array): readonly Uint8Array[] {
    if (!isEmptyStateVector(stateVector)) return [step2Frame(Y.encodeStateAsUpdate(this.doc, stateVector))]
    if (this.base === null) this.base = step2Frame(Y.encodeStateAsUpdate(this.doc))
    return [this.base, ...this.tail]
  }

  encode(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc)
  }

  destroy(): void {
    this.doc.destroy()
  }
}
