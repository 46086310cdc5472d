/**
 * The room of one event: a single loop through which everything goes that is written or read.
 *
 *   page sockets ─┐                                             ┌─▶ echoes, barriers (“saved”)
 *   tasks ────────┼─▶ inbox ─▶ turn: apply, run, project ─▶ commit (fsync) ─▶ board frames to every reader
 *   board joins ──┘                                             └─▶ task answers, listeners
 *
 * While a commit is under way the inbox fills; the next turn takes it all. A commit that fails ends the room: documents
 * and queued work are discarded, sockets close with 4503, and the next use loads from the store.
 */

import type { Format } from '@folkmoot/board-doc'
import { type Clock, err, ok, type Result, type Rng } from '@folkmoot/kit'
import { type Id, type Refusal, refuse } from '@folkmoot/protocol'
import * as Y from 'yjs'
import type { Board } from './board.ts'
import { diskFaultOf, refuseToStore } from './disk-trouble.ts'
import { loadState } from './load-state.ts'
import { Loop } from './loop.ts'
import { type EngineMeter, quietMeter, type RoomVitals } from './meter.ts'
import { Operations } from './operations.ts'
import type { Page } from './page.ts'
import { PageShelf } from './page-shelf.ts'
import type { Passing } from './points.ts'
import type { FramePace, ReadersDeps } from './readers.ts'
import { BoardSession, PageSession, weightOf } from './sessions.ts'
import { RoomState } from './state.ts'
import { type Store, StoreError } from './store.ts'
import { type EngineLog, type PageMessage, type QueuedTask, Turn } from './turn.ts'
import type { Peer, Room, RoomChange, RoomReader, RoomTask, SyncSession } from './tx.ts'
import { unsavedPages } from './vitals.ts'

export interface RoomDeps {
  store: Store
  clock: Clock
  rng: Rng
  formatById(id: Id): Format | null
  log: EngineLog
  meter?: EngineMeter
  prepare?: ReadersDeps['prepare']
  /** Tests only: how boards hand out frames. */
  pace?: FramePace
  /** Scopes known to be damaged: set aside from the start. */
  damaged?: readonly Id[]
  /** Tests only: told of each point that a room passes. */
  passing?: Passing | undefined
}

/** How long a page without sockets stays in memory, ms. */
const PAGE_IDLE_MS = 30_000
/** How soon rows that still hold removed words are folded away, ms. */
const PURGE_MS = 2_000

export class LiveRoom implements Room {
  readonly scope: Id
  private readonly deps: RoomDeps
  private readonly meter: EngineMeter
  private readonly epoch: number
  private readonly state: RoomState
  private readonly shelf: PageShelf
  private readonly loop: Loop
  private readonly operations: Operations
  private life: { kind: 'open' } | { kind: 'stopping' } | { kind: 'gone'; refusal: Refusal } = {
    kind: 'open',
  }
  private seq: number
  private messages: PageMessage[] = []
  /** Those that the running turn took. */
  private inTurn: readonly PageMessage[] = []
  private tasks: QueuedTask[] = []
  private joins: { session: BoardSession; stateVector: Uint8Array }[] = []
  private readonly purge = new Map<Board, number>()
  private lastUsed: number
  private readonly committed = new Set<(change: RoomChange, reader: RoomReader) => void>()
  private readonly failed = new Set<(refusal: Refusal, error?: unknown) => void>()

  private constructor(scope: Id, deps: RoomDeps, lease: { epoch: number; seq: number }) {
    this.scope = scope
    this.deps = deps
    this.meter = deps.meter ?? quietMeter
    this.epoch = lease.epoch
    this.seq = lease.seq
    this.lastUsed = deps.clock.now()
    this.state = new RoomState(scope, { ...deps, readers: { ...deps, meter: this.meter } })
    this.shelf = new PageShelf(scope, deps.store)
    this.operations = new Operations(scope, deps.store)
    this.loop = new Loop(deps.clock, {
      hasWork: () => this.messages.length > 0 || this.tasks.length > 0 || this.joins.length > 0,
      turn: () => this.turn(),
      rest: () => this.tidy(),
      failed: error => this.fail(error),
    })
  }

  /** Takes the lease and rebuilds everything from the store. @throws StoreError */
  static async load(scope: Id, deps: RoomDeps): Promise<LiveRoom> {
    const { store } = deps
    const lease = await store.acquire(scope)
    const room = new LiveRoom(scope, deps, lease)
    room.state.now = deps.clock.now()
    await loadState(room.state, store, lease.seq)
    room.loop.wake()
    return room
  }

  /** The last sequence on disk. */
  get committedThrough(): number {
    return this.seq
  }

  // ── doors ──────────────────────────────────────────────────────────────────────────────────────────────────────

  async submit<T>(task: RoomTask<T>): Promise<Result<T, Refusal>> {
    if (this.life.kind !== 'open') return err(this.goneRefusal())
    if (task.op === null || task.actor === null) return this.enqueueTask(task)
    const answer = this.operations.once(task.actor, task.op, () => this.enqueueTask(task))
    return answer as Promise<Result<T, Refusal>>
  }

  private async enqueueTask<T>(task: RoomTask<T>): Promise<Result<T, Refusal>> {
    this.lastUsed = this.deps.clock.now()
    const pinned: Page[] = []
    for (const id of task.pages ?? []) {
      const loaded = await this.shelf.borrow(id, () => this.seq)
      if (!loaded.ok) return loaded
      pinned.push(loaded.value)
    }
    if (this.life.kind !== 'open') return err(this.goneRefusal())
    const result = await new Promise<Result<unknown, Refusal>>(resolve => {
      this.tasks.push({ task, resolve })
      this.loop.wake()
    })
    for (const page of pinned) this.shelf.release(page, this.deps.clock.now())
    return result as Result<T, Refusal>
  }

  async openPage(id: Id, peer: Peer): Promise<Result<SyncSession, Refusal>> {
    if (this.life.kind !== 'open') return err(this.goneRefusal())
    if (this.state.get('tombstone', id)) return err(refuse('erased'))
    const loaded = await this.shelf.borrow(id, () => this.seq)
    if (!loaded.ok) return loaded
    if (this.life.kind !== 'open') return err(this.goneRefusal())
    const page = loaded.value
    const { clock } = this.deps
    const session = new PageSession(
      page,
      peer,
      (from, incoming) => {
        this.messages.push({ session: from, incoming, at: clock.elapsed() })
        this.deps.passing?.('receive')
        this.loop.wake()
      },
      () => {
        page.sessions.delete(session)
        if (page.sessions.size > 0) return
        page.dropWaiting()
        page.idleSince = this.deps.clock.now()
        this.loop.wakeBy(page.idleSince + PAGE_IDLE_MS)
      },
    )
    page.sessions.add(session)
    page.idleSince = null
    this.shelf.release(page, this.deps.clock.now())
    this.messages.push({ session, incoming: { kind: 'open' }, at: clock.elapsed() })
    this.loop.wake()
    return ok(session)
  }

  async openBoard(id: Id, peer: Peer): Promise<Result<SyncSession, Refusal>> {
    if (this.life.kind !== 'open') return err(this.goneRefusal())
    const board = this.state.boards.get(id)
    if (!board) return err(refuse('not-found'))
    const session = new BoardSession(
      board,
      peer,
      (from, stateVector) => {
        if (from.asks) return
        from.asks = true
        this.joins.push({ session: from, stateVector })
        this.loop.wake()
      },
      () => board.left(session),
    )
    board.readers.sessions.add(session)
    return ok(session)
  }

  onCommitted(listener: (change: RoomChange, reader: RoomReader) => void): () => void {
    this.committed.add(listener)
    return () => this.committed.delete(listener)
  }

  onFailed(listener: (refusal: Refusal, error?: unknown) => void): () => void {
    this.failed.add(listener)
    return () => this.failed.delete(listener)
  }

  disconnect(device: Id, refusal: Refusal): void {
    for (const session of this.sessions()) if (session.peer.device === device) session.close(refusal)
  }

  vitals(patience: number): RoomVitals {
    const { messages, tasks, joins, inTurn, shelf } = this
    const before = this.deps.clock.elapsed() - patience
    return {
      pages: shelf.size,
      waiting: messages.length + tasks.length + joins.length,
      unsaved: unsavedPages(shelf.all(), [inTurn, messages], before),
      trouble: null,
    }
  }

  idleSince(): number | null {
    const waits = this.messages.length + this.tasks.length + this.joins.length + this.inTurn.length
    if (waits > 0 || this.purge.size > 0) return null
    return this.sessions().length > 0 ? null : this.lastUsed
  }

  async stop(refusal: Refusal): Promise<void> {
    if (this.life.kind === 'gone') return
    this.life = { kind: 'stopping' }
    await this.loop.drain()
    this.end(refusal)
  }

  // ── the loop ───────────────────────────────────────────────────────────────────────────────────────────────────

  private async turn(): Promise<void> {
    const { state } = this
    state.now = this.deps.clock.now()
    state.seq = this.seq
    const { messages, tasks, joins, meter } = this
    const began = this.deps.clock.elapsed()
    const taken = messages.length + tasks.length + joins.length
    this.inTurn = messages
    this.messages = []
    this.tasks = []
    this.joins = []
    const turn = new Turn(state, this.shelf, this.deps.log)
    for (const { session } of messages) session.queued = 0
    try {
      this.messages = turn.applyPages(messages, this.deps.clock)
      for (const { session, incoming } of this.messages) session.queued += weightOf(incoming)
      while (tasks.length > 0 && turn.erased.size === 0) turn.runTask(tasks.shift() as QueuedTask)
      this.tasks = [...tasks, ...this.tasks]
      tasks.length = 0
      const due = turn.project()
      if (due !== null) this.loop.wakeBy(due)
      const change = await this.commit(turn)
      this.release(turn, joins, change)
      const ended = this.deps.clock.elapsed()
      for (const at of turn.answered) meter.saved(ended - at)
      meter.turn(ended - began, taken)
      this.inTurn = []
    } catch (error) {
      meter.failed()
      for (const { resolve } of tasks) resolve(err(refuse('not-saved')))
      turn.abandon()
      throw error
    }
  }

  private async commit(turn: Turn): Promise<RoomChange> {
    const { state } = this
    const { rows, kinds, altered } = state.records.collect()
    const began = this.deps.clock.elapsed()
    const change = { records: kinds, altered, boards: state.touchedBoards, pages: state.touchedPages }
    state.touchedBoards = new Set()
    state.touchedPages = new Set()
    const common = { scope: this.scope, epoch: this.epoch }
    const pages = turn.pageUpdates.filter(update => turn.erased.get(update.doc) !== 'page')
    // Records alone get no sequence, so that does not tell.
    const writes = pages.length + turn.boardUpdates.length + rows.length + turn.ops.length + turn.erased.size
    const rewrites = turn.erased.size > 0 || turn.writtenAnew.size > 0
    if (writes > 0) this.deps.passing?.('before-commit')
    if (rewrites) {
      if (pages.length > 0)
        await this.deps.store.commit({ ...common, pages, boards: [], records: [], ops: [] })
      this.seq = (
        await this.deps.store.erase({ ...common, ...this.rebased(turn), records: rows, ops: turn.ops })
      ).seq
    } else if (writes > 0)
      this.seq = (
        await this.deps.store.commit({
          ...common,
          pages,
          boards: turn.boardUpdates,
          records: rows,
          ops: turn.ops,
        })
      ).seq
    if (writes > 0) this.deps.passing?.('after-commit')
    for (const { doc } of pages) {
      const page = this.shelf.get(doc)
      if (page) page.through = this.seq
    }
    state.seq = this.seq
    if (writes > 0) this.meter.committed(this.deps.clock.elapsed() - began)
    return { ...change, seq: this.seq }
  }

  /** Erasure replaces every document that held the words, so that no old row keeps them; so does a board written anew. */
  private rebased(turn: Turn): Pick<Parameters<Store['erase']>[0], 'pages' | 'boards'> {
    const pages = [...turn.erased].map(([doc, what]) => {
      const page = this.shelf.get(doc)
      return { doc, base: what === 'entries' && page ? Y.encodeStateAsUpdate(page.doc) : null }
    })
    const boards = [...this.state.boards.values()]
      .filter(board => turn.erased.size > 0 || turn.changes(board))
      .map(board => ({ doc: board.id, base: board.encode() }))
    return { pages, boards }
  }

  /** It is on disk: now, and not before, everything may leave. */
  private release(
    turn: Turn,
    joins: readonly { session: BoardSession; stateVector: Uint8Array }[],
    change: RoomChange,
  ): void {
    if (turn.pageUpdates.length > 0) this.deps.passing?.('before-echo')
    for (const [session, frames] of turn.replies) session.sendTogether(frames)
    for (const board of turn.writtenAnew)
      for (const session of board.writtenAnew(this.seq)) session.close(refuse('epoch-changed'))
    if (turn.boardUpdates.length > 0) this.deps.passing?.('before-broadcast')
    for (const { doc, update } of turn.boardUpdates) {
      const board = this.state.boards.get(doc)
      if (!board) continue
      board.committed(update, this.seq)
      if (!board.purge) continue
      board.purge = false
      board.readers.forgetFrames()
      if (!this.purge.has(board)) this.purge.set(board, this.state.now + PURGE_MS)
    }
    for (const { session, stateVector } of joins) {
      session.asks = false
      session.board.readers.join(session, stateVector)
    }
    for (const send of turn.outbox) send()
    this.tell(change)
    for (const due of this.purge.values()) this.loop.wakeBy(due)
  }

  private tell(change: RoomChange): void {
    for (const listener of this.committed) {
      try {
        listener(change, this.state)
      } catch (error) {
        this.deps.log.error({ scope: this.scope, err: error }, 'a listener failed')
      }
    }
  }

  /** Between turns, when documents are as committed: folds rows, puts pages away. */
  private async tidy(): Promise<void> {
    const now = this.deps.clock.now()
    for (const [board, due] of this.purge) {
      if (due > now) continue
      this.purge.delete(board)
      if (this.state.boards.get(board.id) !== board) continue
      board.rows = 1
      await this.deps.store.compact(this.scope, this.epoch, 'board', board.id, board.through, board.encode())
    }
    await this.shelf.putAway(now - PAGE_IDLE_MS, this.epoch)
    let idle: number | null = null
    for (const page of this.shelf.all())
      if (page.idleSince !== null && (idle === null || page.idleSince < idle)) idle = page.idleSince
    if (idle !== null) this.loop.wakeBy(idle + PAGE_IDLE_MS + 1)
  }

  // ── the end ────────────────────────────────────────────────────────────────────────────────────────────────────

  private fail(error: unknown): void {
    const fault = error instanceof StoreError ? error.fault : 'bug'
    this.deps.log.error(
      { scope: this.scope, fault, err: error },
      'the room could not save and is loaded again',
    )
    const known = diskFaultOf(error)
    this.end(known ? refuseToStore(known) : refuse('not-saved'), error)
  }

  private end(refusal: Refusal, error?: unknown): void {
    if (this.life.kind === 'gone') return
    this.life = { kind: 'gone', refusal }
    this.loop.end()
    for (const { resolve } of this.tasks) resolve(err(refusal))
    this.tasks = []
    this.messages = []
    this.joins = []
    for (const session of this.sessions()) session.close(refusal)
    for (const page of [...this.shelf.all()]) this.shelf.remove(page)
    for (const board of this.state.boards.values()) board.destroy()
    for (const listener of this.failed) listener(refusal, error)
  }

  private goneRefusal(): Refusal {
    return this.life.kind === 'gone' ? this.life.refusal : refuse('restarting')
  }

  private sessions(): (PageSession | BoardSession)[] {
    const all: (PageSession | BoardSession)[] = []
    for (const page of this.shelf.all()) all.push(...page.sessions)
    for (const board of this.state.boards.values()) all.push(...board.sessions())
    return all
  }
}
