/**
 * One loaded page: its document, who has it open, and the updates that wait for something that has not arrived.
 * Only the room's loop calls in here.
 */

import { pageEntries } from '@folkmoot/board-doc'
import type { Id } from '@folkmoot/protocol'
import { LIMITS } from '@folkmoot/protocol'
import * as Y from 'yjs'
import { judgeUpdate } from './admit.ts'
import { ServerDoc } from './server-doc.ts'
import type { PageSession } from './sessions.ts'

/** Where a change of a page came from. */
export type PageOrigin = { by: 'client' } | { by: 'server' } | { by: 'store' }

export type Applied =
  | { kind: 'applied' }
  | { kind: 'waiting' }
  | { kind: 'full' }
  | { kind: 'refused'; why: string }
  /** The document can no longer be trusted: load it again. */
  | { kind: 'broken'; why: string }

/** Bytes of updates that may wait on one page for their missing part. */
const MAX_WAITING = 32 * 1024
/** … and how many of them: typing before a handshake is over makes a few. */
const MAX_WAITING_UPDATES = 512

export class Page {
  readonly id: Id
  readonly doc: Y.Doc
  readonly sessions = new Set<PageSession>()
  /** The sequence that its last committed update got. */
  through: number
  /** Rows in the store since the last compaction. */
  rows: number
  /** When the last session left; the room unloads it later. */
  idleSince: number | null = null
  /** Holders that need it in memory: tasks waiting to run. */
  pins = 0
  /** Updates produced and entries changed since they were last collected. Made when needed: see server-doc.ts. */
  private produced: Uint8Array[] | null = null
  private changed: Set<string> | null = null
  private waiting: Uint8Array[] = []
  private waitingBytes = 0
  private retryDue = false
  private copyClient: number | null = null
  /** At least the encoded size; exact after {@link measure}. */
  private size: number

  constructor(id: Id, updates: readonly Uint8Array[], through: number) {
    this.id = id
    this.through = through
    this.rows = updates.length
    this.doc = new ServerDoc(id)
    const entries = pageEntries(this.doc)
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
    entries.observeDeep(events => {
      this.changed ??= new Set()
      for (const event of events) {
        const first = event.path[0]
        if (typeof first === 'string') this.changed.add(first)
        else if (event instanceof Y.YMapEvent) for (const key of event.keysChanged) this.changed.add(key)
      }
    })
  }

  /** Applies what a client sent. Call inside one `doc.transact` a tick, so that one update comes out. */
  apply(update: Uint8Array, afterStep2: boolean): Applied {
    const outcome = this.applyOne(update)
    if (outcome.kind === 'waiting') {
      const full = this.waiting.length >= MAX_WAITING_UPDATES
      if (full || this.waitingBytes + update.length > MAX_WAITING)
        return { kind: 'refused', why: 'too much waits' }
      this.waiting.push(update)
      this.waitingBytes += update.length
    } else if (outcome.kind !== 'applied') return outcome
    this.retryDue ||= outcome.kind === 'applied' || afterStep2
    if (afterStep2) return this.applyWaiting() ?? { kind: 'applied' }
    return this.waiting.length > 0 ? { kind: 'waiting' } : { kind: 'applied' }
  }

  /** Tries again what waits, if something came since: once a turn, for to judge it all after each message takes minutes. */
  applyWaiting(): Applied | null {
    if (!this.retryDue || this.waiting.length === 0) return null
    this.retryDue = false
    const again = this.waiting
    this.dropWaiting()
    for (const held of again) {
      const late = this.applyOne(held)
      if (late.kind === 'waiting') {
        this.waiting.push(held)
        this.waitingBytes += held.length
      } else if (late.kind !== 'applied') return late
    }
    return this.waiting.length > 0 ? { kind: 'waiting' } : { kind: 'applied' }
  }

  /** Gives up on what waits: it is asked for again by a handshake. */
  dropWaiting(): void {
    this.waiting = []
    this.waitingBytes = 0
  }

  private applyOne(update: Uint8Array): Applied {
    const verdict = judgeUpdate(this.doc, update)
    if (verdict.kind === 'refuse') return { kind: 'refused', why: verdict.why }
    if (verdict.kind === 'full') return { kind: 'full' }
    if (verdict.kind === 'wait') return { kind: 'waiting' }
    if (this.size + update.length > LIMITS.pageBytes && this.measure() + update.length > LIMITS.pageBytes)
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

  /** The update and the entries changed since the last call; null when nothing was. */
  collect(): { update: Uint8Array; entries: Set<string> } | null {
    const { produced, changed } = this
    if (produced === null) return null
    this.produced = null
    this.changed = null
    const update = produced.length === 1 ? (produced[0] as Uint8Array) : Y.mergeUpdates(produced)
    return { update, entries: changed ?? new Set() }
  }

  /** For edits that may yet be thrown away. They go by a client id of their own, the same for all of them. */
  copy(): Y.Doc {
    const copy = new ServerDoc(this.id)
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(this.doc))
    this.copyClient ??= copy.clientID
    copy.clientID = this.copyClient
    return copy
  }

  destroy(): void {
    this.doc.destroy()
  }
}
