/** An unmodified y-websocket provider against the real server. Idle time: `FOLKMOOT_IDLE_S` (default 65, CI 125). */
import { createEntry, postEntry, readBoard, setDraft } from '@folkmoot/board-doc'
import { type Device, joinAs, organiser, type ServerProcess, startServer, until } from '@folkmoot/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'

const IDLE_MS = Number(process.env.FOLKMOOT_IDLE_S ?? 65) * 1_000
let server: ServerProcess
let boss: Device

beforeAll(async () => {
  server = await startServer()
  boss = await organiser(server, 'better-together')
})
afterAll(() => server.discard())

test(`[E-12] stays connected to an idle board for ${IDLE_MS / 1_000} s; [E-2] its page is edited offline and delivered once`, async () => {
  const board = 'why-are-we-here'
  const stage = await boss.stage()
  const boards = stage.view.boards as { id: string; format: string; prompts: { id: string }[] }[]
  const round = boards.find(({ format }) => format === 'one-minute-round')
  stage.close()
  expect(round, board).toBeTruthy()
  const at = { board: round?.id ?? '', prompt: round?.prompts[0]?.id ?? '' }
  expect((await boss.command('board.visibility', { board: at.board, visibility: 'named' })).status).toBe(200)
  expect((await boss.command('board.open', { board: at.board })).status).toBe(200)
  expect((await boss.command('board.share', { board: at.board })).status).toBe(200)
  const ann = await joinAs(server, server.ready.joinCode, 'Ann', 'keighley')
  const reader = ann.board(at.board)
  const page = ann.page()
  await Promise.all([reader.synced(), page.synced()])
  page.provider.disconnect()
  const id = createEntry(page.doc, { ...at, made: 1 })
  setDraft(page.doc, id, 'written in a tunnel')
  postEntry(page.doc, id)
  await new Promise(resolve => setTimeout(resolve, IDLE_MS))
  expect(reader.closes).toEqual([])
  expect(reader.provider.wsconnected).toBe(true)
  expect(readBoard(reader.doc).notes).toEqual([])
  page.provider.connect()
  await page.synced()
  await page.saved()
  await until(() => readBoard(reader.doc).notes.length > 0, 'the note')
  page.provider.disconnect()
  page.provider.connect()
  await page.synced()
  await page.saved()
  expect(readBoard(reader.doc).notes.map(note => note.text)).toEqual(['written in a tunnel'])
  reader.destroy()
  page.destroy()
})
