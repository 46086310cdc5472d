/**
 * Fence: WebSocket frames made here rather than by ws, and written to the socket under it. A board's message goes to every reader, and framing it anew for each
 * costs as much as the write: it is framed once. What one socket is told after a commit leaves in one write. Server frames are
 * not masked, so a frame is a short header before the bytes.
 *
 * A large message that many get alike, a whole board, is also deflated once for readers that take it so (RFC 7692, every
 * message by itself): a room of phones on one radio is told about an eighth of the bytes. The engine has it prepared off the loop.
 *
 * - Taken for granted of ws 8.23.0: between our frames it has no frame of its own half written, since messages through it are
 *   pongs and closes only; a text in `extensions` means that permessage-deflate without context takeover was agreed on.
 * - If that changes, a stream of frames breaks and clients end with 1002 or 1006: `wire.test.ts` and the suites at the doors say so.
 * - Without it (`FOLKMOOT_PLAIN`): `ws.send`, which also deflates for each reader.
 */
import type { Duplex } from 'node:stream'
import { constants, deflateRaw } from 'node:zlib'
import type { WebSocket } from 'ws'

/** FIN, and the opcode of a text or binary message. */
const WHOLE_TEXT = 0x81
const WHOLE_BINARY = 0x82
/** RSV1: the message is deflated. */
const DEFLATED = 0x40
const PING = 0x89
/** Smaller messages are not worth it, bytes. */
export const DEFLATE_FROM = 16 * 1024
const framed = new WeakMap<Uint8Array, Buffer>()
const deflated = new WeakMap<Uint8Array, Buffer>()
/** Text shrinks nearly as much as with the default of 6, in a third of the time. */
export const DEFLATE_LEVEL = 3

function headerLength(length: number): number {
  return length < 126 ? 2 : length < 65_536 ? 4 : 10
}

/** Answers where the frame ends. */
function writeFrame(into: Buffer, at: number, message: Uint8Array, kind = WHOLE_BINARY): number {
  const { length } = message
  const body = at + headerLength(length)
  into[at] = kind
  if (length < 126) into[at + 1] = length
  else if (length < 65_536) {
    into[at + 1] = 126
    into.writeUInt16BE(length, at + 2)
  } else {
    into[at + 1] = 127
    into.writeBigUInt64BE(BigInt(length), at + 2)
  }
  into.set(message, body)
  return body + length
}

function joined(messages: readonly Uint8Array[]): Buffer {
  const length = messages.reduce((sum, message) => sum + headerLength(message.length) + message.length, 0)
  const frames = Buffer.allocUnsafe(length)
  let at = 0
  for (const message of messages) at = writeFrame(frames, at, message)
  return frames
}

/** An empty ping and a binary message, for many sockets. */
export function pingThen(message: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([PING, 0]), joined([message])])
}

/** A short text message as a frame. */
export function textFrame(text: string): Buffer {
  const message = Buffer.from(text)
  const frame = Buffer.allocUnsafe(headerLength(message.length) + message.length)
  writeFrame(frame, 0, message, WHOLE_TEXT)
  return frame
}

function sharedFrame(message: Uint8Array): Buffer {
  const known = framed.get(message)
  if (known) return known
  const frame = joined([message])
  framed.set(message, frame)
  return frame
}

/** Deflates what many will be sent. null: it is not worth it. */
export function prepareFrame(message: Uint8Array): Promise<void> | null {
  if (message.length < DEFLATE_FROM) return null
  return new Promise(resolve => {
    deflateRaw(message, { level: DEFLATE_LEVEL, finishFlush: constants.Z_SYNC_FLUSH }, (error, bytes) => {
      if (!error) deflated.set(message, deflatedFrame(bytes))
      resolve()
    })
  })
}

function deflatedFrame(bytes: Buffer): Buffer {
  // What a flush ends with is left out on the wire.
  const body = bytes.subarray(0, -4)
  const frame = Buffer.allocUnsafe(headerLength(body.length) + body.length)
  writeFrame(frame, 0, body, WHOLE_BINARY | DEFLATED)
  return frame
}

/** Sends a binary message that others are sent too. `socket` is the one that was upgraded to `ws`. False: bytes pile up. */
export function sendFrame(ws: WebSocket, socket: Duplex, message: Uint8Array): boolean {
  if (ws.readyState !== ws.OPEN || !socket.writable) return true
  const short = ws.extensions === '' ? undefined : deflated.get(message)
  return socket.write(short ?? sharedFrame(message))
}

/** Sends several binary messages in one write. False: bytes pile up. */
export function sendFrames(ws: WebSocket, socket: Duplex, messages: readonly Uint8Array[]): boolean {
  return ws.readyState !== ws.OPEN || !socket.writable || socket.write(joined(messages))
}
