import { type Delegate, until } from '@folkmoot/testkit'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { useHall } from './hall.fixture.ts'
import { EVENT } from './world.fixture.ts'

const hall = useHall()
const { join, newBoard, post } = hall

/** Opens a board as any client may, and answers what the whole of it was on the wire and in words. */
async function read(who: Delegate, board: string, perMessageDeflate: boolean) {
  const url = `${hall.server.origin.replace('http', 'ws')}/sync/board/${EVENT}.${board}?as=delegate&epoch=1`
  const socket = new WebSocket(url, { perMessageDeflate, headers: { cookie: who.cookie } })
  const doc = new Y.Doc()
  let wire = 0
  socket.on('upgrade', response => {
    const { socket: tcp } = response
    const before = tcp.bytesRead
    wire = -before
    socket.once('message', () => {
      wire += tcp.bytesRead
    })
  })
  const message = await new Promise<Buffer>((resolve, reject) => {
    socket.on('error', reject)
    socket.on('message', (data: Buffer) => data[0] === 0 && data[1] === 1 && resolve(data))
    socket.on('open', () => {
      const step1 = encoding.createEncoder()
      for (const n of [0, 0]) encoding.writeVarUint(step1, n)
      encoding.writeVarUint8Array(step1, Y.encodeStateVector(doc))
      socket.send(encoding.toUint8Array(step1))
    })
  })
  await until(() => wire > 0, 'the bytes')
  socket.close()
  return { wire, message, deflates: socket.extensions !== '' }
}

test('[E-21] a whole board is deflated for readers that take it so, and is the same for all', async () => {
  const board = await newBoard('day-review')
  await hall.organiser.command('board.share', { board })
  const ann = await join('Ann')
  for (let i = 0; i < 12; i++) await post(ann, board, `${i} ${'our parents know the way '.repeat(75)}`)
  const plain = await read(ann, board, false)
  expect(plain.deflates).toBe(false)
  expect(plain.message.length).toBeGreaterThan(16 * 1024)
  // The first who could take it deflated gets it plain, while it is made.
  let short = await read(ann, board, true)
  await until(async () => {
    short = await read(ann, board, true)
    return short.wire < plain.wire / 4
  }, 'a deflated board')
  expect(short.deflates).toBe(true)
  expect(short.message.equals(plain.message)).toBe(true)
})
