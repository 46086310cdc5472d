/** A client of the stock protocol with as little of its own cost as possible: it never applies what it receives. */
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'

export interface LoadSocket {
  send(message: Uint8Array): void
  bytes(): number
  closed(): number | null
  close(): void
}

export async function openSocket(
  url: string,
  heard: (message: Buffer) => void,
  headers: Record<string, string> = {},
): Promise<LoadSocket> {
  const socket = new WebSocket(url, { perMessageDeflate: false, headers })
  let bytes = 0
  let code: number | null = null
  socket.on('error', () => {})
  socket.on('close', closed => {
    code = closed
  })
  socket.on('message', (data: Buffer) => {
    bytes += data.length
    heard(data)
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve())
    socket.once('close', closed => reject(new Error(`closed with ${closed} before it opened`)))
  })
  return {
    send: message => {
      if (socket.readyState === WebSocket.OPEN) socket.send(message)
    },
    bytes: () => bytes,
    closed: () => code,
    close: () => socket.terminate(),
  }
}

function frame(step: number, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, body)
  return encoding.toUint8Array(encoder)
}
export const step1 = (): Uint8Array => frame(0, Uint8Array.from([0]))
export const emptyStep2 = (): Uint8Array => frame(1, Uint8Array.from([0, 0]))
export const updateMessage = (update: Uint8Array): Uint8Array => frame(2, update)

export function barrierMessage(n: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 102)
  encoding.writeVarUint(encoder, n)
  return encoding.toUint8Array(encoder)
}

/** hocuspocus puts the document's name before every message. */
export function named(name: string, message: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, name)
  const head = encoding.toUint8Array(encoder)
  const out = new Uint8Array(head.length + message.length)
  out.set(head)
  out.set(message, head.length)
  return out
}

export function readVarUint(bytes: Buffer, from: number): number {
  let value = 0
  let factor = 1
  for (let i = from; i < bytes.length; i++) {
    const byte = bytes[i] as number
    value += (byte & 127) * factor
    if (byte < 128) break
    factor *= 128
  }
  return value
}
