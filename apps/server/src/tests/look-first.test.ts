import { createEntry, postEntry, readBoard, setAbout, setDraft } from '@folkmoot/board-doc'
import { call, type Delegate, type Device, device, joinAs, type StockClient, until } from '@folkmoot/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Started, startApp } from '../start.fixture.ts'

const EVENT = 'better-together'
const BOARD = 'who-are-we'
let server: Started
let organiser: Device
let sara: Delegate
let page: StockClient

beforeAll(async () => {
  server = await startApp()
  const entered = await call(server.origin, '/api/enter', { token: server.organiserToken })
  organiser = device(server.origin, 'organiser', EVENT, entered.cookie)
  sara = await joinAs(server, server.joinCode, 'Sara', 'keighley')
  page = sara.page()
  await page.synced()
})
afterAll(async () => {
  page.destroy()
  await server.discard()
})

async function post(text: string): Promise<void> {
  const prompt = await server.deps.rooms.read(EVENT, read => read.get('board', BOARD)?.prompts[0]?.id)
  const entry = createEntry(page.doc, { board: BOARD, prompt: (prompt.ok && prompt.value) || '', made: 1 })
  setDraft(page.doc, entry, text)
  setAbout(page.doc, entry, { person: null, name: 'Tom' })
  postEntry(page.doc, entry)
  await page.saved()
}

test('[P-8] looking first from now on leaves on the wall what the room has seen', async () => {
  await organiser.command('board.open', { board: BOARD })
  await organiser.command('board.share', { board: BOARD })
  const wall = sara.board(BOARD)
  const texts = () => readBoard(wall.doc).notes.map(note => note.text)
  await post('seen already')
  await until(() => texts().length === 1, 'the first note')

  expect((await organiser.command('board.look-first', { board: BOARD, on: true })).status).toBe(200)
  await post('comes later')
  const stage = await organiser.stage()
  await until(() => (stage.view.pending as { text: string }[]).length === 1, 'the note that waits')
  expect(stage.view.pending).toMatchObject([{ text: 'comes later', state: 'waiting' }])
  expect(texts()).toEqual(['seen already'])
  stage.close()
  wall.destroy()
})
