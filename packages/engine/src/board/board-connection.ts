/** One reader's socket on a board. It may ask for the board, and sends nothing else. */
import { Connection } from '../connection.ts'
import { type Incoming, isEmptyUpdate } from '../framing.ts'
import type { Peer } from '../peer.ts'

/** The reader has seen this much of the board, as a state vector, and asks for the rest. */
export type Ask = (from: BoardConnection, stateVector: Uint8Array) => void

export class BoardConnection extends Connection {
  /** Gets the board's frames from now on. */
  live = false
  /** It asked for the board and was not answered yet. */
  asks = false
  private readonly ask: Ask

  constructor(peer: Peer, mayBuffer: number, ask: Ask, left: () => void) {
    super(peer, mayBuffer, left)
    this.ask = ask
  }

  /** For the board, of which it has seen so much. */
  askAgain(stateVector: Uint8Array): void {
    if (this.open) this.ask(this, stateVector)
  }

  protected take(incoming: Incoming): void {
    if (incoming.kind === 'step1') this.ask(this, incoming.stateVector)
    else if (incoming.kind === 'update' && !isEmptyUpdate(incoming.update)) this.close('forbidden')
  }
}
