/** One writer's socket on a page. */
import { Connection } from '../connection.ts'
import type { Incoming } from '../framing.ts'
import type { Peer } from '../peer.ts'
import { AGREED, type Handshake } from './handshake.ts'

/** Bytes of one socket's messages that may wait for the loop, with what each takes besides. */
const MAX_QUEUED = 8 * 1024 * 1024
const MESSAGE_BYTES = 512

/** Bytes of updates of one socket that may wait for their missing part … */
const MAX_HELD = 32 * 1024
/** … and how many of them: typing before a handshake is over makes a few. */
const MAX_HELD_UPDATES = 512

/** What a waiting message counts for, bytes. */
export function weightOf(incoming: Incoming | { kind: 'open' }): number {
  return MESSAGE_BYTES + (incoming.kind === 'update' ? incoming.update.length : 0)
}

/** “Tell me when what I sent so far is saved”: the latest of them not answered yet, which answers all earlier ones. */
export interface Barrier {
  n: number
  /** When the first of them arrived, by the clock that only grows. */
  readonly since: number
}

export class PageConnection extends Connection {
  handshake: Handshake = AGREED
  barrier: Barrier | null = null
  /** Bytes that wait for the loop. */
  queued = 0
  /** Updates that it sent, in order, which build on something that has not arrived. They go with the socket: a handshake brings them again. */
  private held: Uint8Array[] = []
  private heldBytes = 0
  private readonly enqueue: (from: PageConnection, incoming: Incoming) => void

  constructor(
    peer: Peer,
    mayBuffer: number,
    enqueue: (from: PageConnection, incoming: Incoming) => void,
    left: () => void,
  ) {
    super(peer, mayBuffer, left)
    this.enqueue = enqueue
  }

  /** An update of its waits for a missing part. False: more than an honest device ever has. */
  hold(update: Uint8Array): boolean {
    if (this.held.length >= MAX_HELD_UPDATES || this.heldBytes + update.length > MAX_HELD) return false
    this.held.push(update)
    this.heldBytes += update.length
    return true
  }

  /** What waited, to be tried again. */
  takeHeld(): readonly Uint8Array[] {
    const { held } = this
    if (held.length > 0) this.held = []
    this.heldBytes = 0
    return held
  }

  get holds(): boolean {
    return this.held.length > 0
  }

  protected take(incoming: Incoming): void {
    if (incoming.kind === 'chatter') return
    this.queued += weightOf(incoming)
    if (this.queued > MAX_QUEUED) {
      this.close('too-slow')
      return
    }
    this.enqueue(this, incoming)
  }
}
