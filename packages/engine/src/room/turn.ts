/**
 * One turn of a room's loop, in order: what arrived is applied, tasks run, boards are projected, and one commit is put
 * together. Nothing here leaves the room: answers are kept until the commit is on disk.
 */
import { type Clock, err, type Result } from '@folkmoot/kit'
import type { Board } from '../board/board.ts'
import type { Reason } from '../codes.ts'
import { updateFrame } from '../framing.ts'
import type { EngineLog } from '../log.ts'
import type { Page } from '../page/page.ts'
import type { PageConnection } from '../page/page-connection.ts'
import type { PageShelf } from '../page/page-shelf.ts'
import { type PageMessage, PageSync } from '../page/page-sync.ts'
import type { Projection, Types } from '../projection.ts'
import type { DocUpdate, OpRow } from '../store.ts'
import type { RoomTask } from './contract.ts'
import type { Documents } from './documents.ts'
import { Transaction, type TurnParts } from './transaction.ts'

export interface QueuedTask<W extends Types> {
  task: RoomTask<W, unknown>
  resolve(result: Result<unknown, W['refusal']>): void
}

export interface TurnDeps<W extends Types> {
  documents: Documents<W['records'], W['item']>
  projection: Projection<W>
  shelf: PageShelf
  log: EngineLog
  refuse(reason: Reason): W['refusal']
}

const opEncoder = new TextEncoder()

export class Turn<W extends Types> implements TurnParts {
  /** Bytes for page rows, in order. */
  readonly pageUpdates: DocUpdate[] = []
  readonly boardUpdates: DocUpdate[] = []
  readonly ops: OpRow[] = []
  /** When the barriers arrived that this turn answers. */
  readonly answered: number[] = []
  /** What each page's socket is told after the commit, in order: one write each. */
  readonly replies = new Map<PageConnection, Uint8Array[]>()
  /** Runs after that, in order. */
  readonly outbox: (() => void)[] = []
  readonly erased = new Map<string, 'page' | 'content'>()
  scrubs = false
  /** Boards whose document is replaced by a new one. */
  readonly writtenAnew = new Set<Board<W['item']>>()
  private readonly deps: TurnDeps<W>
  private readonly pages: PageSync
  private readonly touched = new Set<Page>()
  private readonly answers: QueuedTask<W>['resolve'][] = []

  constructor(deps: TurnDeps<W>) {
    this.deps = deps
    this.pages = new PageSync({
      scope: deps.documents.scope,
      log: deps.log,
      reply: (to, frame) => this.reply(to, frame),
      answered: since => this.answered.push(since),
      touch: page => this.touch(page),
      discard(page) {
        page.collect()
        deps.shelf.remove(page)
      },
    })
  }

  /** Answers what it did not come to. */
  applyPages(messages: readonly PageMessage[], clock: Pick<Clock, 'elapsed'>): PageMessage[] {
    const left = this.pages.take(messages, clock)
    this.collectPages()
    return left
  }

  private reply(to: PageConnection, frame: Uint8Array): void {
    const frames = this.replies.get(to)
    if (frames) frames.push(frame)
    else this.replies.set(to, [frame])
  }

  touch(page: Page): void {
    this.touched.add(page)
  }

  /** Turns what the pages' documents produced into rows and echoes, and tells the projection. */
  collectPages(): void {
    for (const page of this.touched) {
      const collected = page.collect()
      if (!collected) continue
      this.pageUpdates.push({ doc: page.id, update: collected.update })
      page.rows++
      this.deps.projection.pageChanged(page.id, page.doc, collected.changed)
      const frame = updateFrame(collected.update)
      for (const connection of page.connections) this.reply(connection, frame)
    }
  }

  runTask({ task, resolve }: QueuedTask<W>): void {
    const { documents, log, projection, refuse, shelf } = this.deps
    const transaction = new Transaction({ documents, projection, shelf, turn: this }, task)
    let result: Result<unknown, W['refusal']>
    let answer: OpRow | null = null
    try {
      result = task.run(transaction.tx)
      if (result.ok && task.op !== null && task.actor !== null) {
        const value = opEncoder.encode(JSON.stringify(result.value ?? null))
        answer = { actor: task.actor, op: task.op, result: value }
      }
    } catch (error) {
      log.error({ scope: documents.scope, err: error }, 'a task failed')
      result = err(refuse('internal'))
    }
    if (result.ok) {
      transaction.keep()
      if (answer) this.ops.push(answer)
    } else transaction.drop()
    this.answers.push(resolve)
    this.outbox.push(() => resolve(result))
  }

  /** The commit failed: whoever waits is told so. */
  abandon(): void {
    for (const resolve of this.answers) resolve(err(this.deps.refuse('not-saved')))
  }

  /** Answers when the projection wants to be asked again. */
  project(): number | null {
    const { documents, projection } = this.deps
    const next = projection.project()
    for (const board of documents.boards.values()) {
      if (board.anew && !board.sealed) {
        board.writeAnew()
        this.writtenAnew.add(board)
        documents.touched.boards.add(board.id)
      }
      const update = board.collect()
      if (!update) continue
      this.boardUpdates.push({ doc: board.id, update })
      board.rows++
      documents.touched.boards.add(board.id)
    }
    const due = projection.summarise()
    return next === null || (due !== null && due < next) ? due : next
  }

  changes(board: Board<W['item']>): boolean {
    return this.writtenAnew.has(board) || this.boardUpdates.some(({ doc }) => doc === board.id)
  }
}
