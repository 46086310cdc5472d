/**
 * The room of a scope whose store takes nothing at present: everybody reads what is committed, nobody is told “saved”.
 *
 * It holds no lease and never writes. Boards and pages are handed out as they lie on disk; what is typed is not taken, its
 * barrier stays unanswered, and so every writer's screen says that it is not saved. A task that would write is refused
 * with the cause. When the store writes again this room ends, its sockets close with 4503, and whoever comes back meets a
 * writing room, which asks for what was typed meanwhile.
 */
import { err, ok, type Result } from '@folkmoot/kit'
import * as Y from 'yjs'
import { BoardConnection } from '../board/board-connection.ts'
import { codeOf, type Reason } from '../codes.ts'
import type { Connection } from '../connection.ts'
import { type DiskFault, reasonFor } from '../disk-trouble.ts'
import { type Incoming, step2Frame } from '../framing.ts'
import type { RoomVitals } from '../meter.ts'
import type { Page } from '../page/page.ts'
import { PageConnection } from '../page/page-connection.ts'
import type { PageShelf } from '../page/page-shelf.ts'
import type { Peer, SyncConnection } from '../peer.ts'
import type { Projection, Types } from '../projection.ts'
import type { Room, RoomDeps, RoomTask } from './contract.ts'
import type { Documents } from './documents.ts'
import { loadAll } from './load.ts'
import { openDocuments, openShelf } from './open.ts'
import { Operations } from './operations.ts'

/** Thrown by the writing half of a transaction. */
class CannotStore extends Error {}

function cannotStore(): never {
  throw new CannotStore()
}

export class ReadingRoom<W extends Types> implements Room<W> {
  readonly scope: string
  /** What the store last answered; told to whoever wants to write. */
  fault: DiskFault
  private readonly deps: RoomDeps<W>
  private readonly documents: Documents<W['records'], W['item']>
  private readonly projection: Projection<W>
  private readonly shelf: PageShelf
  private readonly operations: Operations<W['refusal']>
  private readonly tx: W['tx']
  /** Who sent something that is not taken, and on which page. */
  private readonly unsaved = new Map<PageConnection, Page>()
  private readonly failed = new Set<(refusal: W['refusal']) => void>()
  private gone: Reason | null = null

  private constructor(scope: string, deps: RoomDeps<W>, fault: DiskFault) {
    this.scope = scope
    this.deps = deps
    this.fault = fault
    this.documents = openDocuments(scope, deps)
    this.projection = deps.projection(this.documents)
    this.shelf = openShelf(scope, deps, this.projection)
    this.operations = new Operations(scope, deps)
    this.tx = this.projection.readOnly(cannotStore)
  }

  /** @throws StoreError when not even reading works */
  static async load<W extends Types>(
    scope: string,
    deps: RoomDeps<W>,
    fault: DiskFault,
  ): Promise<ReadingRoom<W>> {
    const room = new ReadingRoom<W>(scope, deps, fault)
    const { documents, projection, shelf } = room
    // Only who writes needs to know the sequence.
    await loadAll({ documents, projection, shelf, store: deps.store }, 0)
    room.decide()
    return room
  }

  /** What becomes of each page's words is decided again, which changes no board and no record here. */
  private decide(): void {
    const { documents, projection } = this
    documents.now = this.deps.clock.now()
    documents.records.begin()
    for (const board of documents.boards.values()) board.sealed = true
    projection.project()
    documents.records.drop()
  }

  async submit<T>(task: RoomTask<W, T>): Promise<Result<T, W['refusal']>> {
    const run = async () => this.run(task)
    if (task.op === null || task.actor === null) return run()
    return this.operations.once(task.actor, task.op, run) as Promise<Result<T, W['refusal']>>
  }

  private run<T>(task: RoomTask<W, T>): Result<T, W['refusal']> {
    if (!this.deps.store.mayAnswer()) return err(this.deps.refuse(reasonFor('busy')))
    if (this.gone) return err(this.deps.refuse(this.gone))
    this.documents.now = this.deps.clock.now()
    try {
      return task.run(this.tx)
    } catch (error) {
      if (error instanceof CannotStore) return err(this.deps.refuse(reasonFor(this.fault)))
      this.deps.log.error({ scope: this.scope, err: error }, 'a task failed')
      return err(this.deps.refuse('internal'))
    }
  }

  async openPage(id: string, peer: Peer): Promise<Result<SyncConnection, W['refusal']>> {
    const { clock, limits, refuse } = this.deps
    if (this.gone) return err(refuse(this.gone))
    if (!this.deps.store.mayAnswer()) return err(refuse(reasonFor('busy')))
    const closed = this.projection.refusesPage(id)
    if (closed) return err(refuse(closed))
    const loaded = await this.shelf.borrow(id, () => 0)
    if (!loaded.ok) return err(refuse(loaded.error))
    const page = loaded.value
    if (this.gone) return err(refuse(this.gone))
    const connection = new PageConnection(
      peer,
      limits.bufferedBytes,
      (from, incoming) => this.hear(page, from, incoming),
      () => this.left(page, connection),
    )
    page.enter(connection)
    this.shelf.release(page, clock.now())
    return ok(connection)
  }

  private hear(page: Page, from: PageConnection, incoming: Incoming): void {
    from.queued = 0
    if (incoming.kind === 'update') this.unsaved.set(from, page)
    if (incoming.kind !== 'step1' || !this.deps.store.mayAnswer()) return
    try {
      from.send(step2Frame(Y.encodeStateAsUpdate(page.doc, incoming.stateVector)))
    } catch {
      from.close('bad-request')
    }
  }

  private left(page: Page, connection: PageConnection): void {
    this.unsaved.delete(connection)
    page.leave(connection, this.deps.clock.now())
    if (page.isUnused) this.shelf.remove(page)
  }

  async openBoard(id: string, peer: Peer): Promise<Result<SyncConnection, W['refusal']>> {
    const { limits, refuse } = this.deps
    if (this.gone) return err(refuse(this.gone))
    if (!this.deps.store.mayAnswer()) return err(refuse(reasonFor('busy')))
    const board = this.documents.boards.get(id)
    if (!board) return err(refuse('not-found'))
    const connection = new BoardConnection(
      peer,
      limits.bufferedBytes,
      (from, stateVector) => {
        if (this.deps.store.mayAnswer()) board.readers.join(from, stateVector)
      },
      () => board.left(connection),
    )
    board.readers.connections.add(connection)
    return ok(connection)
  }

  /** Nothing is ever committed here. */
  onCommitted(): () => void {
    return () => {}
  }

  onFailed(listener: (refusal: W['refusal']) => void): () => void {
    this.failed.add(listener)
    return () => this.failed.delete(listener)
  }

  /** It watches for the disk to come back. */
  idleSince(): null {
    return null
  }

  vitals(): RoomVitals {
    const unsaved = new Set(this.unsaved.values()).size
    return { pages: this.shelf.size, waiting: 0, unsaved, trouble: this.fault }
  }

  async stop(reason: Reason): Promise<void> {
    if (this.gone) return
    this.gone = reason
    for (const connection of this.connections()) connection.close(codeOf(reason))
    for (const page of [...this.shelf.all()]) this.shelf.remove(page)
    for (const board of this.documents.boards.values()) board.destroy()
    for (const listener of this.failed) listener(this.deps.refuse(reason))
  }

  async empty(): Promise<Result<null, W['refusal']>> {
    return err(this.deps.refuse(reasonFor(this.fault)))
  }

  private connections(): Connection[] {
    const all: Connection[] = []
    for (const page of this.shelf.all()) all.push(...page.connections)
    for (const board of this.documents.boards.values()) all.push(...board.connections())
    return all
  }
}
