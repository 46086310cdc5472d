/** A hacked client at every door of the real server, while an honest room goes on. */
import { createEntry, postEntry, readBoard, readPage, setDraft } from '@folkmoot/board-doc'
import {
  call,
  type Delegate,
  type Device,
  joinAs,
  type ServerProcess,
  type StockClient,
  stockClient,
  until,
} from '@folkmoot/testkit'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { EVENT, openHall } from './support/hall.ts'

let server: ServerProcess
let boss: Device
let board = ''
let prompt = ''
let ann: Delegate
let annPage: StockClient
let eve: Delegate
const closers: (() => void)[] = []

beforeAll(async () => {
  ;({ server, boss, board, prompt } = await openHall())
  ann = await joinAs(server, server.ready.joinCode, 'Ann', 'keighley')
  eve = await joinAs(server, server.ready.joinCode, 'Eve', 'keighley')
  annPage = ann.page()
  await annPage.synced()
})
afterEach(async () => {
  for (const close of closers.splice(0)) close()
  // Whatever was tried: the honest room goes on.
  const id = createEntry(annPage.doc, { board, prompt, made: Date.now() })
  setDraft(annPage.doc, id, `still here ${id}`)
  postEntry(annPage.doc, id)
  await annPage.saved()
  expect(annPage.closes).toEqual([])
  expect((await call(server.origin, '/healthz')).status).toBe(200)
})
afterAll(async () => {
  annPage.destroy()
  await server.discard()
})

const ws = () => server.origin.replace('http', 'ws')

/** Opens any socket; answers its close code once it is closed. */
function knock(
  path: string,
  headers: Record<string, string> = {},
): { socket: WebSocket; closed: Promise<number> } {
  const socket = new WebSocket(ws() + path, { headers })
  socket.on('error', () => {})
  closers.push(() => socket.terminate())
  return { socket, closed: new Promise(resolve => socket.once('close', resolve)) }
}
const pagePath = (page: string, role = 'delegate') => `/sync/page/${EVENT}.${page}?as=${role}&epoch=1`
const boardPath = (role = 'delegate') => `/sync/board/${EVENT}.${board}?as=${role}&epoch=1`
async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  return Promise.race([
    promise,
    new Promise<T>((_, reject) => setTimeout(() => reject(new Error(`not within ${ms} ms`)), ms)),
  ])
}

describe('sockets that are not allowed', () => {
  test.each([
    ['nobody’s page', () => knock(pagePath('x'), { cookie: eve.cookie })],
    ['another person’s page', () => knock(pagePath(ann.person), { cookie: eve.cookie })],
    ['a page without a cookie', () => knock(pagePath(ann.person))],
    [
      'a page with a forged cookie',
      () => knock(pagePath(ann.person), { cookie: eve.cookie.replace(/.{6}$/, 'AAAAAA') }),
    ],
    ['a page as facilitator', () => knock(pagePath(ann.person, 'facilitator'), { cookie: eve.cookie })],
    [
      'another event’s board',
      () => knock(`/sync/board/other.${board}?as=delegate&epoch=1`, { cookie: eve.cookie }),
    ],
    [
      'a board that is not there',
      () => knock(`/sync/board/${EVENT}.nowhere?as=delegate&epoch=1`, { cookie: eve.cookie }),
    ],
    [
      'a board that is not open yet',
      () => knock(`/sync/board/${EVENT}.review-day-one?as=delegate&epoch=1`, { cookie: eve.cookie }),
    ],
    ['a stale epoch', () => knock(boardPath().replace('epoch=1', 'epoch=99'), { cookie: eve.cookie })],
    ['a path that is no path', () => knock('/sync/page/%00/../../x?as=delegate', { cookie: eve.cookie })],
    [
      '[H-1] another origin',
      () => knock(pagePath(eve.person), { cookie: eve.cookie, origin: 'http://evil.example' }),
    ],
  ])('%s closes with a permanent code', async (_, open) => {
    const code = await within(6_000, open().closed)
    expect(code >= 4400 && code < 4500, String(code)).toBe(true)
  })

  test('[H-1] Socket.IO and HTTP writes from another origin are refused', async () => {
    const origin = { origin: 'http://evil.example', cookie: boss.cookie }
    const written = await call(
      server.origin,
      `/api/events/${EVENT}/commands/stage.blank`,
      { blank: true },
      origin,
    )
    expect(written.status).toBe(403)
    const polled = await fetch(
      `${server.origin}/socket.io/?EIO=4&transport=polling&as=organiser&event=${EVENT}`,
      { headers: origin },
    )
    expect(polled.status).toBeGreaterThanOrEqual(400)
  })
})

describe('commands', () => {
  test('[T-3] a delegate’s stage, board, note, freeze and organiser commands are refused on both transports', async () => {
    const stage = await eve.stage()
    closers.push(() => stage.close())
    const tries: [string, object][] = [
      ['stage.show', { board }],
      ['stage.blank', { blank: true }],
      ['timer.start', { seconds: 60 }],
      ['board.share', { board }],
      ['board.freeze', { board, now: true }],
      ['note.hide', { board, note: 'x', hidden: true }],
      ['person.remove', { person: ann.person }],
      ['event.code', {}],
      ['link.create', { label: 'mine' }],
    ]
    for (const [name, input] of tries) {
      expect(await stage.command(name, input), name).toMatchObject({ ok: false, code: 'forbidden' })
      expect((await eve.command(name, input)).status, name).toBe(403)
    }
  })

  test('garbage in place of commands is refused with words', async () => {
    const stage = await eve.stage()
    closers.push(() => stage.close())
    for (const input of [
      null,
      7,
      'x',
      [],
      { board: { $gt: '' } },
      { board: 'x'.repeat(5_000) },
      { __proto__: null },
    ])
      expect(await stage.command('board.open', input as object)).toMatchObject({ ok: false })
    expect(await stage.command('no.such', {})).toMatchObject({ ok: false })
    stage.socket.emit('command', 'not an object')
    stage.socket.emit(
      'query',
      { name: 'people.search', input: { find: 'x'.repeat(10_000), page: -1 } },
      () => {},
    )
    stage.socket.emit('nothing we know', { a: 1 })
    const big = await eve.stage()
    closers.push(() => big.close())
    const gone = new Promise(resolve => big.socket.once('disconnect', resolve))
    big.socket.emit(
      'command',
      { op: 'x', name: 'board.open', input: { board: 'x'.repeat(200_000) } },
      () => {},
    )
    await within(5_000, gone)
  })
})

describe('a hacked page', () => {
  test('[E-5] a write to the board document', async () => {
    const intruder = eve.board(board)
    closers.push(() => intruder.destroy())
    await intruder.synced()
    intruder.doc.getMap('notes').set('forged', { prompt, text: 'forged', at: 0 })
    await until(() => intruder.closes.includes(4403), '4403')
    const reader = ann.board(board)
    closers.push(() => reader.destroy())
    await reader.synced()
    expect(readBoard(reader.doc).notes.some(note => note.text === 'forged')).toBe(false)
  })

  test.each([
    ['seven bytes that claim thirty million structs', [0, 2, 7, 1, 128, 135, 167, 14, 1, 0]],
    ['a truncated update', [0, 2, 3, 1, 1, 200]],
    ['a message cut short', [0, 2, 90, 1]],
    ['no message at all', []],
    ['an unknown message', [77, 1, 2, 3]],
  ])('[E-9] %s', async (_, bytes) => {
    const { socket, closed } = knock(pagePath(eve.person), { cookie: eve.cookie })
    await new Promise(resolve => socket.once('open', resolve))
    socket.send(Uint8Array.from(bytes))
    const code = await within(6_000, closed)
    expect([4400, 4422]).toContain(code)
  })

  test('[E-10] a page grown past its cap is told, and a frame beyond the limit is cut off', async () => {
    const big = await joinAs(server, server.ready.joinCode, 'Big', null)
    const page = big.page()
    closers.push(() => page.destroy())
    await page.synced()
    for (let i = 0; i < 4 && page.closes.length === 0; i++) {
      const id = createEntry(page.doc, { board, prompt, made: i })
      setDraft(page.doc, id, String(i).repeat(400_000))
      await Promise.race([page.saved(), until(() => page.closes.length > 0, 'a close')])
    }
    await until(() => page.closes.includes(4413), '4413')
    const { socket, closed } = knock(pagePath(eve.person), { cookie: eve.cookie })
    await new Promise(resolve => socket.once('open', resolve))
    socket.send(new Uint8Array(3 * 1024 * 1024))
    expect(await within(6_000, closed)).toBeGreaterThan(1000)
  })

  test('HTML and control characters arrive as plain words', async () => {
    const page = eve.page()
    closers.push(() => page.destroy())
    await page.synced()
    const id = createEntry(page.doc, { board, prompt, made: 1 })
    setDraft(page.doc, id, '<script>alert(1)</script>\u0000\u001b[31m\u0007 & ok')
    postEntry(page.doc, id)
    await page.saved()
    const reader = ann.board(board)
    closers.push(() => reader.destroy())
    await until(() => readBoard(reader.doc).notes.some(note => note.text.includes('script')), 'the note')
    const note = readBoard(reader.doc).notes.find(candidate => candidate.text.includes('script'))
    expect(note?.text).toBe('<script>alert(1)</script>[31m & ok')
  })

  test('[P-3] an honest client that overran a limit offline keeps its words and is told', async () => {
    const offline = await joinAs(server, server.ready.joinCode, 'Offline', null)
    const page = offline.page({ connect: false })
    closers.push(() => page.destroy())
    const long = createEntry(page.doc, { board, prompt, made: 1 })
    setDraft(page.doc, long, 'x'.repeat(2_500))
    postEntry(page.doc, long)
    page.provider.connect()
    await page.synced()
    await page.saved()
    const stage = await offline.stage()
    closers.push(() => stage.close())
    await until(() => stage.mine()?.fates[long]?.fate === 'too-long', 'the fate')
    expect(page.closes).toEqual([])
    expect(readPage(page.doc)[0]?.posted?.text).toHaveLength(2_500)
  })
})

test('a delegate of one event is nobody in another', async () => {
  const stranger = stockClient(`${ws()}/sync/page`, `another.${eve.person}`, {
    cookie: eve.cookie,
    params: { as: 'delegate', epoch: '1' },
  })
  closers.push(() => stranger.destroy())
  await until(() => stranger.closes.length > 0, 'a close')
  expect(
    (
      await call(
        server.origin,
        '/api/events/another/commands/stage.blank',
        { blank: true },
        { cookie: eve.cookie },
      )
    ).status,
  ).toBeGreaterThanOrEqual(400)
})
