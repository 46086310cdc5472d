/**
 * The data are damaged while no server runs: words changed in one event's rows, a page of the database overwritten, the
 * log of a killed server cut short. What is damaged is said, kept as it was found and never taken for empty.
 */
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createEntry, postEntry, readBoard, setDraft } from '@folkmoot/board-doc'
import {
  call,
  type Device,
  device,
  joinAs,
  organiser,
  type ServerProcess,
  type StockClient,
  startServer,
  until,
} from '@folkmoot/testkit'
import { afterEach, beforeEach, expect, test } from 'vitest'

const EVENT = 'better-together'
const PROMPT = 'p1'

let dir = ''
let file = ''
let server: ServerProcess | null = null
const toClose: (() => void)[] = []
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'folkmoot-damage-'))
  file = join(dir, 'folkmoot.db')
})
afterEach(async () => {
  for (const close of toClose.splice(0)) close()
  await server?.kill('SIGKILL')
  server = null
  await rm(dir, { recursive: true, force: true })
})

function opened(client: StockClient): StockClient {
  toClose.push(() => client.destroy())
  return client
}

async function openBoard(boss: Device): Promise<string> {
  const saved = await boss.command('board.save', {
    board: null,
    session: 'session-why-are-we-here',
    title: 'Kept',
    format: 'day-review',
    prompts: [{ id: PROMPT, text: 'What ?' }],
    visibility: 'named',
  })
  const board = String(saved.body.board)
  await boss.command('board.open', { board })
  expect((await boss.command('board.share', { board })).status).toBe(200)
  return board
}

function post(page: StockClient, board: string, text: string): void {
  page.doc.transact(() => {
    const id = createEntry(page.doc, { board, prompt: PROMPT, made: Date.now() })
    setDraft(page.doc, id, text)
    postEntry(page.doc, id)
  })
}

const textsOn = (board: StockClient) =>
  readBoard(board.doc)
    .notes.map(note => note.text)
    .sort()

/** Every byte that the store holds of one event. */
function rowsOf(event: string): string {
  const db = new DatabaseSync(file, { readOnly: true })
  const hash = createHash('sha256')
  for (const table of ['scopes', 'docs', 'records', 'ops'])
    for (const row of db.prepare(`SELECT * FROM ${table} WHERE scope = ?`).all(event))
      for (const value of Object.values(row))
        hash.update(value instanceof Uint8Array ? value : `${String(value)}\n`)
  db.close()
  return hash.digest('hex')
}

test('[D-10] an event whose words were changed on disk is set aside untouched and said to be damaged; others are served', {
  timeout: 120_000,
}, async () => {
  server = await startServer({ dir })
  const { joinCode } = server.ready
  const system = await organiser(server)
  const created = await system.command('event.create', {
    programme: 'community-leadership-network',
    name: 'Another day',
    networks: ['keighley'],
    from: 'blank',
  })
  expect(created.status, JSON.stringify(created.body)).toBe(200)
  const boss = device(server.origin, 'organiser', EVENT, system.cookie)
  const board = await openBoard(boss)
  const ann = await joinAs(server, joinCode, 'Ann')
  const page = ann.page()
  await page.synced()
  post(page, board, 'quite unmistakable words')
  await page.saved()
  page.destroy()
  await server.kill('SIGTERM')

  const content = await readFile(file)
  const at = content.indexOf('unmistakable')
  expect(at).toBeGreaterThan(0)
  content.write('unmistakeble', at)
  await writeFile(file, content)
  const found = rowsOf(EVENT)

  server = await startServer({ dir, port: Number(new URL(server.origin).port) })
  expect(server.log()).toContain(`What is stored of ${EVENT} in ${dir} is damaged`)
  const joined = await call(server.origin, '/api/join', {
    code: joinCode,
    name: 'Ben',
    network: null,
  })
  expect(joined.status).toBe(503)
  expect(joined.body).toMatchObject({ code: 'damaged', message: expect.stringContaining('restore a backup') })
  const again = opened(ann.page())
  const wall = opened(boss.board(board))
  await until(() => again.closes.includes(4510) && wall.closes.includes(4510), 'the close codes')
  expect(wall.provider.synced).toBe(false)
  const told = await boss.command('board.freeze', { board, now: true })
  expect(told.body).toMatchObject({ code: 'damaged' })

  const other = await joinAs(server, String(created.body.joinCode), 'Cat')
  const well = opened(other.page())
  await well.synced()
  await server.kill('SIGTERM')
  expect(rowsOf(EVENT)).toBe(found)
})

test('[D-3] a database with a damaged page is refused in one sentence at the start, and stays as it was found', {
  timeout: 60_000,
}, async () => {
  server = await startServer({ dir })
  await server.kill('SIGTERM')
  const content = await readFile(file)
  content.fill(0xa5, 3 * 4_096, 4 * 4_096)
  await writeFile(file, content)
  const words = await startServer({ dir }).then(
    started => {
      server = started
      return 'it started'
    },
    (error: Error) => error.message,
  )
  const [, ...said] = words.trim().split('\n')
  expect(said).toEqual([expect.stringMatching(/^The data in .+ is damaged \(.+\): restore a backup\.$/)])
  expect((await readFile(file)).equals(content)).toBe(true)
})

test('[D-11] a log cut short costs what stood in the missing part and no more, and a device that has it brings it back, once', {
  timeout: 120_000,
}, async () => {
  server = await startServer({ dir })
  const port = Number(new URL(server.origin).port)
  const boss = await organiser(server, EVENT)
  const board = await openBoard(boss)
  const ann = await joinAs(server, server.ready.joinCode, 'Ann')
  const page = opened(ann.page())
  await page.synced()
  post(page, board, 'early')
  await page.saved()
  const { size: early } = await stat(`${file}-wal`)
  const late = Array.from({ length: 20 }, (_, i) => `late ${i}`)
  for (const text of late) {
    post(page, board, text)
    await page.saved()
  }
  await server.kill('SIGKILL')
  const { size } = await stat(`${file}-wal`)
  expect(size).toBeGreaterThan(early)
  // In the middle of a frame.
  await truncate(`${file}-wal`, early + Math.floor((size - early) / 2) + 1_000)
  // What is left, read before anybody can bring anything back.
  const db = new DatabaseSync(file, { readOnly: true })
  const rows = db.prepare("SELECT count(*) AS n FROM docs WHERE scope = ? AND kind = 'page'").get(EVENT)
  db.close()
  expect(Number(rows?.n)).toBeGreaterThan(1)
  expect(Number(rows?.n)).toBeLessThan(1 + late.length)

  server = await startServer({ dir, port })
  const wall = opened(boss.board(board))
  const all = ['early', ...late].sort()
  await until(() => textsOn(wall).length >= all.length, 'every word to be back', 30_000)
  await page.saved()
  expect(textsOn(wall)).toEqual(all)
})
