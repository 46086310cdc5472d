/** Pages and boards over Socket.IO that polls, on a real server: as honest devices use it, and as a hacked client would. */
import { createEntry, pageEntries, setDraft } from '@folkmoot/board-doc'
import { ERRORS, LIMITS, MESSAGE, SYNC, SYNC_PIECE } from '@folkmoot/protocol'
import { type Device, joinAs, organiser, type ServerProcess, startServer } from '@folkmoot/testkit'
import * as encoding from 'lib0/encoding'
import { Manager, type Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import { eventually } from './eventually.fixture.ts'

const EVENT = 'better-together'
const BOARD = 'why-are-we-here'
let server: ServerProcess
let desk: Device
beforeAll(async () => {
  server = await startServer()
  desk = await organiser(server, EVENT)
})
afterAll(() => server?.discard())

const open: { close(): void }[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

/** A connection of one device that polls, and the documents on it. */
function polling(cookie: string) {
  const manager = new Manager(server.origin, {
    transports: ['polling'],
    reconnection: false,
    extraHeaders: { cookie },
  })
  const closed = new Promise<string>(resolve => manager.once('close', resolve))
  const connection = {
    closed,
    document(kind: 'page' | 'board', doc: string, epoch = '1') {
      const socket = manager.socket(`/sync/${kind}/${EVENT}.${doc}`, { auth: { as: 'delegate', epoch } })
      const heard: Uint8Array[] = []
      socket.on('message', bytes => heard.push(new Uint8Array(bytes)))
      const ended = new Promise<number>(resolve => {
        socket.on('bye', ({ close }) => resolve(close))
        socket.on('connect_error', (error: Error & { data?: { close?: number } }) =>
          resolve(error.data?.close ?? 0),
        )
      })
      const opened = new Promise<void>(resolve => socket.on('open', resolve))
      return { socket, heard, ended, opened }
    },
    close: () => manager._close(),
  }
  open.push(connection)
  return connection
}

function update(doc: Y.Doc): Uint8Array {
  return message(SYNC.update, Y.encodeStateAsUpdate(doc))
}
function message(kind: number, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, kind)
  encoding.writeVarUint8Array(encoder, bytes)
  return encoding.toUint8Array(encoder)
}
const barrier = (n: number) => new Uint8Array([MESSAGE.barrier, n])
const saved = (heard: readonly Uint8Array[], n: number) =>
  eventually(() => expect(heard.some(([kind, of]) => kind === MESSAGE.barrier && of === n)).toBe(true))
function send(socket: Socket, bytes: Uint8Array): void {
  let at = 0
  for (; bytes.length - at > SYNC_PIECE; at += SYNC_PIECE)
    socket.emit('piece', bytes.slice(at, at + SYNC_PIECE))
  socket.emit('message', bytes.slice(at))
}
const join = (name: string) => joinAs(server, server.ready.joinCode, name, 'keighley')

it('[E-40] carries a page and a board over one connection, the same bytes as a socket', async () => {
  await desk.command('board.open', { board: BOARD })
  const person = await join('Ann')
  const stock = person.page()
  await stock.synced()
  const connection = polling(person.cookie)
  const page = connection.document('page', person.person)
  const board = connection.document('board', BOARD)
  await Promise.all([page.opened, board.opened])
  const doc = new Y.Doc()
  // Larger than one request may be: it goes in pieces.
  for (let i = 0; i < 60; i++) {
    const entry = createEntry(doc, { board: BOARD, prompt: 'prompt-1', made: i })
    setDraft(doc, entry, `${i} ${'word '.repeat(300)}`)
  }
  const bytes = update(doc)
  expect(bytes.length).toBeGreaterThan(LIMITS.frameBytes)
  send(page.socket, bytes)
  send(page.socket, barrier(7))
  await saved(page.heard, 7)
  await eventually(() => expect(pageEntries(stock.doc).size).toBe(60))
  stock.destroy()
  // Asked for everything, a board answers with what it has.
  send(board.socket, message(SYNC.step1, Y.encodeStateVector(new Y.Doc())))
  await eventually(() => expect(board.heard.some(([, kind]) => kind === SYNC.step2)).toBe(true))
})

it('[E-41] judges as a socket is judged: who may open what, and what ends it', async () => {
  const [ann, ben] = [await join('Ann'), await join('Ben')]
  const connection = polling(ann.cookie)
  expect(await connection.document('page', ben.person).ended).toBe(ERRORS.forbidden.close)
  expect(await connection.document('board', 'no-such-board').ended).toBe(ERRORS['not-found'].close)
  expect(await polling(ann.cookie).document('page', ann.person, '99').ended).toBe(
    ERRORS['epoch-changed'].close,
  )
  expect(await polling('').document('page', ann.person).ended).toBe(ERRORS['not-signed-in'].close)

  const own = connection.document('page', ann.person)
  await own.opened
  const hostile = new Y.Doc()
  hostile.getMap('somewhere else').set('a', 1)
  send(own.socket, update(hostile))
  expect(await own.ended).toBe(ERRORS['hostile-update'].close)

  // Nobody is ended by what another sends, and writing to a board ends it.
  const board = connection.document('board', BOARD)
  await board.opened
  const writing = new Y.Doc()
  writing.getMap('notes').set('n', 'mine')
  send(board.socket, update(writing))
  expect(await board.ended).toBe(ERRORS.forbidden.close)
})

it('[E-41] puts no more together than one message may be, and takes no pieces that are none', async () => {
  const ann = await join('Ann')
  const large = polling(ann.cookie).document('page', ann.person)
  await large.opened
  const piece = new Uint8Array(SYNC_PIECE)
  for (let sent = 0; sent <= LIMITS.pageFrameBytes; sent += SYNC_PIECE) large.socket.emit('piece', piece)
  expect(await large.ended).toBe(ERRORS['frame-too-large'].close)

  for (const odd of ['text', { a: 1 }, new Uint8Array(0), new Uint8Array(SYNC_PIECE + 1)]) {
    const one = polling(ann.cookie).document('page', ann.person)
    await one.opened
    one.socket.emit('piece', odd)
    expect(await one.ended, String(odd)).toBe(ERRORS['bad-request'].close)
  }
})

it('[E-41] counts each document as a socket of its person, and cuts off who asks in vain without end', async () => {
  const [ann, ben] = [await join('Ann'), await join('Ben')]
  const held = Array.from({ length: LIMITS.socketsPerPerson }, () =>
    polling(ann.cookie).document('page', ann.person),
  )
  await Promise.all(held.map(one => one.opened))
  const over = polling(ann.cookie).document('page', ann.person)
  expect(await over.ended).toBe(ERRORS['too-many-sockets'].close)

  const asking = polling(ben.cookie)
  for (let i = 0; i < 4 * LIMITS.socketsPerPerson; i++) asking.document('board', `no-such-${i}`)
  // By the server, and not for want of documents.
  expect(await asking.closed).toMatch(/^transport /)
  const again = polling(ben.cookie).document('page', ben.person)
  await again.opened
})

it('[E-41] ends at once when its device is signed out', async () => {
  const cleo = await join('Cleo')
  const page = polling(cleo.cookie).document('page', cleo.person)
  await page.opened
  const left = await fetch(`${server.origin}/api/leave`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: cleo.cookie },
    body: JSON.stringify({ role: 'delegate', event: EVENT }),
  })
  expect(left.status).toBe(200)
  expect(await page.ended).toBe(ERRORS['session-ended'].close)
})
