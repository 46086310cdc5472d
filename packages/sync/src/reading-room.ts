/**
 * The room of an event whose store takes nothing at present: everybody reads what is committed, nobody is told “saved”.
 *
 * It holds no lease and never writes. Boards and pages are handed out as they lie on disk; what is typed is not taken, its
 * barrier stays unanswered, and so every writer's screen says that it is not saved. A task that would write is refused
 * with the cause. When the store writes again this room ends, its sockets close with 4503, and whoever comes back meets a
 * writing room, which asks for what was typed meanwhile.
 */
import { err, ok, type Result } from '@folkmoot/kit'
import { type Id, type Refusal, refuse } from '@folkmoot/protocol'
import * as Y from 'yjs'
import { type DiskFault, refuseToStore } from './disk-trouble.ts'
import { type Incoming, step2Frame } from './framing.ts'
import { loadState } from './load-state.ts'
import { quietMeter, type RoomVitals } from './meter.ts'
import { Operations } from './operations.ts'
import type { Page } from './page.ts'
import { PageShelf } from './page-shelf.ts'
import type { RoomDeps } from './room.ts'
import { BoardSession, PageSession } from './sessions.ts'
import { RoomState } from './state.ts'
import type { Peer, Room, RoomReader, RoomTask, SyncSession, Tx } from './tx.ts'

/** Thrown by the writing half of a transaction. */
class CannotStore extends Error {}

function cannotStore(): never {
  throw new CannotStore()
}
const NO_WRITES: Omit<Tx, keyof RoomReader> = {
  put: cannotStore,
  delete: cannotStore,
  editPage: cannotStore,
  settle: cannotStore,
  erasePage: cannotStore,
  eraseEntry: cannotStore,
  unnameNote: cannotStore,
  unnameEntry: cannotStore,
}

export class ReadingRoom implements Room {
  readonly scope: Id
  /** What the store last answered; told to whoever wants to write. */
  fault: DiskFault
  private readonly deps: RoomDeps
  private readonly state: RoomState
  private readonly shelf: PageShelf
  private readonly operations: Operations
  private readonly tx: Tx
  private readonly unsaved = new Set<PageSession>()
  private readonly failed = new Set<(refusal: Refusal) => void>()
  private gone: Refusal | null = null

  private constructor(scope: Id, deps: RoomDeps, fault: DiskFault) {
    this.scope = scope
    this.deps = deps
    this.fault = fault
    const { clock, prepare } = deps
    const readers = { clock, prepare, meter: deps.meter ?? quietMeter }
    this.state = new RoomState(scope, { ...deps, readers })
    this.shelf = new PageShelf(scope, deps.store)
    this.operations = new Operations(scope, deps.store)
    // All that a transaction reads is the state's own; what it writes ends the task.
    this.tx = Object.assign(Object.create(this.state) as RoomReader, NO_WRITES)
  }

  /** @throws StoreError when not even reading works */
  static async load(scope: Id, deps: RoomDeps, fault: DiskFault): Promise<ReadingRoom> {
    const room = new ReadingRoom(scope, deps, fault)
    // Only who writes needs to know the sequence.
    await loadState(room.state, deps.store, 0)
    room.learnFates()
    return room
  }

  /** Deciding again what became of each entry changes no board and no record here. */
  private learnFates(): void {
    const { state } = this
    state.now = this.deps.clock.now()
    state.records.begin()
    for (const board of state.boards.values()) {
      board.sealed = true
      state.projector.project(board, state.now, false)
    }
    state.records.drop()
  }

  async submit<T>(task: RoomTask<T>): Promise<Result<T, Refusal>> {
    const run = async () => this.run(task)
    if (task.op === null || task.actor === null) return run()
    return this.operations.once(task.actor, task.op, run) as Promise<Result<T, Refusal>>
  }

  private run<T>(task: RoomTask<T>): Result<T, Refusal> {
    if (this.gone) return err(this.gone)
    this.state.now = this.deps.clock.now()
    try {
      return task.run(this.tx)
    } catch (error) {
      if (error instanceof CannotStore) return err(refuseToStore(this.fault))
      this.deps.log.error({ scope: this.scope, err: error }, 'a task failed')
      return err(refuse('internal'))
    }
  }

  async openPage(id: Id, peer: Peer): Promise<Result<SyncSession, Refusal>> {
    if (this.gone) return err(this.gone)
    if (this.state.get('tombstone', id)) return err(refuse('erased'))
    const loaded = await this.shelf.borrow(id, () => 0)
    if (!loaded.ok) return loaded
    const page = loaded.value
    page.pins--
    if (this.gone) return err(this.gone)
    const session = new PageSession(
      page,
      peer,
      (from, incoming) => this.hear(from, incoming),
      () => this.left(page, session),
    )
    page.sessions.add(session)
    return ok(session)
  }

  private hear(session: PageSession, incoming: Incoming): void {
    session.queued = 0
    if (incoming.kind === 'update') this.unsaved.add(session)
    if (incoming.kind !== 'step1') return
    try {
      session.send(step2Frame(Y.encodeStateAsUpdate(session.page.doc, incoming.stateVector)))
    } catch {
      session.close(refuse('bad-request'))
    }
  }

  private left(page: Page, session: PageSession): void {
    this.unsaved.delete(session)
    page.sessions.delete(session)
    if (page.sessions.size === 0 && page.pins === 0) this.shelf.remove(page)
  }

  async openBoard(id: Id, peer: Peer): Promise<Result<SyncSession, Refusal>> {
    if (this.gone) return err(this.gone)
    const board = this.state.boards.get(id)
    if (!board) return err(refuse('not-found'))
    const session = new BoardSession(
      board,
      peer,
      (from, stateVector) => board.readers.join(from, stateVector),
      () => board.readers.sessions.delete(session),
    )
    board.readers.sessions.add(session)
    return ok(session)
  }

  /** Nothing is ever committed here. */
  onCommitted(): () => void {
    return () => {}
  }

  onFailed(listener: (refusal: Refusal) => void): () => void {
    this.failed.add(listener)
    return () => this.failed.delete(listener)
  }

  disconnect(device: Id, refusal: Refusal): void {
    for (const session of this.sessions()) if (session.peer.device === device) session.close(refusal)
  }

  /** It watches for the disk to come back. */
  idleSince(): null {
    return null
  }

  vitals(): RoomVitals {
    const unsaved = new Set([...this.unsaved].map(session => session.page)).size
    return { pages: this.shelf.size, waiting: 0, unsaved, trouble: this.fault }
  }

  async stop(refusal: Refusal): Promise<void> {
    if (this.gone) return
    this.gone = refusal
    for (const session of this.sessions()) session.close(refusal)
    for (const page of [...this.shelf.all()]) this.shelf.remove(page)
    for (const board of this.state.boards.values()) board.destroy()
    for (const listener of this.failed) listener(refusal)
  }

  private sessions(): (PageSession | BoardSession)[] {
    const all: (PageSession | BoardSession)[] = []
    for (const page of this.shelf.all()) all.push(...page.sessions)
    for (const board of this.state.boards.values()) all.push(...board.readers.sessions)
    return all
  }
}
