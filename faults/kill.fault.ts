/**
 * SIGKILL at random moments while twenty people write. Size: `FOLKMOOT_KILLS` (default 20), seed: `FOLKMOOT_SEED`.
 */
import { createEntry, postEntry, readBoard, readPage, setDraft } from '@folkmoot/board-doc'
import { seededRng } from '@folkmoot/kit'
import {
  call,
  type Delegate,
  device,
  joinAs,
  organiser,
  type ServerProcess,
  type StockClient,
  startServer,
  until,
} from '@folkmoot/testkit'
import { afterAll, expect, test } from 'vitest'

const KILLS = Number(process.env.FOLKMOOT_KILLS ?? 20)
const SEED = Number(process.env.FOLKMOOT_SEED ?? 61207)
const PEOPLE = 20
/** A page shows two hundred entries; stay below. */
const POSTS_A_CYCLE = Math.max(1, Math.min(4, Math.floor(190 / KILLS)))

let server: ServerProcess | null = null
const pages: StockClient[] = []
afterAll(async () => {
  for (const page of pages) page.destroy()
  await server?.discard()
})

const sleep = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

test(`[D-1] ${KILLS} kills at random moments under ${PEOPLE} people: nothing acknowledged is lost, nothing doubled`, async () => {
  const rng = seededRng(SEED)
  server = await startServer()
  const { dir } = server
  const port = Number(new URL(server.origin).port)
  const code = server.ready.joinCode
  const boss = await organiser(server, 'better-together')
  const saved = await boss.command('board.save', {
    board: null,
    session: 'session-why-are-we-here',
    title: 'Under fire',
    format: 'day-review',
    prompts: [{ id: null, text: 'What ?' }],
    visibility: 'named',
  })
  expect(saved.status, JSON.stringify(saved.body)).toBe(200)
  const board = String(saved.body.board)
  expect((await boss.command('board.open', { board })).status).toBe(200)
  expect((await boss.command('board.share', { board })).status).toBe(200)
  const wall = boss.board(board)
  pages.push(wall)
  await wall.synced()
  const told = await boss.stage()
  const prompt = (told.view.boards as { id: string; prompts: { id: string }[] }[]).find(
    ({ id }) => id === board,
  )?.prompts[0]?.id
  told.close()

  const people: { delegate: Delegate; page: StockClient; posted: string[]; acked: Set<string> }[] = []
  for (let i = 0; i < PEOPLE; i++) {
    const delegate = await joinAs(server, code, `Person ${i}`)
    const page = delegate.page()
    pages.push(page)
    const one = { delegate, page, posted: [] as string[], acked: new Set<string>() }
    const ack = () => {
      const sent = [...one.posted]
      void page.saved().then(() => {
        for (const text of sent) one.acked.add(text)
      })
    }
    page.provider.on('sync', synced => synced && ack())
    page.doc.on('afterTransaction', transaction => {
      if (transaction.local && page.provider.wsconnected) ack()
    })
    people.push(one)
    await page.synced()
  }

  let ackedBeforeKill = 0
  for (let kill = 0; kill < KILLS; kill++) {
    for (const one of people)
      for (let n = 0; n < POSTS_A_CYCLE; n++)
        setTimeout(() => {
          const text = `#${kill}.${n} of ${one.delegate.name}#`
          one.page.doc.transact(() => {
            const id = createEntry(one.page.doc, { board, prompt: prompt ?? '', made: Date.now() })
            setDraft(one.page.doc, id, text)
            postEntry(one.page.doc, id)
          })
          one.posted.push(text)
        }, rng.next() * 400)
    await sleep(50 + rng.next() * 400)
    ackedBeforeKill = people.reduce((sum, one) => sum + one.acked.size, 0)
    await server.kill('SIGKILL')
    server = await startServer({ dir, port })
  }
  const all = people.flatMap(one => one.posted)
  await until(
    () => people.every(one => one.acked.size === one.posted.length),
    'every entry to be saved',
    60_000,
  )
  await until(() => readBoard(wall.doc).notes.length >= all.length, 'every note on the board', 30_000)
  const onWall = readBoard(wall.doc).notes.map(note => note.text)
  expect(onWall.sort()).toEqual([...all].sort())
  for (const one of people)
    expect(readPage(one.page.doc).map(entry => entry.posted?.text)).toHaveLength(one.posted.length)

  const again = device(server.origin, 'organiser', 'better-together', boss.cookie)
  const frozen = await again.command('board.freeze', { board, now: true })
  expect(frozen.status, JSON.stringify(frozen.body)).toBe(200)
  const started = await call(
    server.origin,
    '/api/events/better-together/exports',
    { format: 'json', snapshot: frozen.body.snapshot },
    { cookie: boss.cookie },
  )
  const job = `/api/events/better-together/exports/${String(started.body.id)}`
  await until(
    async () => (await call(server?.origin ?? '', job, undefined, { cookie: boss.cookie })).body.ready,
    'the export',
  )
  const file = await call(server.origin, `${job}/file`, undefined, { cookie: boss.cookie })
  const record = JSON.stringify(file.body)
  const missing = all.filter(text => !record.includes(JSON.stringify(text).slice(1, -1)))
  console.log(
    `${KILLS} kills, ${all.length} entries, ${ackedBeforeKill} acknowledged before the last kill: acked lost ${missing.length} of ${all.length}, doubled ${onWall.length - new Set(onWall).size} (seed ${SEED})`,
  )
  expect(missing).toEqual([])
})
