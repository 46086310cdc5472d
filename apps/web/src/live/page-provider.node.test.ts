/** A barrier promises what went before it, so nothing may have been passed over. On a real socket. */
import { once } from 'node:events'
import { createEntry, readPage, setDraft } from '@folkmoot/board-doc'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { afterEach, expect, it } from 'vitest'
import { WebSocketServer } from 'ws'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { eventually } from './eventually.fixture.ts'
import { connectPage } from './page-provider.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** Has each update in its document before it answers the barrier behind it. */
async function pageServer() {
  const doc = new Y.Doc()
  const server = new WebSocketServer({ port: 0 })
  await once(server, 'listening')
  server.on('connection', socket => {
    socket.on('message', (data: Buffer) => {
      const decoder = decoding.createDecoder(new Uint8Array(data))
      const encoder = encoding.createEncoder()
      const kind = decoding.readVarUint(decoder)
      encoding.writeVarUint(encoder, kind)
      if (kind === 0) sync.readSyncMessage(decoder, encoder, doc, socket)
      if (kind === 102) encoding.writeVarUint(encoder, decoding.readVarUint(decoder))
      if (encoding.length(encoder) > 1) socket.send(encoding.toUint8Array(encoder))
    })
    const hello = encoding.createEncoder()
    encoding.writeVarUint(hello, 0)
    sync.writeSyncStep1(hello, doc)
    socket.send(encoding.toUint8Array(hello))
  })
  closing.push(() => {
    for (const socket of server.clients) socket.terminate()
    server.close()
  })
  return { doc, url: `http://127.0.0.1:${(server.address() as { port: number }).port}` }
}

it('[W-11] sends what a failing listener kept from the socket before the barrier that calls it saved', async () => {
  const server = await pageServer()
  const doc = new Y.Doc()
  let fails = false
  doc.on('update', () => {
    if (fails) throw new Error('a listener that fails')
  })
  const link = connectPage({
    event: 'e',
    page: 'p',
    epoch: 1,
    doc,
    url: server.url,
    onBarrier: () => {},
    onConnected: () => {},
    onSynced: () => {},
    onClosed: () => {},
  })
  closing.push(() => link.close())
  const saved = () => eventually(() => expect(link.barrier.state().saved).toBe('saved'))
  await saved()
  const entry = createEntry(doc, { board: 'why', prompt: 'p1', made: 1 })
  await saved()
  fails = true
  for (const words of ['one', 'one two', 'one two three']) {
    try {
      setDraft(doc, entry, words)
    } catch {}
    link.barrier.touch([entry])
    await saved()
    expect(readPage(server.doc)).toMatchObject([{ id: entry, draft: words }])
  }
})
