import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createEntry, readBoard, setDraft } from '@folkmoot/board-doc'
import {
  board,
  type EngineWorld,
  openEngineWorld,
  person,
  postWords,
  seed,
  TEST_EVENT,
  until,
} from '@folkmoot/testkit'
import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { updateFrame } from '../../engine/src/framing.ts'

const sockets: WebSocket[] = []
let world: EngineWorld
beforeEach(async () => {
  world = await openEngineWorld()
})
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.terminate()
  await world.discard()
})

/** A socket that says what it likes. */
async function raw(id: string): Promise<{ socket: WebSocket; got: number[][]; closed: () => number | null }> {
  const socket = new WebSocket(`${world.engine.url}/sync/page/${TEST_EVENT}.${id}`)
  sockets.push(socket)
  const got: number[][] = []
  let code: number | null = null
  socket.on('error', () => {})
  socket.on('message', (data: Buffer) => got.push([...data]))
  socket.on('close', closed => {
    code = closed
  })
  await new Promise(resolve => socket.once('open', resolve))
  return { socket, got, closed: () => code }
}
const barrier = (n: number) => Uint8Array.from([102, n])
async function filesOf(dir: string): Promise<string> {
  const files = await readdir(dir)
  const parts = await Promise.all(files.map(file => readFile(join(dir, file)).catch(() => Buffer.alloc(0))))
  return Buffer.concat(parts).toString('latin1')
}

test('[E-7] “saved” is not said of words that wait for a missing part; SyncStep2 brings it', async () => {
  await seed(world.engine, [person('ann')], [board('b')])
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const id = createEntry(doc, { board: 'b', prompt: 'what', made: 1 })
  setDraft(doc, id, 'typed during the handshake')
  const ann = await raw('ann')
  await until(() => ann.got.some(frame => frame[0] === 0 && frame[1] === 0), 'the server’s own SyncStep1')
  ann.socket.send(updateFrame(updates[1] as Uint8Array))
  ann.socket.send(barrier(7))
  // Two answers that certainly come after it on that socket, the second from a turn that began when the first had left.
  for (let n = 1; n <= 2; n++) {
    ann.socket.send(Uint8Array.from([0, 0, 1, 0]))
    await until(() => ann.got.filter(frame => frame[0] === 0 && frame[1] === 1).length === n, 'an answer')
  }
  expect(ann.got.filter(frame => frame[0] === 102)).toEqual([])
  const step2 = encoding.createEncoder()
  encoding.writeVarUint(step2, 0)
  encoding.writeVarUint(step2, 1)
  encoding.writeVarUint8Array(step2, updates[0] as Uint8Array)
  ann.socket.send(encoding.toUint8Array(step2))
  await until(() => ann.got.some(frame => frame[0] === 102 && frame[1] === 7), 'the barrier')
  expect(ann.closed()).toBe(null)
})

test('[E-8] words that never make sense close the socket after two fruitless handshakes', async () => {
  await seed(world.engine, [person('ann')], [board('b')])
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const id = createEntry(doc, { board: 'b', prompt: 'what', made: 1 })
  setDraft(doc, id, 'never')
  const eve = await raw('ann')
  for (let i = 0; i < 3; i++) {
    const step2 = encoding.createEncoder()
    encoding.writeVarUint(step2, 0)
    encoding.writeVarUint(step2, 1)
    encoding.writeVarUint8Array(step2, updates[1] as Uint8Array)
    eve.socket.send(encoding.toUint8Array(step2))
    const asked = () => eve.got.filter(frame => frame[0] === 0 && frame[1] === 0).length
    if (i < 2) await until(() => asked() >= i + 1 || eve.closed() !== null, 'to be asked again')
  }
  await until(() => eve.closed() !== null, 'the close')
  expect(eve.closed()).toBe(4422)
})

test('[E-9] garbage closes that socket with 4400 and nobody else’s', async () => {
  await seed(world.engine, [person('ann'), person('eve')], [board('b')])
  const ann = world.page('ann')
  await ann.synced()
  for (const bytes of [[9, 9], [0, 7, 0], [0], [102], [255, 255, 255, 255, 255, 255], []]) {
    const eve = await raw('eve')
    eve.socket.send(Uint8Array.from(bytes))
    await until(() => eve.closed() !== null, `the close after ${bytes}`)
    expect(eve.closed()).toBe(4400)
  }
  postWords(ann, 'undisturbed')
  await ann.saved()
  expect(ann.closes).toEqual([])
})

test('[E-10] a page at its cap is told so with 4413, and what was saved stays', async () => {
  await seed(world.engine, [person('eve')], [board('b')])
  const eve = world.page('eve')
  await eve.synced()
  postWords(eve, 'kept')
  for (let i = 0; i < 3 && eve.closes.length === 0; i++) {
    const id = createEntry(eve.doc, { board: 'b', prompt: 'what', made: i })
    setDraft(eve.doc, id, String(i).repeat(500_000))
    await Promise.race([eve.saved(), until(() => eve.closes.length > 0, 'a close')])
  }
  await until(() => eve.closes.includes(4413), 'the close code')
  const again = world.page('eve')
  await again.synced()
  expect(JSON.stringify(again.doc.getMap('entries').toJSON())).toContain('kept')
})

test('[E-11] a commit that fails says no “saved”, closes with 4503, and the room comes back from the store', async () => {
  await seed(world.engine, [person('ann')], [board('b')])
  const ann = world.page('ann')
  const wall = world.reader('b')
  await Promise.all([ann.synced(), wall.synced()])
  postWords(ann, 'before')
  await ann.saved()
  // Another process takes the lease: the next commit is fenced, as after a split.
  await world.engine.store.acquire(TEST_EVENT)
  postWords(ann, 'during')
  let said = false
  void ann.saved().then(() => {
    said = true
  })
  await until(() => ann.closes.includes(4503), 'the close code')
  expect(said).toBe(false)
  await until(() => readBoard(wall.doc).notes.length === 2, 'both notes after coming back')
  expect(
    readBoard(wall.doc)
      .notes.map(note => note.text)
      .sort(),
  ).toEqual(['before', 'during'])
})

test('[C-1] erasing a person leaves no trace of their words in the store, and 4410 for their devices', async () => {
  await seed(world.engine, [person('ann'), person('ben')], [board('b')])
  const ann = world.page('ann')
  const ben = world.page('ben')
  const wall = world.reader('b')
  await Promise.all([ann.synced(), ben.synced(), wall.synced()])
  postWords(ann, 'CANARY of ann')
  postWords(ben, 'ben stays')
  await Promise.all([ann.saved(), ben.saved()])
  await until(() => readBoard(wall.doc).notes.length === 2, 'both notes')
  expect(await filesOf(world.engine.dir)).toContain('CANARY')
  const room = await world.engine.room()
  const erased = await room.submit({
    actor: null,
    op: null,
    run(tx) {
      tx.erasePage('ann')
      tx.delete('person', 'ann')
      return { ok: true, value: null }
    },
  })
  expect(erased.ok).toBe(true)
  await until(() => ann.closes.includes(4410), 'the close code')
  await until(() => readBoard(wall.doc).notes.length === 1, 'the note to go')
  expect(await filesOf(world.engine.dir)).not.toContain('CANARY')
  const later = world.page('ann')
  await until(() => later.closes.length > 0, 'the tombstone')
  expect(JSON.stringify(wall.doc.toJSON())).not.toContain('CANARY')
})

test('[C-2] erasing one entry leaves the rest of the page', async () => {
  await seed(world.engine, [person('ann')], [board('b')])
  const ann = world.page('ann')
  await ann.synced()
  const bad = postWords(ann, 'CANARY entry')
  postWords(ann, 'stays')
  await ann.saved()
  const room = await world.engine.room()
  const erased = await room.submit({
    actor: null,
    op: null,
    pages: ['ann'],
    run(tx) {
      tx.eraseEntry('ann', bad)
      return { ok: true, value: null }
    },
  })
  expect(erased.ok).toBe(true)
  expect(await filesOf(world.engine.dir)).not.toContain('CANARY')
  await until(
    () => !JSON.stringify(ann.doc.getMap('entries').toJSON()).includes('CANARY'),
    'the device to follow',
  )
  expect(JSON.stringify(ann.doc.getMap('entries').toJSON())).toContain('stays')
})
