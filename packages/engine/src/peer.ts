/** One WebSocket, seen from both sides of the engine's door. */
import type { Code } from './codes.ts'

/** The socket as the engine sees it. */
export interface Peer {
  /** One complete y-websocket message. Many peers are sent the same bytes, so what is made of them may be kept. */
  send(message: Uint8Array): void
  /** Several messages for this peer alone, in order and in one write. */
  sendTogether(messages: readonly Uint8Array[]): void
  close(code: Code): void
  /** Bytes handed to the socket and not yet taken by the network. */
  buffered(): number
}

/** An open page or board: feed it what arrives, tell it when the socket closes. */
export interface SyncConnection {
  receive(message: Uint8Array): void
  closed(): void
}
