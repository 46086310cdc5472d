/**
 * A client of the stock protocol with as little of its own cost as possible: it never applies what it receives, and it speaks
 * WebSocket itself, on a plain socket. A thousand clients of a full library spend a third of the generator's core on
 * collecting their read buffers, and the times measured are then its own.
 */
import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { inflateRawSync } from 'node:zlib'
import * as encoding from 'lib0/encoding'

export interface LoadSocket {
  send(message: Uint8Array): void
  /** Bytes received after the handshake, as they were on the wire. */
  bytes(): number
  closed(): number | null
  close(): void
}

export interface LoadOptions {
  headers?: Record<string, string>
  /** Offers permessage-deflate, as every browser does. */
  deflate?: boolean
}

const OP = { continued: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 }
const FIN = 0x80
const DEFLATED = 0x40
const MASKED = 0x80
/** All sockets read into the same memory, one after another. */
const READ = Buffer.allocUnsafeSlow(256 * 1024)
const FLUSHED = Buffer.from([0, 0, 0xff, 0xff])

/** A client's frame. Its mask is zero, which the protocol allows and which costs nothing. */
function clientFrame(opcode: number, payload: Uint8Array): Buffer {
  const { length } = payload
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(head + 4 + length)
  frame[0] = FIN | opcode
  if (length < 126) frame[1] = MASKED | length
  else if (length < 65_536) {
    frame[1] = MASKED | 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = MASKED | 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.writeUInt32BE(0, head)
  frame.set(payload, head + 4)
  return frame
}

interface Heard {
  data(payload: Buffer): void
  ping(payload: Buffer): void
  closed(code: number): void
}

/** Takes a server's bytes apart. What it hands out is valid during the call only, unless it spanned several reads. */
function createParser(heard: Heard): (chunk: Buffer) => void {
  /** The beginning of a frame whose header or short body is not complete. */
  let rest: Buffer | null = null
  /** A long body on its way. */
  let body: { into: Buffer; have: number; head: number } | null = null

  function finished(head: number, payload: Buffer): void {
    const opcode = head & 15
    if ((head & FIN) === 0 || opcode === OP.continued)
      throw new Error('a message in parts: not expected here')
    if (opcode === OP.binary || opcode === OP.text)
      heard.data((head & DEFLATED) === 0 ? payload : inflated(payload))
    else if (opcode === OP.ping) heard.ping(payload)
    else if (opcode === OP.close) heard.closed(payload.length >= 2 ? payload.readUInt16BE(0) : 1005)
  }

  return chunk => {
    let bytes = chunk
    if (body !== null) {
      const take = Math.min(bytes.length, body.into.length - body.have)
      bytes.copy(body.into, body.have, 0, take)
      body.have += take
      if (body.have < body.into.length) return
      const { head, into } = body
      body = null
      finished(head, into)
      bytes = bytes.subarray(take)
    } else if (rest !== null) {
      bytes = Buffer.concat([rest, bytes])
      rest = null
    }
    let at = 0
    while (at + 2 <= bytes.length) {
      const head = bytes[at] as number
      const short = bytes[at + 1] as number
      const start = at + (short < 126 ? 2 : short === 126 ? 4 : 10)
      if (start > bytes.length) break
      const length =
        short < 126
          ? short
          : short === 126
            ? bytes.readUInt16BE(at + 2)
            : Number(bytes.readBigUInt64BE(at + 2))
      if (start + length > bytes.length) {
        body = { into: Buffer.allocUnsafeSlow(length), have: bytes.length - start, head }
        bytes.copy(body.into, 0, start)
        return
      }
      finished(head, bytes.subarray(start, start + length))
      at = start + length
    }
    if (at < bytes.length) rest = Buffer.from(bytes.subarray(at))
  }
}

let lastDeflated: { payload: Buffer; message: Buffer } | null = null

/** What many readers get alike is inflated once. */
function inflated(payload: Buffer): Buffer {
  if (lastDeflated === null || !lastDeflated.payload.equals(payload)) {
    const kept = Buffer.from(payload)
    lastDeflated = {
      payload: kept,
      message: inflateRawSync(Buffer.concat([kept, FLUSHED]), { finishFlush: 2 }),
    }
  }
  return lastDeflated.message
}

function upgradeRequest(url: URL, { headers = {}, deflate = false }: LoadOptions): string {
  const lines = {
    host: url.host,
    upgrade: 'websocket',
    connection: 'Upgrade',
    'sec-websocket-version': '13',
    'sec-websocket-key': randomBytes(16).toString('base64'),
    ...(deflate && {
      'sec-websocket-extensions':
        'permessage-deflate; server_no_context_takeover; client_no_context_takeover',
    }),
    ...headers,
  }
  const text = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`)
  return `GET ${url.pathname}${url.search} HTTP/1.1\r\n${text.join('')}\r\n`
}

const HEAD_ENDS = '\r\n\r\n'

/** `heard`'s message is valid during the call only. @throws Error when it is closed before it opens */
export async function openSocket(
  address: string,
  heard: (message: Buffer) => void,
  options: LoadOptions = {},
): Promise<LoadSocket> {
  const url = new URL(address)
  let bytes = 0
  let code: number | null = null
  let opened = false
  let head = Buffer.alloc(0)
  let open = () => {}
  const parse = createParser({
    data(payload) {
      heard(payload)
    },
    ping: payload => void tcp.write(clientFrame(OP.pong, payload)),
    closed(given) {
      code = given
      tcp.end()
    },
  })
  const tcp: Socket = connect({
    host: url.hostname,
    port: Number(url.port),
    noDelay: true,
    onread: {
      buffer: READ,
      callback(length) {
        let chunk = READ.subarray(0, length)
        if (!opened) {
          head = Buffer.concat([head, chunk])
          const end = head.indexOf(HEAD_ENDS)
          if (end === -1) return true
          if (!head.toString('latin1').startsWith('HTTP/1.1 101')) {
            tcp.destroy()
            return true
          }
          opened = true
          open()
          chunk = head.subarray(end + HEAD_ENDS.length)
        }
        bytes += chunk.length
        parse(chunk)
        return true
      },
    },
  })
  tcp.on('error', () => {})
  tcp.on('close', () => {
    code ??= 1006
  })
  tcp.write(upgradeRequest(url, options))
  await new Promise<void>((resolve, reject) => {
    open = resolve
    tcp.once('close', () => reject(new Error(`closed with ${code} before it opened`)))
  })
  return {
    send(message) {
      if (code === null && tcp.writable) tcp.write(clientFrame(OP.binary, message))
    },
    bytes: () => bytes,
    closed: () => code,
    close: () => void tcp.destroy(),
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
