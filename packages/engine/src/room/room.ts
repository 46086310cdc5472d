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
import { err, ok, type Result } from '@folkmoot/kit'
import * as Y from 'yjs'
import type { Board } from '../board/board.ts'
import { BoardConnection } from '../board/board-connection.ts'
import { codeOf, type Reason } from '../codes.ts'
import type { Connection } from '../connection.ts'
import { diskFaultOf, reasonFor } from '../disk-trouble.ts'
import { type EngineMeter, quietMeter, type RoomVitals } from '../meter.ts'
import type { Page } from '../page/page.ts'
import { PageConnection, weightOf } from '../page/page-connection.ts'
import type { PageShelf } from '../page/page-shelf.ts'
import type { PageMessage } from '../page/page-sync.ts'
import type { Peer, SyncConnection } from '../peer.ts'
import type { Projection, Types } from '../projection.ts'
import { type Store, StoreError } from '../store.ts'
import type { Room, RoomChange, RoomDeps, RoomTask } from './contract.ts'
import type { Documents } from './documents.ts'
import { loadAll } from './load.ts'
import { Loop } from './loop.ts'
import { mustAnswer } from './may-answer.ts'
import { openDocuments, openShelf } from './open.ts'
import { Operations } from './operations.ts'
import { type QueuedTask, Turn } from './turn.ts'
import { unsavedPages } from './vitals.ts'

/** A reader that asks for the board. */
interface Join<W extends Types> {
  board: Board<W['item']>
  from: BoardConnection
  stateVector: Uint8Array
}

/** How long a page without sockets stays in memory, ms. */
const PAGE_IDLE_MS = 30_000
/** How soon rows that still hold removed words are folded away, ms. */
const PURGE_MS = 2_000

export class LiveRoom<W extends Types> implements Room<W> {
  readonly scope: string
  private readonly deps: RoomDeps<W>
  private readonly meter: EngineMeter
  private readonly epoch: number
  private readonly documents: Documents<W['records'], W['item']>
  private readonly projection: Projection<W>
  private readonly shelf: PageShelf
  private readonly loop: Loop
  private readonly operations: Operations<W['refusal']>
  private life: { kind: 'open' } | { kind: 'stopping' } | { kind: 'gone'; reason: Reason } = {
    kind: 'open',
  }
  private messages: PageMessage[] = []
  /** Those that the running turn took. */
  private inTurn: readonly PageMessage[] = []
  private tasks: QueuedTask<W>[] = []
  private joins: Join<W>[] = []
  /** Boards whose rows still hold what was removed, and when these are folded away. */
  private readonly purge = new Map<Board<W['item']>, number>()
  private lastUsed: number
  private readonly committed = new Set<(change: RoomChange<W>, reader: W['reader']) => void>()
  private readonly failed = new Set<(refusal: W['refusal'], error?: unknown) => void>()

  private constructor(scope: string, deps: RoomDeps<W>, lease: { epoch: number; seq: number }) {
    this.scope = scope
    this.deps = deps
    this.meter = deps.meter ?? quietMeter
    this.epoch = lease.epoch
    this.lastUsed = deps.clock.now()
    this.documents = openDocuments(scope, deps)
    this.documents.seq = lease.seq
    this.projection = deps.projection(this.documents)
    this.shelf = openShelf(scope, deps, this.projection)
    this.operations = new Operations(scope, deps)
    this.loop = new Loop(deps.clock, {
      hasWork: () => this.messages.length > 0 || this.tasks.length > 0 || this.joins.length > 0,
      turn: () => this.turn(),
      rest: () => this.tidy(),
      failed: error => this.fail(error),
    })
  }

  /** Takes the lease and rebuilds everything from the store. @throws StoreError */
  static async load<W extends Types>(scope: string, deps: RoomDeps<W>): Promise<LiveRoom<W>> {
    const { store } = deps
    const lease = await store.acquire(scope)
    const room = new LiveRoom<W>(scope, deps, lease)
    const { documents, projection, shelf } = room
    documents.now = deps.clock.now()
    await loadAll({ documents, projection, shelf, store }, lease.seq)
    room.loop.wake()
    return room
  }

  /** The last sequence on disk. */
  get committedThrough(): number {
    return this.documents.seq
  }

  // ── doors ──────────────────────────────────────────────────────────────────────────────────────────────────────

  async submit<T>(task: RoomTask<W, T>): Promise<Result<T, W['refusal']>> {
    if (this.life.kind !== 'open') return err(this.goneRefusal())
    if (task.op === null || task.actor === null) return this.enqueueTask(task)
    const answer = this.operations.once(task.actor, task.op, () => this.enqueueTask(task))
    return answer as Promise<Result<T, W['refusal']>>
  }

  private async enqueueTask<T>(task: RoomTask<W, T>): Promise<Result<T, W['refusal']>> {
    this.lastUsed = this.deps.clock.now()
    const pinned: Page[] = []
    for (const id of task.pages ?? []) {
      const loaded = await this.shelf.borrow(id, () => this.documents.seq)
      if (!loaded.ok) return err(this.deps.refuse(loaded.error))
      pinned.push(loaded.value)
    }
    if (this.life.kind !== 'open') return err(this.goneRefusal())
    const result = await new Promise<Result<unknown, W['refusal']>>(resolve => {
      this.tasks.push({ task, resolve })
      this.loop.wake()
    })
    for (const page of pinned) this.shelf.release(page, this.deps.clock.now())
    return result as Result<T, W['refusal']>
  }

  async openPage(id: string, peer: Peer): Promise<Result<SyncConnection, W['refusal']>> {
    if (this.life.kind !== 'open') return err(this.goneRefusal())
    const { clock, limits, refuse } = this.deps
    const closed = this.projection.refusesPage(id)
    if (closed) return err(refuse(closed))
    const loaded = await this.shelf.borrow(id, () => this.documents.seq)
    if (!loaded.ok) return err(refuse(loaded.error))
    if (this.life.kind !== 'open') return err(this.goneRefusal())
    const page = loaded.value
    const connection = new PageConnection(
      peer,
      limits.bufferedBytes,
      (from, incoming) => {
        this.messages.push({ page, from, incoming, at: clock.elapsed() })
        this.deps.passing?.('receive')
        this.loop.wake()
      },
      () => {
        const now = clock.now()
        page.leave(connection, now)
        if (page.connections.size === 0) this.loop.wakeBy(now + PAGE_IDLE_MS)
      },
    )
    page.enter(connection)
    this.shelf.release(page, clock.now())
    this.messages.push({ page, from: connection, incoming: { kind: 'open' }, at: clock.elapsed() })
    this.loop.wake()
    return ok(connection)
  }

  async openBoard(id: string, peer: Peer): Promise<Result<SyncConnection, W['refusal']>> {
    if (this.life.kind !== 'open') return err(this.goneRefusal())
    const board = this.documents.boards.get(id)
    if (!board) return err(this.deps.refuse('not-found'))
    const connection = new BoardConnection(
      peer,
      this.deps.limits.bufferedBytes,
      (from, stateVector) => {
        if (from.asks) return
        from.asks = true
        this.joins.push({ board, from, stateVector })
        this.loop.wake()
      },
      () => board.left(connection),
    )
    board.readers.connections.add(connection)
    return ok(connection)
  }

  onCommitted(listener: (change: RoomChange<W>, reader: W['reader']) => void): () => void {
    this.committed.add(listener)
    return () => this.committed.delete(listener)
  }

  onFailed(listener: (refusal: W['refusal'], error?: unknown) => void): () => void {
    this.failed.add(listener)
    return () => this.failed.delete(listener)
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
    return this.connections().length > 0 ? null : this.lastUsed
  }

  async stop(reason: Reason): Promise<void> {
    if (this.life.kind === 'gone') return
    this.life = { kind: 'stopping' }
    await this.loop.drain()
    this.end(reason)
  }

  async empty(allBut: readonly string[]): Promise<Result<null, W['refusal']>> {
    if (this.life.kind !== 'open') return err(this.goneRefusal())
    this.life = { kind: 'stopping' }
    await this.loop.drain()
    // A commit failed meanwhile.
    if (this.hasEnded()) return err(this.goneRefusal())
    try {
      const { scope, epoch } = this
      await this.deps.store.erase({ scope, epoch, pages: [], boards: [], records: [], ops: [], allBut })
    } catch (error) {
      this.fail(error)
      return err(this.goneRefusal())
    }
    this.end('restarting')
    return ok(null)
  }

  private hasEnded(): boolean {
    return this.life.kind === 'gone'
  }

  // ── the loop ───────────────────────────────────────────────────────────────────────────────────────────────────

  private async turn(): Promise<void> {
    const { documents, messages, tasks, joins, meter, projection, shelf } = this
    const { log, refuse, store } = this.deps
    documents.now = this.deps.clock.now()
    const began = this.deps.clock.elapsed()
    const taken = messages.length + tasks.length + joins.length
    this.inTurn = messages
    this.messages = []
    this.tasks = []
    this.joins = []
    const turn = new Turn<W>({ documents, projection, shelf, log, refuse })
    for (const { from } of messages) from.queued = 0
    try {
      mustAnswer(store)
      this.messages = turn.applyPages(messages, this.deps.clock)
      for (const { from, incoming } of this.messages) from.queued += weightOf(incoming)
      while (tasks.length > 0 && turn.erased.size === 0) turn.runTask(tasks.shift() as QueuedTask<W>)
      this.tasks = [...tasks, ...this.tasks]
      tasks.length = 0
      const due = turn.project()
      if (due !== null) this.loop.wakeBy(due)
      const change = await this.commit(turn)
      mustAnswer(store)
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

  private async commit(turn: Turn<W>): Promise<RoomChange<W>> {
    const { documents } = this
    const { rows, kinds, altered } = documents.records.collect()
    const began = this.deps.clock.elapsed()
    const change = { records: kinds, altered, ...documents.takeTouched() }
    const common = { scope: this.scope, epoch: this.epoch }
    const pages = turn.pageUpdates.filter(update => turn.erased.get(update.doc) !== 'page')
    // Records alone get no sequence, so that does not tell.
    const writes = pages.length + turn.boardUpdates.length + rows.length + turn.ops.length + turn.erased.size
    const rewrites = turn.erased.size > 0 || turn.writtenAnew.size > 0 || turn.scrubs
    if (writes > 0) this.deps.passing?.('before-commit')
    if (rewrites) {
      if (pages.length > 0)
        await this.deps.store.commit({ ...common, pages, boards: [], records: [], ops: [] })
      documents.seq = (
        await this.deps.store.erase({ ...common, ...this.rebased(turn), records: rows, ops: turn.ops })
      ).seq
    } else if (writes > 0)
      documents.seq = (
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
      if (page) page.through = documents.seq
    }
    if (writes > 0) this.meter.committed(this.deps.clock.elapsed() - began)
    return { ...change, seq: documents.seq }
  }

  /** Erasure replaces every document that held the words, so that no old row keeps them; so does a board written anew. */
  private rebased(turn: Turn<W>): Pick<Parameters<Store['erase']>[0], 'pages' | 'boards'> {
    const pages = [...turn.erased].map(([doc, what]) => {
      const page = this.shelf.get(doc)
      return { doc, base: what === 'content' && page ? Y.encodeStateAsUpdate(page.doc) : null }
    })
    const boards = [...this.documents.boards.values()]
      .filter(board => turn.erased.size > 0 || turn.changes(board))
      .map(board => ({ doc: board.id, base: board.encode() }))
    return { pages, boards }
  }

  /** It is on disk: now, and not before, everything may leave. */
  private release(turn: Turn<W>, joins: readonly Join<W>[], change: RoomChange<W>): void {
    const { documents } = this
    if (turn.pageUpdates.length > 0) this.deps.passing?.('before-echo')
    for (const [connection, frames] of turn.replies) connection.sendTogether(frames)
    for (const board of turn.writtenAnew)
      for (const connection of board.writtenAnew(documents.seq)) connection.close('epoch-changed')
    if (turn.boardUpdates.length > 0) this.deps.passing?.('before-broadcast')
    for (const { doc, update } of turn.boardUpdates) {
      const board = this.documents.boards.get(doc)
      if (board?.committed(update, documents.seq) && !this.purge.has(board))
        this.purge.set(board, documents.now + PURGE_MS)
    }
    for (const { board, from, stateVector } of joins) {
      from.asks = false
      board.readers.join(from, stateVector)
    }
    for (const send of turn.outbox) send()
    this.tell(change)
    for (const due of this.purge.values()) this.loop.wakeBy(due)
  }

  private tell(change: RoomChange<W>): void {
    for (const listener of this.committed) {
      try {
        listener(change, this.projection.reader)
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
      if (this.documents.boards.get(board.id) !== board) continue
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
    this.end(known ? reasonFor(known) : 'not-saved', error)
  }

  private end(reason: Reason, error?: unknown): void {
    if (this.life.kind === 'gone') return
    this.life = { kind: 'gone', reason }
    this.loop.end()
    const refusal = this.deps.refuse(reason)
    for (const { resolve } of this.tasks) resolve(err(refusal))
    this.tasks = []
    this.messages = []
    this.joins = []
    for (const connection of this.connections()) connection.close(codeOf(reason))
    for (const page of [...this.shelf.all()]) this.shelf.remove(page)
    for (const board of this.documents.boards.values()) board.destroy()
    for (const listener of this.failed) listener(refusal, error)
  }

  private goneRefusal(): W['refusal'] {
    return this.deps.refuse(this.life.kind === 'gone' ? this.life.reason : 'restarting')
  }

  private connections(): Connection[] {
    const all: Connection[] = []
    for (const page of this.shelf.all()) all.push(...page.connections)
    for (const board of this.documents.boards.values()) all.push(...board.connections())
    return all
  }
}
