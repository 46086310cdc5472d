/** One loaded page: its document, and who has it open. Only the room's loop calls in here. */
import * as Y from 'yjs'
import type { Judge } from './judge.ts'
import type { PageConnection } from './page-connection.ts'
import type { PageShape } from './page-shape.ts'

/** Where a change of a page came from. */
export type PageOrigin = { by: 'client' } | { by: 'server' } | { by: 'store' }

export type Applied =
  | { kind: 'applied' }
  /** It builds on something that has not arrived. */
  | { kind: 'waiting' }
  | { kind: 'full' }
  | { kind: 'refused'; why: string }
  /** The document can no longer be trusted: load it again. */
  | { kind: 'broken'; why: string }

/** Who needs it in memory. */
type Use =
  /** Nobody yet: it was just loaded. */
  | { readonly kind: 'loaded' }
  /** Tasks that wait to run with it; sockets are counted by {@link Page.connections}. */
  | { readonly kind: 'used'; readonly pins: number }
  /** Nobody since then: the room puts it away later. */
  | { readonly kind: 'idle'; readonly since: number }

export interface PageDeps {
  shape: PageShape
  judge: Judge
  /** Its document's encoded size at most. */
  maxBytes: number
  /** An empty document: see server-doc.ts. */
  makeDoc(id: string): Y.Doc
}

export class Page {
  readonly id: string
  readonly doc: Y.Doc
  readonly connections = new Set<PageConnection>()
  /** The sequence that its last committed update got. */
  through: number
  /** Rows in the store since the last compaction. */
  rows: number
  private readonly shape: PageShape
  private readonly judge: Judge
  private readonly maxBytes: number
  private readonly makeDoc: PageDeps['makeDoc']
  private use: Use = { kind: 'loaded' }
  /** Updates produced and keys of the root map under which something changed, since they were last collected. Made when needed: see server-doc.ts. */
  private produced: Uint8Array[] | null = null
  private changed: Set<string> | null = null
  private copyClient: number | null = null
  /** At least the encoded size; exact after {@link measure}. */
  private size: number

  constructor(id: string, updates: readonly Uint8Array[], through: number, deps: PageDeps) {
    this.id = id
    this.through = through
    this.rows = updates.length
    this.makeDoc = deps.makeDoc
    this.doc = this.makeDoc(id)
    this.shape = deps.shape
    this.judge = deps.judge
    this.maxBytes = deps.maxBytes
    const root = this.doc.getMap(deps.shape.root)
    const origin: PageOrigin = { by: 'store' }
    this.doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.doc, update, origin)
    }, origin)
    this.size = updates.reduce((sum, update) => sum + update.length, 0)
    this.doc.on('update', (update: Uint8Array) => {
      this.produced ??= []
      this.produced.push(update)
      this.size += update.length
    })
    root.observeDeep(events => {
      this.changed ??= new Set()
      for (const event of events) {
        const first = event.path[0]
        if (typeof first === 'string') this.changed.add(first)
        else if (event instanceof Y.YMapEvent) for (const key of event.keysChanged) this.changed.add(key)
      }
    })
  }

  /** Somebody needs it in memory until {@link unpin}. */
  pin(): void {
    this.use = { kind: 'used', pins: this.pins + 1 }
  }

  unpin(now: number): void {
    this.use = { kind: 'used', pins: this.pins - 1 }
    this.rest(now)
  }

  enter(connection: PageConnection): void {
    this.connections.add(connection)
    this.use = { kind: 'used', pins: this.pins }
  }

  leave(connection: PageConnection, now: number): void {
    this.connections.delete(connection)
    this.rest(now)
  }

  /** Neither a socket nor a task needs it. */
  get isUnused(): boolean {
    return this.connections.size === 0 && this.pins === 0
  }

  /** When the last of them left; null while somebody is there, or nobody was yet. */
  get idleSince(): number | null {
    return this.use.kind === 'idle' ? this.use.since : null
  }

  private get pins(): number {
    return this.use.kind === 'used' ? this.use.pins : 0
  }

  private rest(now: number): void {
    if (this.isUnused) this.use = { kind: 'idle', since: now }
  }

  /** Applies what a client sent. Call inside one `doc.transact` a tick, so that one update comes out. */
  apply(update: Uint8Array): Applied {
    const verdict = this.judge(this.doc, update, this.shape)
    if (verdict.kind === 'refuse') return { kind: 'refused', why: verdict.why }
    if (verdict.kind === 'full') return { kind: 'full' }
    if (verdict.kind === 'wait') return { kind: 'waiting' }
    if (this.size + update.length > this.maxBytes && this.measure() + update.length > this.maxBytes)
      return { kind: 'full' }
    try {
      Y.applyUpdate(this.doc, update, { by: 'client' } satisfies PageOrigin)
    } catch (error) {
      return { kind: 'broken', why: error instanceof Error ? error.message : 'apply failed' }
    }
    if (this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null)
      return { kind: 'broken', why: 'the judge let something pending through' }
    return { kind: 'applied' }
  }

  private measure(): number {
    this.size = Y.encodeStateAsUpdate(this.doc).length
    return this.size
  }

  /** The update, and the keys under which something changed, since the last call; null when nothing was. */
  collect(): { update: Uint8Array; changed: Set<string> } | null {
    const { produced, changed } = this
    if (produced === null) return null
    this.produced = null
    this.changed = null
    const update = produced.length === 1 ? (produced[0] as Uint8Array) : Y.mergeUpdates(produced)
    return { update, changed: changed ?? new Set() }
  }

  /** For edits that may yet be thrown away. They go by a client id of their own, the same for all of them. */
  copy(): Y.Doc {
    const copy = this.makeDoc(this.id)
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(this.doc))
    this.copyClient ??= copy.clientID
    copy.clientID = this.copyClient
    return copy
  }

  destroy(): void {
    this.doc.destroy()
  }
}
