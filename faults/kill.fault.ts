/**
 * SIGKILL at named points of the server's loop and at random moments, again and again, while two hundred people write.
 * After each kill the store is read as it lies on disk, before anybody's device can bring words back: what was called
 * saved must be there. Size: `FOLKMOOT_KILLS` (default 12), seed: `FOLKMOOT_SEED`.
 */
import { readBoard } from '@folkmoot/board-doc'
import { FAIL_POINTS, type FailPoint } from '@folkmoot/engine'
import { seededRng } from '@folkmoot/kit'
import { organiser, type ServerProcess, startServer, until } from '@folkmoot/testkit'
import { afterAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Crowd, lostOn, openCrowd, postedOn, type Writer } from './support/crowd.ts'
import { followStore } from './support/store-follower.ts'

const EVENT = 'better-together'
const KILLS = Number(process.env.FOLKMOOT_KILLS ?? 12)
const SEED = Number(process.env.FOLKMOOT_SEED ?? 61207)
const PEOPLE = 200
/** Those of them who have the board open all the time; the others open it at the end. */
const READERS = 30
const ENTRIES_EACH = 6
/** How often the crowd acts, ms, and how many of it at once. */
const BEAT_MS = 25
const ACTS_A_BEAT = 4

/**
 * How often a point is passed, at most, before it kills: about a second's worth for this crowd, its coming back included.
 */
const PASSES: Record<FailPoint, number> = {
  receive: 900,
  'before-commit': 20,
  'after-commit': 20,
  'before-broadcast': 12,
  'before-echo': 12,
}
const MOMENTS = [...FAIL_POINTS, 'random'] as const

let server: ServerProcess | null = null
let crowd: Crowd | null = null
afterAll(async () => {
  crowd?.leave()
  await server?.discard()
})

const textsOn = (board: Y.Doc) =>
  readBoard(board)
    .notes.map(note => note.text)
    .sort()

/** In what a board differs from what it should hold. */
function difference({ person, board }: Writer, wanted: readonly string[]): string {
  if (!board) return `${person} has none`
  const has = textsOn(board.doc)
  const lacks = wanted.filter(text => !has.includes(text))
  const more = has.filter(text => !wanted.includes(text))
  const how = board.provider.synced ? 'synced' : 'not synced'
  return `${person}, ${how}, lacks ${lacks.length} (${lacks.slice(0, 3)}), has ${more.length} more (${more.slice(0, 3)})`
}

/** Has this copy seen anything that the other has not? */
function isAhead(copy: Y.Doc, other: Y.Doc): boolean {
  const clocks = Y.decodeStateVector(Y.encodeStateVector(other))
  for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(copy)))
    if (clock > (clocks.get(client) ?? 0)) return true
  return false
}

test(`[D-1] ${KILLS} kills at named points and at random under ${PEOPLE} people: nothing acknowledged is lost, nothing doubled`, {
  timeout: 300_000 + KILLS * 15_000,
}, async () => {
  const rng = seededRng(SEED)
  const began = Date.now()
  server = await startServer()
  const { dir } = server
  const port = Number(new URL(server.origin).port)
  const boss = await organiser(server, EVENT)
  const prompt = 'p1'
  const saved = await boss.command('board.save', {
    board: null,
    session: 'session-why-are-we-here',
    title: 'Under fire',
    format: 'day-review',
    prompts: [{ id: prompt, text: 'What ?' }],
    visibility: 'named',
  })
  expect(saved.status, JSON.stringify(saved.body)).toBe(200)
  const board = String(saved.body.board)
  expect((await boss.command('board.open', { board })).status).toBe(200)
  expect((await boss.command('board.share', { board })).status).toBe(200)
  crowd = await openCrowd(server, {
    people: PEOPLE,
    readers: READERS,
    entriesEach: ENTRIES_EACH,
    board,
    prompt,
    rng,
  })
  const { writers } = crowd
  const acting = setInterval(() => {
    for (let i = 0; i < ACTS_A_BEAT; i++) crowd?.act()
  }, BEAT_MS)

  const store = followStore(dir, EVENT)
  const pagesOnDisk = () => writers.map(({ person }) => store.page(person))
  const lost: string[] = []
  let ahead = 0
  let acknowledged = 0
  await server.kill('SIGKILL')
  for (let kill = 0; kill < KILLS; kill++) {
    const moment = MOMENTS[kill % MOMENTS.length] ?? 'random'
    if (moment === 'random') {
      server = await startServer({ dir, port })
      await new Promise(resolve => setTimeout(resolve, rng.next() * 1_000))
      await server.kill('SIGKILL')
    } else {
      const fault = `${moment}:${3 + Math.floor(rng.next() * PASSES[moment])}`
      server = await startServer({ dir, port, env: { FOLKMOOT_FAULT: fault } })
      const late = setTimeout(() => void server?.kill('SIGTERM'), 60_000)
      const death = await server.gone
      clearTimeout(late)
      expect(death, `the server must die at ${fault} (kill ${kill}, seed ${SEED})`).toBe('SIGKILL')
    }
    acknowledged = crowd.acked()
    store.catchUp()
    for (const writer of writers) {
      lost.push(...lostOn(store.page(writer.person), writer))
      if (writer.board && isAhead(writer.board.doc, store.board(board))) ahead++
    }
    expect(textsOn(store.board(board)), `board and pages on disk, kill ${kill}, seed ${SEED}`).toEqual(
      postedOn(pagesOnDisk()),
    )
    expect({ lost, ahead }, `kill ${kill} at ${moment}, seed ${SEED}`).toEqual({ lost: [], ahead: 0 })
  }

  clearInterval(acting)
  server = await startServer({ dir, port })
  await until(() => crowd?.isAllAcked(), 'every word to be saved', 60_000)
  const wanted = postedOn(writers.map(({ page }) => page.doc))
  const isWanted = (doc: Y.Doc) => JSON.stringify(textsOn(doc)) === JSON.stringify(wanted)
  for (const writer of writers) writer.board ??= writer.openBoard()
  // Nobody writes any more, so that a board once whole stays so: to read two hundred of them each time keeps them from hearing.
  const unlike = new Set(writers)
  await until(
    () => {
      for (const writer of unlike) {
        if (!writer.board || !isWanted(writer.board.doc)) return false
        unlike.delete(writer)
      }
      return true
    },
    () => `every board to be whole: ${[...unlike].map(writer => difference(writer, wanted)).join('; ')}`,
    120_000,
  )
  await server.kill('SIGTERM')
  store.catchUp()
  const kept = textsOn(store.board(board))
  expect(kept).toEqual(wanted)
  expect(postedOn(pagesOnDisk())).toEqual(wanted)
  expect(new Set(kept).size).toBe(kept.length)
  expect(acknowledged).toBeGreaterThan(KILLS * 5)
  console.log(
    `${KILLS} kills (${MOMENTS.join(', ')}) under ${PEOPLE} people: ${kept.length} notes, acked lost ${lost.length} of ${acknowledged}, doubled ${kept.length - new Set(kept).size}, ${Math.round((Date.now() - began) / 1_000)} s (seed ${SEED})`,
  )
})
