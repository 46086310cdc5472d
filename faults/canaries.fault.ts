/**
 * Hidden means absent, anonymous means unlinkable: every byte that anybody else receives, over every transport, is kept
 * and searched for words that must not be there.
 */
import { createEntry, postEntry, readBoard, setDraft, takeBackEntry } from '@folkmoot/board-doc'
import { FILE_FORMATS } from '@folkmoot/capture'
import {
  call,
  type Delegate,
  type Device,
  facilitator,
  joinAs,
  organiser,
  pairedDisplay,
  type ServerProcess,
  type Stage,
  type StockClient,
  startServer,
  until,
} from '@folkmoot/testkit'
import { openedText } from '@folkmoot/testkit/opened'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'

const EVENT = 'better-together'
const GETS = [
  '/api/me',
  ...['', 'an'].map(find => `/api/events/${EVENT}/people?find=${find}`),
  '/healthz',
  '/api/openapi.json',
  ...[
    'self-notes',
    'my-proofs',
    'network',
    'networks/keighley',
    'networks/keighley/file',
    'deletion',
    'receipt',
    'kept/public',
    'kept/programme',
    'library/review',
    'workspace',
    'workspace/notes',
    'parts/pages',
  ].map(door => `/api/events/${EVENT}/${door}`),
]

let server: ServerProcess
let boss: Device
const closers: (() => void)[] = []

beforeEach(async () => {
  server = await startServer()
  boss = await organiser(server, EVENT)
})
afterEach(async () => {
  for (const close of closers.splice(0)) close()
  await server.discard()
})

/** Somebody else in the room: all that reaches them, as text. */
interface Listener {
  who: string
  stage: Stage
  received(): Promise<string>
  boardBytes(): string
  /** Resolves when what was sent to it on the board's socket till now has arrived: the answer comes after it. */
  hasRead(): Promise<void>
}

async function listener(who: string, from: Device, board: string): Promise<Listener> {
  const chunks: Buffer[] = []
  const url = `${server.origin.replace('http', 'ws')}/sync/board/${EVENT}.${board}?as=${from.role}&epoch=1`
  const socket = new WebSocket(url, { headers: { cookie: from.cookie } })
  socket.on('error', () => {})
  socket.on('message', (data: Buffer) => chunks.push(data))
  socket.on('open', () => socket.send(Uint8Array.from([0, 0, 1, 0])))
  closers.push(() => socket.terminate())
  const stage = await from.stage()
  closers.push(() => stage.close())
  const boardBytes = () => Buffer.concat(chunks).toString('utf8')
  const answers = () => chunks.filter(([kind, step]) => kind === 0 && step === 1).length
  return {
    who,
    stage,
    boardBytes,
    async hasRead() {
      // Nobody is let in before the board is open to them.
      if (socket.readyState !== WebSocket.OPEN) return
      const before = answers()
      socket.send(Uint8Array.from([0, 0, 1, 0]))
      await until(() => answers() > before || socket.readyState !== WebSocket.OPEN, `an answer for ${who}`)
    },
    async received() {
      const gets = await Promise.all(
        GETS.map(async path =>
          JSON.stringify((await call(server.origin, path, undefined, { cookie: from.cookie })).body),
        ),
      )
      return [boardBytes(), stage.heard(), ...gets].join('\n')
    },
  }
}

async function newBoard(visibility: string): Promise<{ board: string; prompt: string }> {
  const saved = await boss.command('board.save', {
    board: null,
    session: 'session-why-are-we-here',
    title: 'Canaries',
    format: 'day-review',
    prompts: [{ id: null, text: 'What ?' }],
    visibility,
  })
  expect(saved.status, JSON.stringify(saved.body)).toBe(200)
  const board = String(saved.body.board)
  expect((await boss.command('board.open', { board })).status).toBe(200)
  const stage = await boss.stage()
  const view = (stage.view.boards as { id: string; prompts: { id: string }[] }[]).find(
    ({ id }) => id === board,
  )
  stage.close()
  return { board, prompt: view?.prompts[0]?.id ?? '' }
}

async function join(
  name: string,
  network: string | null,
): Promise<{ delegate: Delegate; page: StockClient }> {
  const delegate = await joinAs(server, server.ready.joinCode, name, network)
  const page = delegate.page()
  closers.push(() => page.destroy())
  await page.synced()
  return { delegate, page }
}

function write(page: StockClient, at: { board: string; prompt: string }, text: string): string {
  const id = createEntry(page.doc, { ...at, made: Date.now() })
  setDraft(page.doc, id, text)
  return id
}
async function post(page: StockClient, at: { board: string; prompt: string }, text: string): Promise<string> {
  const id = write(page, at, text)
  postEntry(page.doc, id)
  await page.saved()
  return id
}
let marks = 0
/** Everything that the server had for them when this was called has reached them: what is said last comes last. */
async function settle(...all: Listener[]): Promise<void> {
  const text = `mark ${++marks}`
  expect((await boss.command('stage.announce', { text })).status).toBe(200)
  for (const one of all) {
    await until(() => one.stage.heard().includes(text), `the mark at ${one.who}`)
    await one.hasRead()
  }
}

describe('hidden means absent', () => {
  test('[P-1] during private writing no byte of draft or entry reaches anybody else', async () => {
    const at = await newBoard('named')
    const ann = await join('Ann', 'keighley')
    const others = [
      await listener('delegate', (await join('Ben', 'hereford')).delegate, at.board),
      await listener('display', await pairedDisplay(server, boss), at.board),
      await listener('facilitator', await facilitator(server, boss, 'Jackie'), at.board),
      await listener('organiser', boss, at.board),
    ]
    write(ann.page, at, 'CANARY draft')
    await post(ann.page, at, 'CANARY posted')
    const late = await listener('late delegate', (await join('Cas', null)).delegate, at.board)
    await settle(...others, late)
    for (const other of [...others, late]) expect(await other.received(), other.who).not.toContain('CANARY')
    expect((await boss.command('board.share', { board: at.board })).status).toBe(200)
    for (const other of others)
      await until(() => other.boardBytes().includes('CANARY posted'), `the reveal for ${other.who}`)
    for (const other of others) expect(await other.received(), other.who).not.toContain('CANARY draft')
    expect(server.log()).not.toContain('CANARY')
  })

  test('[P-4] after hide, take back and erase, nothing sent later holds the words', async () => {
    const at = await newBoard('named')
    await boss.command('board.share', { board: at.board })
    const ann = await join('Ann', 'keighley')
    const wall = boss.board(at.board)
    closers.push(() => wall.destroy())
    await post(ann.page, at, 'CANARY hide')
    const back = await post(ann.page, at, 'CANARY back')
    await post(ann.page, at, 'CANARY erase')
    await until(() => readBoard(wall.doc).notes.length === 3, 'three notes')
    const noteOf = (text: string) => readBoard(wall.doc).notes.find(note => note.text === text)?.id
    const hidden = { board: at.board, note: noteOf('CANARY hide'), hidden: true, reason: 'not here' }
    expect((await boss.command('note.hide', hidden)).status).toBe(200)
    takeBackEntry(ann.page.doc, back)
    await ann.page.saved()
    expect((await boss.command('note.erase', { board: at.board, note: noteOf('CANARY erase') })).status).toBe(
      200,
    )
    await until(() => readBoard(wall.doc).notes.length === 0, 'an empty wall', 1_000)
    const late = [
      await listener('delegate', (await join('Ben', 'hereford')).delegate, at.board),
      await listener('display', await pairedDisplay(server, boss), at.board),
    ]
    await settle(...late)
    for (const other of late) expect(await other.received(), other.who).not.toContain('CANARY')
    // Its facilitators may read what they hid, and nobody else's words.
    const jackie = await listener('facilitator', await facilitator(server, boss, 'Jackie'), at.board)
    await settle(jackie)
    const heard = await jackie.received()
    expect(heard).toContain('CANARY hide')
    expect(heard).not.toContain('CANARY back')
    expect(heard).not.toContain('CANARY erase')
    expect(server.log()).not.toContain('CANARY')
  })
})

/** All words of a file that the organiser takes, with names if there were any: of an archive those of each file in it. */
async function exportedAs(format: string, snapshot: unknown, more: object = {}): Promise<string> {
  const headers = { cookie: boss.cookie, 'x-folkmoot-as': 'organiser' }
  const wanted = { format, snapshot, names: true, ...more }
  const job = await call(server.origin, `/api/events/${EVENT}/exports`, wanted, headers)
  const path = `/api/events/${EVENT}/exports/${String(job.body.id)}`
  const isReady = async () => (await call(server.origin, path, undefined, headers)).body.ready
  // A process of its own, one at a time: as long as a busy machine takes.
  await until(isReady, `the ${format}`, 60_000)
  const file = await fetch(`${server.origin}${path}/file`, { headers })
  return openedText(Buffer.from(await file.arrayBuffer()))
}

describe('held back means absent', () => {
  test('[C-39] words of which consent is withheld are in no byte of any file for that audience', async () => {
    const boards = await Promise.all([newBoard('named'), newBoard('anonymous')])
    const people = await Promise.all(
      Array.from({ length: 12 }, (_, i) => join(`Held ${i} Canarywood`, i % 2 ? 'keighley' : 'hereford')),
    )
    const frozen: string[] = []
    for (const [b, at] of boards.entries()) {
      for (const [i, { page }] of people.entries()) await post(page, at, `CANARY b${b} n${i}.`)
      expect((await boss.command('board.share', { board: at.board })).status).toBe(200)
      const { status, body } = await boss.command('board.freeze', { board: at.board, now: true })
      expect(status, JSON.stringify(body)).toBe(200)
      frozen.push(at.board)
    }
    // Six say yes, two no, four nothing at all.
    for (const [i, { delegate }] of people.entries())
      if (i < 8)
        expect((await delegate.command('consent.set', { answer: i < 6 ? 'all' : 'no' })).status).toBe(200)
    // The archive holds every other form.
    for (const reach of ['programme', 'public'])
      for (const format of ['json', 'zip']) {
        const file = await exportedAs(format, null, { boards: frozen, reach, names: false })
        for (const i of people.keys())
          for (const b of boards.keys())
            expect(file.includes(`CANARY b${b} n${i}.`), `${format} for ${reach}: ${b}, ${i}`).toBe(i < 6)
        for (const { delegate } of people) expect(file, format).not.toContain(delegate.person)
        expect(file, format).not.toContain('Canarywood')
      }
    expect(server.log()).not.toContain('CANARY')
  })
})

describe('anonymous means unlinkable', () => {
  test('[P-2] no byte on an anonymous board, in any view, export or log line joins words and writer', async () => {
    const at = await newBoard('anonymous')
    const jackie = await listener('facilitator', await facilitator(server, boss, 'Jackie'), at.board)
    const ben = await listener('delegate', (await join('Zebedee Listener', 'hereford')).delegate, at.board)
    const people = await Promise.all(
      ['Quentin', 'Rosalind', 'Sebastian', 'Theodora', 'Umberto'].map(name =>
        join(`${name} Canarywood`, 'keighley'),
      ),
    )
    for (const [i, { page }] of people.entries()) await post(page, at, `secret thought ${i}`)
    await boss.command('board.share', { board: at.board })
    await until(() => ben.boardBytes().includes('secret thought 4'), 'the batch')
    const frozen = await boss.command('board.freeze', { board: at.board, now: true })
    const exported = await exportedAs('json', frozen.body.snapshot)
    expect(exported).toContain('secret thought 3')
    // The header lists the event's networks; what is said of a note must not.
    const leaves = exported.slice(exported.indexOf('"leaves"'))
    const ids = people.map(({ delegate }) => delegate.person)
    for (const bytes of [ben.boardBytes(), jackie.boardBytes(), leaves])
      for (const forbidden of ['Canarywood', 'keighley', ...ids]) expect(bytes).not.toContain(forbidden)
    for (const format of Object.keys(FILE_FORMATS)) {
      const file = await exportedAs(format, frozen.body.snapshot)
      expect(file, format).toContain('secret thought 3')
      // Networks are in every file's head; beside a note none of them is, and nobody's name or id anywhere.
      for (const forbidden of ['Canarywood', ...ids]) expect(file, format).not.toContain(forbidden)
      for (const line of file.split('\n'))
        if (line.includes('secret thought') && !line.includes('"leaves"'))
          expect(line, format).not.toMatch(/keighley/i)
    }
    for (const line of [...server.log().split('\n'), ...jackie.stage.heard().split('}')]) {
      expect(line).not.toMatch(/secret thought.*Canarywood|Canarywood.*secret thought/)
      if (line.includes('secret thought')) for (const id of ids) expect(line).not.toContain(id)
    }
    expect(server.log()).not.toContain('secret thought')

    // What a network takes along has its people, and no word of this board; the library has the words, and no person.
    const headers = { cookie: boss.cookie, 'x-folkmoot-as': 'organiser' }
    const taken = await fetch(`${server.origin}/api/events/${EVENT}/networks/keighley/file`, { headers })
    const along = await taken.text()
    expect(along).toContain('Canarywood')
    expect(along).not.toContain('secret thought')
    for (const id of ids) expect(along).not.toContain(id)
    for (const { delegate } of people)
      expect((await delegate.command('consent.set', { answer: 'all' })).status).toBe(200)
    const publish = { reach: 'programme', boards: [at.board] }
    expect((await boss.command('library.publish', publish)).status).toBe(200)
    const packed = await until(
      async () => {
        const folder = await fetch(`${server.origin}/api/events/${EVENT}/library/programme/folder`, {
          headers,
        })
        return folder.status === 200 ? openedText(Buffer.from(await folder.arrayBuffer())) : null
      },
      'the library',
      60_000,
    )
    expect(packed).toContain('secret thought 3')
    for (const forbidden of ['Canarywood', ...ids]) expect(packed).not.toContain(forbidden)
    const proofs = await call(server.origin, `/api/events/${EVENT}/my-proofs`, undefined, {
      cookie: people[0]?.delegate.cookie ?? '',
    })
    const mine = JSON.stringify(proofs.body)
    expect(mine).toContain('secret thought 0')
    for (const other of [1, 2, 3, 4]) expect(mine).not.toContain(`secret thought ${other}`)
  })

  test('[P-6] four people of a small network: no label anywhere, and who comes later changes nothing', async () => {
    const at = await newBoard('network')
    const four = await Promise.all(['A', 'B', 'C', 'D'].map(name => join(name, 'tunbridge-wells')))
    const wall = await listener('display', await pairedDisplay(server, boss), at.board)
    const reader = boss.board(at.board)
    closers.push(() => reader.destroy())
    for (const [i, { page }] of four.entries()) await post(page, at, `from a small town ${i}`)
    await boss.command('board.share', { board: at.board })
    await until(() => readBoard(reader.doc).notes.length === 4, 'four notes')
    expect(readBoard(reader.doc).notes.map(note => note.network)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(wall.boardBytes()).not.toContain('tunbridge-wells')
    const before = readBoard(reader.doc).notes
    for (const [name, network] of [
      ['E', 'hereford'],
      ['F', 'tunbridge-wells'],
    ] as const)
      await join(name, network)
    await boss.command('board.phase', { board: at.board, phase: 'group' })
    await settle(wall)
    expect(readBoard(reader.doc).notes).toEqual(before)
    expect(wall.boardBytes()).not.toContain('tunbridge-wells')
  })
})
