import { once } from 'node:events'
import { readBoard } from '@folkmoot/board-doc'
import { type Delegate, until } from '@folkmoot/testkit'
import * as decoding from 'lib0/decoding'
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
  // A crowd that comes before it is made waits for it.
  const crowd = await Promise.all(Array.from({ length: 20 }, () => read(ann, board, true)))
  for (const short of crowd) {
    expect(short.deflates).toBe(true)
    expect(short.wire).toBeLessThan(plain.wire / 4)
    expect(short.message.equals(plain.message)).toBe(true)
  }
})

test('[E-21] what is posted while a board is being deflated comes after it', async () => {
  const board = await newBoard('day-review')
  await hall.organiser.command('board.share', { board })
  const ann = await join('Ann')
  for (let i = 0; i < 12; i++) await post(ann, board, `${i} ${'our parents know the way '.repeat(75)}`)
  const doc = new Y.Doc()
  const url = `${hall.server.origin.replace('http', 'ws')}/sync/board/${EVENT}.${board}?as=delegate&epoch=1`
  for (let i = 0; i < 5; i++) {
    const socket = new WebSocket(url, { perMessageDeflate: true, headers: { cookie: ann.cookie } })
    const steps: number[] = []
    let gaps = 0
    socket.on('message', (data: Buffer) => {
      if (data[0] !== 0 || data[1] === 0) return
      steps.push(data[1] as number)
      const decoder = decoding.createDecoder(data)
      decoder.pos = 2
      Y.applyUpdate(doc, decoding.readVarUint8Array(decoder))
      if (doc.store.pendingStructs !== null) gaps++
    })
    await once(socket, 'open')
    const words = `while it is made ${i}`
    const posted = post(ann, board, words)
    socket.send(Uint8Array.of(0, 0, 1, 0))
    await posted
    await until(() => readBoard(doc).notes.some(note => note.text === words), words)
    expect(steps[0]).toBe(1)
    expect(gaps).toBe(0)
    socket.close()
  }
})
