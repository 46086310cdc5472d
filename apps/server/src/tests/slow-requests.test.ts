import { connect, type Socket } from 'node:net'
import { LIMITS } from '@folkmoot/protocol'
import { until } from '@folkmoot/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Started, startApp } from '../start.fixture.ts'
import { knock } from './knock.fixture.ts'

let server: Started
const sockets: Socket[] = []
beforeAll(async () => {
  server = await startApp()
})
afterAll(async () => {
  for (const socket of sockets) socket.destroy()
  await server.discard()
})

/** A bare connection from `from` that sends `text`, and what it was answered. */
function send(
  text: string,
  from = '127.0.0.1',
): { socket: Socket; answer: () => string; closed: () => boolean } {
  const { port } = new URL(server.origin)
  const socket = connect({ host: '127.0.0.1', port: Number(port), localAddress: from })
  let answer = ''
  let closed = false
  socket.on('data', chunk => {
    answer += chunk.toString()
  })
  socket.on('error', () => undefined)
  socket.on('close', () => {
    closed = true
  })
  socket.write(text)
  sockets.push(socket)
  return { socket, answer: () => answer, closed: () => closed }
}
const post = (bytes: number) =>
  `POST /api/look-up HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${bytes}\r\n\r\n{`

test('[H-21] a head or a body that does not come is given up', async () => {
  const { server: http } = server.app.http
  expect([http.headersTimeout, http.requestTimeout]).toEqual([LIMITS.headersMs, LIMITS.requestMs])
  http.headersTimeout = 300
  http.requestTimeout = 600
  const silent = send('')
  const head = send('POST /api/look-up HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
  const body = send(post(1_000))
  const upgrade = send('GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: localhost\r\nUpg')
  for (const [name, one] of Object.entries({ silent, head, body, upgrade }))
    await until(() => one.closed(), `the end of ${name}`)
  http.headersTimeout = LIMITS.headersMs
  http.requestTimeout = LIMITS.requestMs
})

test('[H-21] of one address so much may be unfinished and no more; a whole hall behind it is far from that', async () => {
  const slow = Array.from({ length: 400 }, () => send(post(LIMITS.frameBytes), '127.0.0.5'))
  const turnedAway = () => slow.filter(one => one.answer().startsWith('HTTP/1.1 503')).length
  await until(() => turnedAway() >= 400 - LIMITS.unfinishedBytes / LIMITS.frameBytes, 'those beyond')
  expect(turnedAway()).toBe(144)
  // From elsewhere nothing is noticed, and the same address goes on as soon as it is finished.
  const join = (from: string) =>
    knock(server.origin, '/api/join', { from, body: { code: server.joinCode, name: 'A', network: null } })
  expect((await join('127.0.0.6')).status).toBe(200)
  for (const one of slow) one.socket.destroy()
  await until(async () => (await join('127.0.0.5')).status === 200, 'the address to be free')
  // Two thousand people whose names are all under way at once.
  const hall = Array.from({ length: 2_000 }, () => send(post(300), '127.0.0.7'))
  await until(() => hall.every(one => one.socket.bytesWritten > 0), 'them all')
  expect((await join('127.0.0.7')).status).toBe(200)
  expect(hall.filter(one => one.answer() !== '')).toEqual([])
})
