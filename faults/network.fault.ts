/** Readers that stop reading, and a hall that comes back at once. */
import { createEntry, postEntry, readBoard, setDraft } from '@folkmoot/board-doc'
import {
  type Device,
  joinAs,
  organiser,
  type ServerProcess,
  type StockClient,
  startServer,
  until,
} from '@folkmoot/testkit'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'

const EVENT = 'better-together'
const HALL = Number(process.env.FOLKMOOT_HALL ?? 150)
const WRITERS = 20
const NOTES_EACH = 190
const NOTE_CHARS = 1_900

let server: ServerProcess
let boss: Device
let board = ''
const prompt = 'p1'
const open: StockClient[] = []

beforeEach(async () => {
  server = await startServer()
  boss = await organiser(server, EVENT)
  const saved = await boss.command('board.save', {
    board: null,
    session: 'session-why-are-we-here',
    title: 'Slow lines',
    format: 'day-review',
    prompts: [{ id: prompt, text: 'What ?' }],
    visibility: 'named',
  })
  board = String(saved.body.board)
  await boss.command('board.open', { board })
  await boss.command('board.share', { board })
})
afterEach(async () => {
  for (const client of open.splice(0)) client.destroy()
  await server.discard()
})

function post(page: StockClient, text: string): void {
  page.doc.transact(() => {
    const id = createEntry(page.doc, { board, prompt, made: Date.now() })
    setDraft(page.doc, id, text)
    postEntry(page.doc, id)
  })
}

test('[E-13] a reader that stops reading is cut off, others notice nothing, and it comes back for what it missed', async () => {
  const reader = boss.board(board)
  open.push(reader)
  await reader.synced()
  const url = `${server.origin.replace('http', 'ws')}/sync/board/${EVENT}.${board}?as=organiser&epoch=1`
  const asleep = new WebSocket(url, { headers: { cookie: boss.cookie } })
  await new Promise(resolve => asleep.once('open', resolve))
  asleep.send(Uint8Array.from([0, 0, 1, 0]))
  await new Promise(resolve => asleep.once('message', resolve))
  let code: number | null = null
  asleep.on('error', () => {})
  asleep.on('close', closed => {
    code = closed
  })
  asleep.pause()
  const pages = await Promise.all(
    Array.from({ length: WRITERS }, async (_, i) => {
      const page = (await joinAs(server, server.ready.joinCode, `Writer ${i}`)).page()
      open.push(page)
      await page.synced()
      return page
    }),
  )
  for (let n = 0; n < NOTES_EACH; n++) {
    for (const [i, page] of pages.entries()) post(page, `${i}.${n} `.padEnd(NOTE_CHARS, 'x'))
    if (n % 10 === 9) await Promise.all(pages.map(page => page.saved()))
  }
  const all = WRITERS * NOTES_EACH
  await until(() => readBoard(reader.doc).notes.length === all, 'the reading reader to have all', 30_000)
  expect(reader.closes).toEqual([])
  asleep.resume()
  await until(() => code !== null, 'the sleeper to learn that it was cut off', 10_000)
  expect([4508, 1006]).toContain(code)
  const back = boss.board(board)
  open.push(back)
  await until(() => readBoard(back.doc).notes.length === all, 'the sleeper to have all', 30_000)
})

test(`[D-1] ${HALL} people come back at once after a crash, each with words written meanwhile`, async () => {
  const { dir } = server
  const port = Number(new URL(server.origin).port)
  const people: StockClient[] = []
  for (let i = 0; i < HALL; i++) {
    const page = (await joinAs(server, server.ready.joinCode, `Person ${i}`)).page()
    open.push(page)
    people.push(page)
  }
  await Promise.all(people.map(page => page.synced()))
  await server.kill('SIGKILL')
  for (const [i, page] of people.entries()) post(page, `written in the dark ${i}`)
  const began = Date.now()
  server = await startServer({ dir, port })
  const wall = boss.board(board)
  open.push(wall)
  await until(() => readBoard(wall.doc).notes.length === HALL, 'every word to arrive', 60_000)
  await Promise.all(people.map(page => page.saved()))
  console.log(
    `${HALL} people were back and saved ${((Date.now() - began) / 1_000).toFixed(1)} s after the start`,
  )
  expect(new Set(readBoard(wall.doc).notes.map(note => note.text)).size).toBe(HALL)
})
