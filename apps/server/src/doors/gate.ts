/**
 * Stands before everything that the HTTP server does: Fastify's routes, the files, Socket.IO's polling, and upgrades. What came
 * under a name that is not ours is answered here and goes no further.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { ERRORS, type ErrorCode, refuse } from '@folkmoot/protocol'
import type { Hosts } from './hosts.ts'

/** Call when everybody listens who will. */
export function standBefore(server: Server, hosts: Hosts, refused: (code: ErrorCode) => void): void {
  const wrongly = (request: IncomingMessage) => {
    // Whoever looks after the machine may ask under any name whether it is well.
    if (hosts(request.headers.host) || isHealth(request)) return false
    refused('wrong-host')
    return true
  }
  const requests = server.listeners('request')
  const upgrades = server.listeners('upgrade')
  server.removeAllListeners('request').removeAllListeners('upgrade')
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (wrongly(request)) answer(request, response)
    else for (const listener of requests) listener.call(server, request, response)
  })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (wrongly(request)) turnAway(socket)
    else for (const listener of upgrades) listener.call(server, request, socket, head)
  })
}

function isHealth({ url }: IncomingMessage): boolean {
  return url?.split('?')[0] === '/healthz'
}

const refusal = refuse('wrong-host')
const STATUS = ERRORS['wrong-host'].http
const JSON_ANSWER = JSON.stringify({ code: refusal.code, message: refusal.message })
const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Folkmoot</title></head>
<body><h1>Folkmoot</h1><p>${refusal.message}</p></body></html>
`

function answer(request: IncomingMessage, response: ServerResponse): void {
  const isPage = request.method === 'GET' && /text\/html/.test(request.headers.accept ?? '')
  response.writeHead(STATUS, {
    'content-type': `${isPage ? 'text/html' : 'application/json'}; charset=utf-8`,
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    connection: 'close',
  })
  response.end(isPage ? PAGE : JSON_ANSWER)
}

function turnAway(socket: Duplex): void {
  socket.on('error', () => socket.destroy())
  const head = [
    `HTTP/1.1 ${STATUS} Misdirected Request`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(JSON_ANSWER)}`,
    'connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${JSON_ANSWER}`)
}
