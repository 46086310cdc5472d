/**
 * One turn of a room's loop: what arrived is applied, tasks run, boards are projected, and one commit is put together.
 * Nothing here leaves the room: answers are thunks that the room runs when the commit is on disk.
 */
import { type Clock, err, type Result } from '@folkmoot/kit'
import { actorKey, type Id, type Refusal, refuse } from '@folkmoot/protocol'
import * as Y from 'yjs'
import type { Board } from './board.ts'
import { barrierFrame, type Incoming, step1Frame, step2Frame, updateFrame } from './framing.ts'
import type { Page, PageOrigin } from './page.ts'
import type { PageShelf } from './page-shelf.ts'
import type { PageSession } from './sessions.ts'
import type { RoomState } from './state.ts'
import type { DocUpdate, OpRow } from './store.ts'
import { Transaction, type TurnParts } from './transaction.ts'
import type { RoomTask } from './tx.ts'

/** What a page socket asked for, in order of arrival; `open` is its first. */
export type PageMessage = {
  session: PageSession
  incoming: Incoming | { kind: 'open' }
  /** When it arrived, by the clock that only grows. */
  at: number
}

export interface QueuedTask {
  task: RoomTask<unknown>
  resolve(result: Result<unknown, Refusal>): void
}

export interface EngineLog {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

const opEncoder = new TextEncoder()
/** How long one page's messages, and those of all pages, may take in a turn, ms. What is left comes in the next. */
const PAGE_MS = 5
const TURN_MS = 24

export class Turn implements TurnParts {
  /** Bytes for page rows, in order. */
  readonly pageUpdates: DocUpdate[] = []
  readonly boardUpdates: DocUpdate[] = []
  readonly ops: OpRow[] = []
  /** When the barriers arrived that this turn answers. */
  readonly answered: number[] = []
  /** What each page's socket is told after the commit, in order: one write each. */
  readonly replies = new Map<PageSession, Uint8Array[]>()
  /** Runs after that, in order. */
  readonly outbox: (() => void)[] = []
  /** Pages to delete (null) or to replace by what they hold now. */
  readonly erased = new Map<Id, 'page' | 'entries'>()
  /** Boards whose document is replaced by a new one. */
  readonly writtenAnew = new Set<Board>()
  private readonly state: RoomState
  private readonly shelf: PageShelf
  private readonly log: EngineLog
  private readonly touched = new Set<Page>()
  private readonly answers: QueuedTask['resolve'][] = []

  constructor(state: RoomState, shelf: PageShelf, log: EngineLog) {
    this.state = state
    this.shelf = shelf
    this.log = log
  }

  /** Takes what its time allows; answers what is left for the next turn, in order of arrival on each page. */
  applyPages(messages: readonly PageMessage[], clock: Pick<Clock, 'elapsed'>): PageMessage[] {
    const byPage = new Map<Page, PageMessage[]>()
    for (const message of messages) {
      if (!message.session.open) continue
      const list = byPage.get(message.session.page)
      if (list) list.push(message)
      else byPage.set(message.session.page, [message])
    }
    const end = clock.elapsed() + TURN_MS
    const untouched: PageMessage[] = []
    const unfinished: PageMessage[] = []
    for (const [page, list] of byPage) {
      const began = clock.elapsed()
      if (began > end) untouched.push(...list)
      else unfinished.push(...this.applyPage(page, list, () => clock.elapsed() - began > PAGE_MS))
    }
    this.collectPages()
    return [...untouched, ...unfinished]
  }

  /** Answers the messages that it did not come to. */
  private applyPage(page: Page, waiting: readonly PageMessage[], isOver: () => boolean): PageMessage[] {
    let broken = false
    let taken = 0
    page.doc.transact(
      () => {
        for (const { session, incoming } of waiting) {
          if (broken || (taken > 0 && isOver())) break
          taken++
          if (session.open && incoming.kind === 'update') broken = !this.applyUpdate(page, session, incoming)
        }
        broken ||= !this.applyWaiting(page)
      },
      { by: 'client' } satisfies PageOrigin,
    )
    if (broken) {
      for (const session of [...page.sessions]) session.close(refuse('not-saved'))
      page.collect()
      this.shelf.remove(page)
      return []
    }
    const messages = waiting.slice(0, taken)
    // However often somebody asks within a turn, one answer has it all.
    const asked = new Map<PageSession, Uint8Array>()
    for (const { session, incoming } of messages) {
      if (incoming.kind === 'open') this.askForWords(session)
      else if (incoming.kind === 'step1') asked.set(session, incoming.stateVector)
    }
    for (const [session, stateVector] of asked) if (session.open) this.answerStep1(session, stateVector)
    this.touch(page)
    for (const { session, incoming, at } of messages) {
      if (!session.open || incoming.kind !== 'barrier') continue
      if (session.barrier === null) session.barrierAt = at
      session.barrier = incoming.n
    }
    for (const session of page.sessions) this.releaseBarrier(session)
    return waiting.slice(taken)
  }

  /** What waited may have got what it builds on. False: the document is broken. */
  private applyWaiting(page: Page): boolean {
    const late = page.applyWaiting()
    if (late === null || late.kind === 'waiting') return true
    const blamed = [...page.sessions].filter(session => session.waiting)
    for (const session of blamed) {
      if (late.kind === 'applied') {
        session.waiting = false
        session.fruitless = 0
      } else if (late.kind === 'full') this.refuseSession(session, refuse('page-full'), 'page is full')
      else this.refuseSession(session, refuse('hostile-update'), late.why)
    }
    return late.kind !== 'broken'
  }

  /** False: the document is broken. */
  private applyUpdate(
    page: Page,
    session: PageSession,
    incoming: Extract<Incoming, { kind: 'update' }>,
  ): boolean {
    const applied = page.apply(incoming.update, incoming.step2)
    switch (applied.kind) {
      case 'applied':
        for (const other of page.sessions) other.waiting = false
        if (incoming.step2) session.asked = false
        session.fruitless = 0
        return true
      case 'waiting':
        session.waiting = true
        if (incoming.step2) {
          session.asked = false
          session.fruitless++
        }
        if (session.fruitless >= 2) {
          page.dropWaiting()
          this.refuseSession(session, refuse('hostile-update'), 'builds on words that never came')
        } else if (!session.asked) this.askForWords(session)
        return true
      case 'full':
        this.refuseSession(session, refuse('page-full'), 'page is full')
        return true
      case 'refused':
        this.refuseSession(session, refuse('hostile-update'), applied.why)
        return true
      case 'broken':
        this.refuseSession(session, refuse('hostile-update'), applied.why)
        return false
    }
  }

  private refuseSession(session: PageSession, refusal: Refusal, why: string): void {
    this.log.warn({ scope: this.state.scope, code: refusal.code, why }, 'page update refused')
    session.close(refusal)
  }

  private askForWords(session: PageSession): void {
    session.asked = true
    this.reply(session, step1Frame(Y.encodeStateVector(session.page.doc)))
  }

  private reply(session: PageSession, frame: Uint8Array): void {
    const frames = this.replies.get(session)
    if (frames) frames.push(frame)
    else this.replies.set(session, [frame])
  }

  private answerStep1(session: PageSession, stateVector: Uint8Array): void {
    try {
      this.reply(session, step2Frame(Y.encodeStateAsUpdate(session.page.doc, stateVector)))
    } catch {
      session.close(refuse('bad-request'))
    }
  }

  private releaseBarrier(session: PageSession): void {
    const n = session.barrier
    if (n === null || session.waiting) return
    session.barrier = null
    this.answered.push(session.barrierAt)
    this.reply(session, barrierFrame(n))
  }

  touch(page: Page): void {
    this.touched.add(page)
  }

  /** Turns what the pages' documents produced into rows, index entries and echoes. */
  collectPages(): void {
    for (const page of this.touched) {
      const collected = page.collect()
      if (!collected) continue
      this.pageUpdates.push({ doc: page.id, update: collected.update })
      page.rows++
      this.state.entries.refresh(page.id, page.doc, collected.entries, this.state.touchEntry)
      const frame = updateFrame(collected.update)
      for (const session of page.sessions) this.reply(session, frame)
    }
  }

  runTask({ task, resolve }: QueuedTask): void {
    const transaction = new Transaction(this.state, this.shelf, this, task)
    let result: Result<unknown, Refusal>
    let answer: OpRow | null = null
    try {
      result = task.run(transaction.tx)
      if (result.ok && task.op !== null && task.actor !== null) {
        const value = opEncoder.encode(JSON.stringify(result.value ?? null))
        answer = { actor: actorKey(task.actor), op: task.op, result: value }
      }
    } catch (error) {
      this.log.error({ scope: this.state.scope, err: error }, 'a task failed')
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
    for (const resolve of this.answers) resolve(err(refuse('not-saved')))
  }

  /** Projects every board with something to do. Answers when the next batch is due. */
  project(): number | null {
    let next: number | null = null
    for (const board of this.state.boards.values()) {
      if (!board.stale && board.dirty.size === 0 && board.pending.size === 0) continue
      const due = this.state.projector.project(board, this.state.now, false)
      if (due !== null && (next === null || due < next)) next = due
    }
    for (const board of this.state.boards.values()) {
      if (board.anew && !board.sealed) {
        board.writeAnew()
        this.writtenAnew.add(board)
        this.state.touchedBoards.add(board.id)
      }
      const update = board.collect()
      if (!update) continue
      this.boardUpdates.push({ doc: board.id, update })
      board.rows++
      this.state.touchedBoards.add(board.id)
    }
    const due = this.tellCounts()
    return due !== null && (next === null || due < next) ? due : next
  }

  /** Counts follow the boards' clocks. Answers when the next one that is waited for strikes. */
  private tellCounts(): number | null {
    const { state } = this
    for (const board of state.touchedBoards) state.told.changed(board, state.now)
    const { told, due } = state.told.strike(state.now)
    for (const board of told) state.touchedBoards.add(board)
    return due
  }

  changes(board: Board): boolean {
    return this.writtenAnew.has(board) || this.boardUpdates.some(({ doc }) => doc === board.id)
  }
}
