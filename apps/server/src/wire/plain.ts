/** The same as the fences beside this by what ws and Engine.IO document, and nothing else. */
import type { Duplex } from 'node:stream'
import { KEEPALIVE_FRAME } from '@folkmoot/protocol'
import type { Socket } from 'socket.io'
import type { WebSocket } from 'ws'
import { DEFLATE_FROM, DEFLATE_LEVEL } from './frame.ts'
import type { Wire } from './wire.ts'

const waiting = new WeakMap<object, { bytes: number }>()

/** Who is not there to read any more gets nothing. */
function send(ws: WebSocket, message: Uint8Array): boolean {
  if (ws.readyState !== ws.OPEN) return true
  ws.send(message)
  return ws.bufferedAmount === 0
}

export const plainWire: Wire = {
  send: (ws, _tcp, message) => send(ws, message),
  sendTogether(ws, _tcp, messages) {
    let all = true
    for (const message of messages) all = send(ws, message) && all
    return all
  },
  buffered: (ws, _tcp: Duplex) => ws.bufferedAmount,
  prepare: undefined,
  deflate: { threshold: DEFLATE_FROM, zlibDeflateOptions: { level: DEFLATE_LEVEL } },
  syncBeat(ws) {
    let answered = true
    ws.on('pong', () => {
      answered = true
    })
    return () => {
      if (!answered) ws.terminate()
      else if (ws.readyState === ws.OPEN) {
        ws.ping()
        ws.send(KEEPALIVE_FRAME)
      }
      answered = false
    }
  },
  stageBeat: null,
  pingShare: 1,
  watch(conn: Socket['conn']) {
    const sent = { bytes: 0 }
    waiting.set(conn, sent)
    conn.on('packetCreate', ({ data }) => {
      sent.bytes += data?.length ?? 0
    })
    conn.on('drain', () => {
      sent.bytes = 0
    })
  },
  stageBuffered: ({ conn }) => conn.request.socket.writableLength + (waiting.get(conn)?.bytes ?? 0),
}
