/**
 * What a turn does with the messages of pages: applies updates, answers handshakes, and holds back “saved” from whoever
 * sent something that still waits. Answers are collected, and leave with the commit.
 */
import type { Clock } from '@folkmoot/kit'
import * as Y from 'yjs'
import type { Code } from '../codes.ts'
import { barrierFrame, type Incoming, step1Frame, step2Frame } from '../framing.ts'
import type { EngineLog } from '../log.ts'
import { ASKED, answered, type Then, waits } from './handshake.ts'
import type { Applied, Page, PageOrigin } from './page.ts'
import type { PageConnection } from './page-connection.ts'

/** What a page socket asked for, in order of arrival; `open` is its first. */
export interface PageMessage {
  page: Page
  from: PageConnection
  incoming: Incoming | { kind: 'open' }
  /** When it arrived, by the clock that only grows. */
  at: number
}

export interface PageSyncDeps {
  scope: string
  log: Pick<EngineLog, 'warn'>
  /** A frame for this socket, after the commit. */
  reply(to: PageConnection, frame: Uint8Array): void
  /** A barrier that arrived then is answered with this turn. */
  answered(since: number): void
  /** The page's document may have changed. */
  touch(page: Page): void
  /** Its document can no longer be trusted: everybody was sent away, and it is loaded again. */
  discard(page: Page): void
}

/** How long one page's messages, and those of all pages, may take in a turn, ms. What is left comes in the next. */
const PAGE_MS = 5
const TURN_MS = 16

export class PageSync {
  private readonly deps: PageSyncDeps

  constructor(deps: PageSyncDeps) {
    this.deps = deps
  }

  /** Takes what its time allows; answers what is left for the next turn, in order of arrival on each page. */
  take(messages: readonly PageMessage[], clock: Pick<Clock, 'elapsed'>): PageMessage[] {
    const byPage = new Map<Page, PageMessage[]>()
    for (const message of messages) {
      if (!message.from.open) continue
      const list = byPage.get(message.page)
      if (list) list.push(message)
      else byPage.set(message.page, [message])
    }
    const end = clock.elapsed() + TURN_MS
    const untouched: PageMessage[] = []
    const unfinished: PageMessage[] = []
    for (const [page, list] of byPage) {
      const began = clock.elapsed()
      if (began > end) untouched.push(...list)
      else unfinished.push(...this.takePage(page, list, () => clock.elapsed() - began > PAGE_MS))
    }
    return [...untouched, ...unfinished]
  }

  /** Answers the messages that it did not come to. */
  private takePage(page: Page, waiting: readonly PageMessage[], isOver: () => boolean): PageMessage[] {
    let broken = false
    let taken = 0
    page.doc.transact(
      () => {
        for (const { from, incoming } of waiting) {
          if (broken || (taken > 0 && isOver())) break
          taken++
          if (from.open && incoming.kind === 'update') broken = !this.apply(page, from, incoming)
        }
      },
      { by: 'client' } satisfies PageOrigin,
    )
    if (broken) {
      for (const connection of [...page.connections]) connection.close('not-saved')
      this.deps.discard(page)
      return []
    }
    const messages = waiting.slice(0, taken)
    this.answerHandshakes(page, messages)
    this.deps.touch(page)
    for (const { from, incoming, at } of messages) {
      if (!from.open || incoming.kind !== 'barrier') continue
      if (from.barrier) from.barrier.n = incoming.n
      else from.barrier = { n: incoming.n, since: at }
    }
    for (const connection of page.connections) this.releaseBarrier(connection)
    return waiting.slice(taken)
  }

  /** False: the document is broken. */
  private apply(
    page: Page,
    from: PageConnection,
    { update, step2 }: Extract<Incoming, { kind: 'update' }>,
  ): boolean {
    const outcome = this.applyOrHold(page, from, update)
    if (outcome.kind === 'waiting' && !step2) {
      this.proceed(page, from, waits(from.handshake))
      return true
    }
    if (outcome.kind !== 'applied' && outcome.kind !== 'waiting') return this.endWith(from, outcome)
    return !step2 || this.takeAnswer(page, from)
  }

  /** Whoever answered has said all that it knows: what it sent before is tried again. False: the document is broken. */
  private takeAnswer(page: Page, from: PageConnection): boolean {
    for (const update of from.takeHeld()) {
      const outcome = this.applyOrHold(page, from, update)
      if (outcome.kind !== 'applied' && outcome.kind !== 'waiting') return this.endWith(from, outcome)
    }
    const then = answered(from.handshake, from.holds)
    if (then) this.proceed(page, from, then)
    else this.refuse(from, 'hostile-update', 'builds on words that never came')
    return true
  }

  private applyOrHold(page: Page, from: PageConnection, update: Uint8Array): Applied {
    const outcome = page.apply(update)
    if (outcome.kind !== 'waiting' || from.hold(update)) return outcome
    return { kind: 'refused', why: 'too much waits' }
  }

  private proceed(page: Page, from: PageConnection, { next, ask }: Then): void {
    from.handshake = next
    if (ask) this.sendStep1(page, from)
  }

  /** False: the document is broken. */
  private endWith(from: PageConnection, outcome: Exclude<Applied, { kind: 'applied' | 'waiting' }>): boolean {
    if (outcome.kind === 'full') this.refuse(from, 'page-full', 'page is full')
    else this.refuse(from, 'hostile-update', outcome.why)
    return outcome.kind !== 'broken'
  }

  /** However often somebody asks within a turn, one answer has it all. */
  private answerHandshakes(page: Page, messages: readonly PageMessage[]): void {
    const asked = new Map<PageConnection, Uint8Array>()
    for (const { from, incoming } of messages) {
      if (incoming.kind === 'open') {
        // What it sent in the same moment may have made it be asked already.
        if (from.handshake.kind === 'agreed') this.proceed(page, from, { next: ASKED, ask: true })
      } else if (incoming.kind === 'step1') asked.set(from, incoming.stateVector)
    }
    for (const [from, stateVector] of asked) if (from.open) this.sendStep2(page, from, stateVector)
  }

  private sendStep1(page: Page, to: PageConnection): void {
    this.deps.reply(to, step1Frame(Y.encodeStateVector(page.doc)))
  }

  private sendStep2(page: Page, to: PageConnection, stateVector: Uint8Array): void {
    try {
      this.deps.reply(to, step2Frame(Y.encodeStateAsUpdate(page.doc, stateVector)))
    } catch {
      to.close('bad-request')
    }
  }

  private releaseBarrier(to: PageConnection): void {
    const { barrier } = to
    if (barrier === null || to.handshake.kind === 'missing') return
    to.barrier = null
    this.deps.answered(barrier.since)
    this.deps.reply(to, barrierFrame(barrier.n))
  }

  private refuse(from: PageConnection, code: Code, why: string): void {
    this.deps.log.warn({ scope: this.deps.scope, code, why }, 'page update refused')
    from.close(code)
  }
}
