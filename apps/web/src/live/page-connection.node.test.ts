/**
 * The page's connection on a real socket: a small server that speaks the stock protocol, and answers barriers when the
 * test lets it. Node has no IndexedDB, so nothing is kept on the device here; the browser tests do that.
 */
import { once } from 'node:events'
import { readPage } from '@folkmoot/board-doc'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { afterEach, describe, expect, it } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { eventually } from './eventually.fixture.ts'
import { createPageConnection, type PageConnection, savedOf } from './page-connection.ts'

async function pageServer() {
  const doc = new Y.Doc()
  const server = new WebSocketServer({ port: 0 })
  await once(server, 'listening')
  const state = {
    answers: true,
    sockets: [] as WebSocket[],
    urls: [] as string[],
    held: [] as (() => void)[],
  }
  const frame = (write: (encoder: encoding.Encoder) => void) => {
    const encoder = encoding.createEncoder()
    write(encoder)
    return encoding.toUint8Array(encoder)
  }
  server.on('connection', (socket, request) => {
    state.sockets.push(socket)
    state.urls.push(request.url ?? '')
    socket.on('message', (data: Buffer) => {
      const decoder = decoding.createDecoder(new Uint8Array(data))
      const kind = decoding.readVarUint(decoder)
      if (kind === 0) {
        const reply = frame(encoder => {
          encoding.writeVarUint(encoder, 0)
          sync.readSyncMessage(decoder, encoder, doc, socket)
        })
        if (reply.length > 1) socket.send(reply)
      }
      if (kind === 102) {
        const n = decoding.readVarUint(decoder)
        const answer = () =>
          socket.send(
            frame(encoder => {
              encoding.writeVarUint(encoder, 102)
              encoding.writeVarUint(encoder, n)
            }),
          )
        if (state.answers) answer()
        else state.held.push(answer)
      }
    })
    socket.send(
      frame(encoder => {
        encoding.writeVarUint(encoder, 0)
        sync.writeSyncStep1(encoder, doc)
      }),
    )
  })
  const { port } = server.address() as { port: number }
  return {
    doc,
    state,
    url: `http://127.0.0.1:${port}`,
    hangUp: (code?: number) => {
      for (const socket of state.sockets.splice(0)) code ? socket.close(code) : socket.terminate()
    },
    close: () => {
      for (const socket of server.clients) socket.terminate()
      server.close()
    },
  }
}

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function setUp(askEpoch: () => Promise<number | null> = async () => 1) {
  const server = await pageServer()
  const page = createPageConnection({
    event: 'better-together',
    person: 'sara',
    page: 'sara',
    epoch: 1,
    askEpoch,
    url: server.url,
  })
  closing.push(
    () => page.close(),
    () => server.close(),
  )
  return { server, page }
}

const saved = (page: PageConnection) => eventually(() => expect(page.getState().saved).toBe('saved'))

describe('the connection of one’s own page', () => {
  it('is saved when the barrier after the handshake has come back, and knows that nothing is kept here', async () => {
    const { page } = await setUp()
    expect(page.getState()).toMatchObject({ saved: 'saving', unsaved: 'all' })
    await saved(page)
    expect(page.getState()).toMatchObject({ connection: 'live', ready: true, draftsSurvive: false })
  })

  it('delivers what was written before connecting and calls it saved only then', async () => {
    const { server, page } = await setUp()
    const entry = page.create('why', 'p1')
    page.setDraft(entry, 'our parents trust the youth centre')
    expect(savedOf(page.getState(), entry)).not.toBe('saved')
    await saved(page)
    expect(readPage(server.doc)).toMatchObject([{ id: entry, draft: 'our parents trust the youth centre' }])
    expect(server.state.urls[0]).toBe('/sync/page/better-together.sara?as=delegate&epoch=1')
  })

  it('keeps an entry unsaved while its barrier is held, others stay saved', async () => {
    const { server, page } = await setUp()
    const first = page.create('why', 'p1')
    await saved(page)
    server.state.answers = false
    const second = page.create('why', 'p2')
    await eventually(() => expect(server.state.held).toHaveLength(1))
    expect(savedOf(page.getState(), first)).toBe('saved')
    expect(savedOf(page.getState(), second)).toBe('saving')
    await eventually(() => expect(savedOf(page.getState(), second)).toBe('unsaved'))
    for (const answer of server.state.held) answer()
    await saved(page)
  })

  it('keeps writing while the connection is gone and delivers once on return', async () => {
    const { server, page } = await setUp()
    await saved(page)
    server.hangUp()
    await eventually(() => expect(page.getState().connection).not.toBe('live'))
    const entry = page.create('why', 'p1')
    page.setDraft(entry, 'written in the tunnel')
    page.post(entry)
    expect(savedOf(page.getState(), entry)).toBe('unsaved')
    await saved(page)
    expect(readPage(server.doc)).toMatchObject([{ id: entry, posted: { text: 'written in the tunnel' } }])
  })

  it('comes back with the new epoch after 4409, words and all', async () => {
    const { server, page } = await setUp(async () => 7)
    const entry = page.create('why', 'p1')
    await saved(page)
    server.hangUp(4409)
    await eventually(() => expect(server.state.urls.at(-1)).toContain('epoch=7'))
    page.setDraft(entry, 'still here')
    await eventually(() => expect(readPage(server.doc)[0]?.draft).toBe('still here'))
    await saved(page)
  })

  it('forgets everything after 4410 and says why', async () => {
    const { server, page } = await setUp()
    page.create('why', 'p1')
    await saved(page)
    server.hangUp(4410)
    await eventually(() =>
      expect(page.getState()).toMatchObject({
        connection: 'ended',
        entries: [],
        refusal: { code: 'erased' },
      }),
    )
  })

  it('ends when signed out, but keeps the words', async () => {
    const { server, page } = await setUp()
    page.create('why', 'p1')
    await saved(page)
    server.hangUp(4402)
    await eventually(() => expect(page.getState().refusal?.code).toBe('session-ended'))
    expect(page.getState().entries).toHaveLength(1)
  })

  it('copies its words into a fresh document after a refused update, once', async () => {
    const { server, page } = await setUp()
    const entry = page.create('why', 'p1')
    page.setDraft(entry, 'posted words')
    page.post(entry)
    page.setDraft(entry, 'posted words and a draft')
    await saved(page)
    // What the server has of it is less than what is here, as after a refusal.
    server.doc.transact(() => server.doc.getMap('entries').clear())
    server.hangUp(4422)
    await eventually(() => expect(page.getState().refusal?.code).toBe('hostile-update'))
    await saved(page)
    expect(readPage(server.doc)).toMatchObject([
      { id: entry, draft: 'posted words and a draft', posted: { text: 'posted words' } },
    ])
    server.hangUp(4422)
    await eventually(() => expect(page.getState().connection).toBe('ended'))
    expect(page.getState()).toMatchObject({ saved: 'unsaved', entries: [{ id: entry }] })
  })
})
