/**
 * One open page or board socket as the room sees it. Messages are only taken apart here; what they ask for happens in
 * the room's loop, and answers leave after the commit.
 */
import { ERRORS, LIMITS, type Refusal, refuse } from '@folkmoot/protocol'
import type { Board } from './board.ts'
import { type Incoming, isEmptyUpdate, parseMessage } from './framing.ts'
import type { Page } from './page.ts'
import type { Peer, SyncSession } from './tx.ts'

/** Bytes of one socket's messages that may wait for the loop, with what each takes besides. */
const MAX_QUEUED = 8 * 1024 * 1024
const MESSAGE_BYTES = 512
/** A page's at its thousand writers; more is made up. */
const MAX_STATE_VECTOR = 16 * 1024

/** What a waiting message counts for, bytes. */
export function weightOf(incoming: Incoming | { kind: 'open' }): number {
  return MESSAGE_BYTES + (incoming.kind === 'update' ? incoming.update.length : 0)
}

abstract class Session implements SyncSession {
  readonly peer: Peer
  open = true
  private readonly left: () => void

  constructor(peer: Peer, left: () => void) {
    this.peer = peer
    this.left = left
  }

  receive(message: Uint8Array): void {
    if (!this.open) return
    let incoming: Incoming
    try {
      incoming = parseMessage(message)
    } catch {
      this.close(refuse('bad-request'))
      return
    }
    if (incoming.kind === 'step1' && incoming.stateVector.length > MAX_STATE_VECTOR)
      this.close(refuse('bad-request'))
    else this.take(incoming)
  }

  protected abstract take(incoming: Incoming): void

  send(frame: Uint8Array): void {
    if (this.keepsUp()) this.peer.send(frame)
  }

  sendTogether(frames: readonly Uint8Array[]): void {
    if (this.keepsUp()) this.peer.sendTogether(frames)
  }

  private keepsUp(): boolean {
    if (this.open && this.peer.buffered() > LIMITS.bufferedBytes) this.close(refuse('too-slow'))
    return this.open
  }

  close(refusal: Refusal): void {
    if (!this.open) return
    this.open = false
    this.peer.close(ERRORS[refusal.code].close, refusal.code)
    this.left()
  }

  closed(): void {
    if (!this.open) return
    this.open = false
    this.left()
  }
}

export class PageSession extends Session {
  readonly page: Page
  /** Bytes that wait for the loop. */
  queued = 0
  /** It was sent SyncStep1 and has not answered yet. */
  asked = false
  /** Something that it sent waits for a missing part: its barrier waits too, or “saved” would be a lie. */
  waiting = false
  /** SyncStep2 answers in a row that did not bring the missing part. */
  fruitless = 0
  /** The latest barrier not answered yet; it answers all earlier ones. */
  barrier: number | null = null
  /** When the first of them arrived. */
  barrierAt = 0
  private readonly enqueue: (session: PageSession, incoming: Incoming) => void

  constructor(
    page: Page,
    peer: Peer,
    enqueue: (session: PageSession, incoming: Incoming) => void,
    left: () => void,
  ) {
    super(peer, left)
    this.page = page
    this.enqueue = enqueue
  }

  protected take(incoming: Incoming): void {
    if (incoming.kind === 'chatter') return
    this.queued += weightOf(incoming)
    if (this.queued > MAX_QUEUED) {
      this.close(refuse('too-slow'))
      return
    }
    this.enqueue(this, incoming)
  }
}

export class BoardSession extends Session {
  readonly board: Board
  /** Gets tick frames from now on. */
  live = false
  /** It asked for the board and was not answered yet. */
  asks = false
  private readonly enqueue: (session: BoardSession, stateVector: Uint8Array) => void

  constructor(
    board: Board,
    peer: Peer,
    enqueue: (session: BoardSession, stateVector: Uint8Array) => void,
    left: () => void,
  ) {
    super(peer, left)
    this.board = board
    this.enqueue = enqueue
  }

  /** For the board, of which it has seen so much. */
  askAgain(stateVector: Uint8Array): void {
    if (this.open) this.enqueue(this, stateVector)
  }

  protected take(incoming: Incoming): void {
    if (incoming.kind === 'step1') this.enqueue(this, incoming.stateVector)
    else if (incoming.kind === 'update' && !isEmptyUpdate(incoming.update)) this.close(refuse('forbidden'))
  }
}
