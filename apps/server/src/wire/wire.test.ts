/** What the fences of this folder take for granted of ws and Engine.IO; and that whoever is connected cannot tell them from the plain way. */
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { KEEPALIVE_FRAME } from '@folkmoot/protocol'
import { until } from '@folkmoot/testkit'
import { Server } from 'socket.io'
import { afterEach, describe, expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { chooseWire } from './choose-wire.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

const SETTINGS = [
  ['fenced', false],
  ['plain', true],
] as const
const bytes = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 7) % 251)
/** As a board's words do. */
const words = (length: number) => new Uint8Array(Buffer.from('our parents know the way '.repeat(length / 25)))

/** Both ends of a WebSocket. */
async function connected(perMessageDeflate: boolean, plain: boolean) {
  const wire = chooseWire(plain)
  const server = new WebSocketServer({
    port: 0,
    perMessageDeflate: { serverNoContextTakeover: true, clientNoContextTakeover: true, ...wire.deflate },
  })
  closing.push(() => server.close())
  await once(server, 'listening')
  const accepted = once(server, 'connection') as Promise<[WebSocket, IncomingMessage]>
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`, {
    perMessageDeflate,
  })
  closing.push(() => client.terminate())
  const heard: Buffer[] = []
  client.on('message', (data: Buffer) => heard.push(data))
  const [ws, request] = await accepted
  await once(client, 'open')
  return { wire, client, heard, ws, tcp: request.socket as Socket }
}

describe.each(SETTINGS)('[E-28] %s', (_name, plain) => {
  test('messages of every length arrive whole and in order, alone and together, between the library’s own', async () => {
    const { wire, heard, ws, tcp, client } = await connected(false, plain)
    const sent = [0, 1, 125, 126, 65_535, 65_536, 200_000].map(bytes)
    for (const message of sent) wire.send(ws, tcp, message)
    client.ping()
    wire.sendTogether(ws, tcp, sent)
    ws.send(bytes(3))
    wire.send(ws, tcp, bytes(9))
    await until(() => heard.length === 2 * sent.length + 2, 'all messages')
    const expected = [...sent, ...sent, bytes(3), bytes(9)]
    expect(heard.map((data, i) => Buffer.compare(data, expected[i] as Uint8Array))).toEqual(
      expected.map(() => 0),
    )
    ws.close(4000, 'done')
    expect((await once(client, 'close'))[0]).toBe(4000)
    // A socket that is gone takes nothing, and says so to nobody.
    expect(wire.send(ws, tcp, bytes(5))).toBe(true)
    expect(wire.sendTogether(ws, tcp, [bytes(5)])).toBe(true)
  })

  test('a large message is deflated for whoever takes it so, and only for them', async () => {
    const message = words(50_000)
    const read: number[] = []
    for (const deflate of [true, false]) {
      const { wire, heard, ws, tcp } = await connected(deflate, plain)
      await wire.prepare?.(message)
      const before = tcp.bytesWritten
      wire.send(ws, tcp, message)
      await until(() => heard.length === 1, 'the message')
      expect(Buffer.compare(heard[0] as Buffer, message)).toBe(0)
      read.push(tcp.bytesWritten - before)
    }
    const [short, whole] = read as [number, number]
    expect(short).toBeLessThan(whole / 4)
  })

  test('a beat is a ping and an empty message; whoever does not answer is cut off at the next', async () => {
    const { wire, heard, ws, tcp, client } = await connected(false, plain)
    const beat = wire.syncBeat(ws, tcp)
    let pings = 0
    client.on('ping', () => pings++)
    beat()
    await until(() => heard.length === 1 && pings === 1, 'the beat')
    expect(Buffer.compare(heard[0] as Buffer, KEEPALIVE_FRAME)).toBe(0)
    // Its pong came before what it says now.
    const said = once(ws, 'message')
    client.send('here')
    await said
    beat()
    beat()
    await once(client, 'close')
  })

  test('what waits for a stage socket that does not read is counted, and again nothing once it was read', async () => {
    const wire = chooseWire(plain)
    const http = createServer()
    const io = new Server(http, { transports: ['websocket'], serveClient: false })
    closing.push(() => void io.close())
    io.engine.on('connection', conn => wire.watch(conn))
    http.listen(0, '127.0.0.1')
    await once(http, 'listening')
    const stage = once(io, 'connection')
    const { port } = http.address() as AddressInfo
    const client = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`)
    closing.push(() => client.terminate())
    client.once('message', () => client.send('40'))
    const [socket] = await stage
    expect(wire.stageBuffered(socket)).toBeLessThan(1_000)
    client.pause()
    const much = 'x'.repeat(1_000_000)
    // More than the system's buffers take.
    for (let i = 0; i < 16; i++) socket.emit('much', much)
    await until(() => wire.stageBuffered(socket) > 4_000_000, 'what waits to be counted')
    client.resume()
    await until(() => wire.stageBuffered(socket) < 1_000, 'all to be read')
  })
})
