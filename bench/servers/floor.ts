/**
 * The floor: a bare relay on `ws`. It checks nothing, stores nothing, merges what came in one tick, frames it once and
 * sends it to everyone. No server that delivers every note can cost much less.
 */
import * as encoding from 'lib0/encoding'
import { type WebSocket, WebSocketServer } from 'ws'
import * as Y from 'yjs'

const TICK_MS = 25
const server = new WebSocketServer({
  port: Number(process.argv[2] ?? 0),
  host: '127.0.0.1',
  perMessageDeflate: false,
})
const sockets = new Set<WebSocket>()
let updates: Uint8Array[] = []

server.on('connection', socket => {
  sockets.add(socket)
  socket.on('error', () => {})
  socket.on('close', () => sockets.delete(socket))
  socket.on('message', (data: Buffer) => {
    if (data[0] !== 0) return
    if (data[1] === 0) socket.send(Uint8Array.from([0, 1, 2, 0, 0]))
    else updates.push(skipLength(data.subarray(2)))
  })
})

function skipLength(bytes: Uint8Array): Uint8Array {
  let i = 0
  while ((bytes[i] as number) >= 128) i++
  return bytes.subarray(i + 1)
}

setInterval(() => {
  if (updates.length === 0) return
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint(encoder, 2)
  encoding.writeVarUint8Array(encoder, Y.mergeUpdates(updates))
  updates = []
  const frame = encoding.toUint8Array(encoder)
  for (const socket of sockets) socket.send(frame)
}, TICK_MS)

server.on('listening', () => {
  const address = server.address()
  console.log(JSON.stringify({ ready: true, port: typeof address === 'object' ? address?.port : 0 }))
})
