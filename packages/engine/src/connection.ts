/**
 * One open page or board socket as the room sees it. Messages are only taken apart here; what they ask for happens in
 * the room's loop, and answers leave after the commit.
 */
import type { Code } from './codes.ts'
import { type Incoming, parseMessage } from './framing.ts'
import type { Peer, SyncConnection } from './peer.ts'

/** A page's at its thousand writers, bytes; more is made up. */
const MAX_STATE_VECTOR = 16 * 1024

export abstract class Connection implements SyncConnection {
  readonly peer: Peer
  open = true
  private readonly mayBuffer: number
  private readonly left: () => void

  /** `mayBuffer`: bytes that may pile up. `left`: it is closed, by whichever side. */
  constructor(peer: Peer, mayBuffer: number, left: () => void) {
    this.peer = peer
    this.mayBuffer = mayBuffer
    this.left = left
  }

  receive(message: Uint8Array): void {
    if (!this.open) return
    let incoming: Incoming
    try {
      incoming = parseMessage(message)
    } catch {
      this.close('bad-request')
      return
    }
    if (incoming.kind === 'step1' && incoming.stateVector.length > MAX_STATE_VECTOR) this.close('bad-request')
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
    if (this.open && this.peer.buffered() > this.mayBuffer) this.close('too-slow')
    return this.open
  }

  close(code: Code): void {
    if (!this.open) return
    this.open = false
    this.peer.close(code)
    this.left()
  }

  closed(): void {
    if (!this.open) return
    this.open = false
    this.left()
  }
}
