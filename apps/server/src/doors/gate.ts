/**
 * Stands before everything that the HTTP server does: Fastify's routes, the files, Socket.IO's polling, and upgrades. What came
 * under a name that is not ours, or from an address that has very much unfinished, is answered here and goes no further.
 */
import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { refusalAnswer } from '@folkmoot/messages'
import { ERRORS, type ErrorCode, LIMITS, type Refusal, refuse } from '@folkmoot/protocol'
import type { Hosts } from './hosts.ts'

export interface Gate {
  hosts: Hosts
  addressOf(request: IncomingMessage): string
  refused(code: ErrorCode): void
}

/** Call when everybody listens who will. */
export function attachGate(server: Server, gate: Gate): void {
  const bodies = createBodies()
  function refusalOf(request: IncomingMessage): Refusal | null {
    // Whoever looks after the machine may ask under any name whether it is well.
    if (!gate.hosts(request.headers.host) && !isHealth(request)) return refuse('wrong-host')
    return bodies.begin(request, gate.addressOf) ? null : refuse('too-slow')
  }
  const listeners = { request: server.listeners('request'), upgrade: server.listeners('upgrade') }
  server.removeAllListeners('request').removeAllListeners('upgrade')
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const refusal = refusalOf(request)
    if (refusal) {
      gate.refused(refusal.code)
      answer(request, response, refusal)
    } else for (const listener of listeners.request) listener.call(server, request, response)
  })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const refusal = refusalOf(request)
    if (refusal) {
      gate.refused(refusal.code)
      turnAway(socket, refusal)
    } else for (const listener of listeners.upgrade) listener.call(server, request, socket, head)
  })
}

/** Bodies that have not arrived yet, by what they may come to: of one address so much and no more. */
function createBodies(): { begin(request: IncomingMessage, addressOf: Gate['addressOf']): boolean } {
  const unfinished = new Map<string, number>()
  return {
    begin(request, addressOf) {
      const { headers } = request
      const said = Number(headers['content-length'] ?? 0)
      const bytes = headers['transfer-encoding'] === undefined ? said : LIMITS.frameBytes
      if (!(bytes > 0)) return true
      const address = addressOf(request)
      const all = (unfinished.get(address) ?? 0) + Math.min(bytes, LIMITS.frameBytes)
      if (all > LIMITS.unfinishedBytes) return false
      unfinished.set(address, all)
      // Comes once, whether it arrived whole or was cut off.
      request.once('close', () => {
        const left = (unfinished.get(address) ?? 0) - Math.min(bytes, LIMITS.frameBytes)
        if (left > 0) unfinished.set(address, left)
        else unfinished.delete(address)
      })
      return true
    },
  }
}

function isHealth({ url }: IncomingMessage): boolean {
  return url?.split('?')[0] === '/healthz'
}

const page = (words: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Folkmoot</title></head>
<body><h1>Folkmoot</h1><p>${words}</p></body></html>
`

function answer(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  const told = refusalAnswer(refusal)
  const isPage = request.method === 'GET' && /text\/html/.test(request.headers.accept ?? '')
  response.writeHead(ERRORS[refusal.code].http, {
    'content-type': `${isPage ? 'text/html' : 'application/json'}; charset=utf-8`,
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    connection: 'close',
  })
  response.end(isPage ? page(told.message) : JSON.stringify(told))
}

function turnAway(socket: Duplex, refusal: Refusal): void {
  socket.on('error', () => socket.destroy())
  const status = ERRORS[refusal.code].http
  const body = JSON.stringify(refusalAnswer(refusal))
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
