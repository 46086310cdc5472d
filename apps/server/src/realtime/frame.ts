/**
 * A WebSocket frame made once for all readers of a board: the room hands the same bytes to every socket, and framing them
 * anew for each costs as much as the write. Server frames are not masked, so a frame is a short header before the bytes.
 */
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'

const framed = new WeakMap<Uint8Array, Buffer>()

function frameOf(message: Uint8Array): Buffer {
  const known = framed.get(message)
  if (known) return known
  const { length } = message
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(header + length)
  frame[0] = 0x82
  if (header === 2) frame[1] = length
  else if (header === 4) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.set(message, header)
  framed.set(message, frame)
  return frame
}

/** Sends one binary message. `socket` is the one that was upgraded to `ws`, without compression. */
export function sendFrame(ws: WebSocket, socket: Duplex, message: Uint8Array): void {
  if (ws.readyState === ws.OPEN && socket.writable) socket.write(frameOf(message))
}
