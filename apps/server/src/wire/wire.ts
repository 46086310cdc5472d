/**
 * How bytes leave, and how quiet sockets are kept alive: by the fences of this folder, which reach past the documented
 * interfaces of ws and Engine.IO for their speed, or plainly (`FOLKMOOT_PLAIN`), as the libraries offer it.
 */
import type { Duplex } from 'node:stream'
import type { Socket } from 'socket.io'
import type { PerMessageDeflateOptions, WebSocket } from 'ws'

export interface Wire {
  /** Sends a binary message that others are sent too. `tcp` is the socket that was upgraded to `ws`. False: bytes pile up. */
  send(ws: WebSocket, tcp: Duplex, message: Uint8Array): boolean
  /** Sends several binary messages, if possible in one write. False: bytes pile up. */
  sendTogether(ws: WebSocket, tcp: Duplex, messages: readonly Uint8Array[]): boolean
  /** Bytes that the network has not taken. */
  buffered(ws: WebSocket, tcp: Duplex): number
  /** Makes a message ready that many will be sent. null: it is. */
  prepare: ((message: Uint8Array) => Promise<void> | null) | undefined
  /** What the library itself deflates. */
  deflate: PerMessageDeflateOptions
  /** Looks whether the other side lives and has it hear from us, each time that it is called. */
  syncBeat(ws: WebSocket, tcp: Duplex): () => void
  /** The same for a stage socket; null: the library does it by itself. */
  stageBeat: ((tcp: Duplex) => () => void) | null
  /** How much later than a beat the library would ping a stage socket. */
  pingShare: number
  /** A stage socket has come. */
  watch(conn: Socket['conn']): void
  /** Bytes that wait for a stage socket. */
  stageBuffered(socket: Pick<Socket, 'conn'>): number
}
