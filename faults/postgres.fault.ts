/**
 * The real server on a real PostgreSQL that ends and comes back, and two servers of which one ends or stands still, while people
 * write. Size: `FOLKMOOT_KILLS` (default 12, a sixteenth of it here, three at least), seed: `FOLKMOOT_SEED`.
 */
import { readBoard } from '@folkmoot/board-doc'
import { seededRng } from '@folkmoot/kit'
import {
  call,
  device,
  facilitator,
  joinAs,
  organiser,
  type ServerProcess,
  startServer,
  until,
} from '@folkmoot/testkit'
import {
  LACKS_POSTGRES,
  noPostgres,
  type PostgresServer,
  runSql,
  startPostgres,
} from '@folkmoot/testkit/postgres'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Crowd, lostOn, openCrowd, postedOn } from './support/crowd.ts'

const EVENT = 'better-together'
const PEOPLE = 60
const ROUNDS = Math.max(3, Math.round(Number(process.env.FOLKMOOT_KILLS ?? 12) / 16))
const SEED = Number(process.env.FOLKMOOT_SEED ?? 61207)
const BEAT_MS = 40
/** Until the other has the lease: five seconds and the next look. What loading takes then is told, and no promise. */
const TAKEN_OVER_MS = 10_000

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
const seconds = (ms: number[]) => ms.map(one => (one / 1_000).toFixed(1)).join(', ')
const textsOn = (board: Y.Doc) =>
  readBoard(board)
    .notes.map(note => note.text)
    .sort()

/** Every document as it lies in PostgreSQL, past our own code. */
async function stored(url: string): Promise<Map<string, Y.Doc>> {
  const docs = new Map<string, Y.Doc>()
  const rows = await runSql(
    url,
    `SELECT kind, doc, bytes FROM folkmoot.docs WHERE scope = '${EVENT}' ORDER BY seq`,
  )
  for (const { kind, doc, bytes } of rows) {
    const key = `${kind} ${doc}`
    const known = docs.get(key) ?? new Y.Doc()
    docs.set(key, known)
    Y.applyUpdate(known, bytes as Uint8Array)
  }
  return docs
}

describe.skipIf(noPostgres())('on PostgreSQL', { meta: LACKS_POSTGRES }, () => {
  let postgres: PostgresServer
  let url: string
  let servers: ServerProcess[] = []
  let crowd: Crowd | null = null
  let acting: NodeJS.Timeout | undefined
  beforeAll(async () => {
    postgres = await startPostgres()
  }, 120_000)
  beforeEach(async () => {
    url = await postgres.database()
  })
  afterEach(async () => {
    clearInterval(acting)
    crowd?.leave()
    crowd = null
    for (const server of servers) await server.discard()
    servers = []
  })
  afterAll(() => postgres.discard())

  async function start(port = 0): Promise<ServerProcess> {
    const server = await startServer({ port, env: { DATABASE_URL: url, FOLKMOOT_LOG: 'silent' } })
    servers.push(server)
    return server
  }
  const holder = async () =>
    (await runSql(url, "SELECT holder FROM folkmoot.scopes WHERE scope = 'system'"))[0]?.holder
  /** Milliseconds until another than `before` holds the list of events. */
  async function takenFrom(before: unknown): Promise<number> {
    const began = performance.now()
    await until(
      async () => {
        const now = await holder()
        return now !== null && now !== before
      },
      'the other to take over',
      60_000,
    )
    return performance.now() - began
  }
  /** Both have a row among the nodes. */
  async function otherWaits(): Promise<void> {
    for (;;) {
      const alive = await runSql(url, 'SELECT node FROM folkmoot.nodes WHERE until > clock_timestamp()')
      if (alive.length > 1) return
      await pause(100)
    }
  }
  async function openBoard(server: ServerProcess): Promise<string> {
    const boss = await organiser(server, EVENT)
    const saved = await boss.command('board.save', {
      board: null,
      session: 'session-why-are-we-here',
      title: 'Under fire',
      format: 'day-review',
      prompts: [{ id: 'p1', text: 'What ?' }],
      visibility: 'named',
    })
    const board = String(saved.body.board)
    expect((await boss.command('board.open', { board })).status).toBe(200)
    expect((await boss.command('board.share', { board })).status).toBe(200)
    crowd = await openCrowd(server, {
      people: PEOPLE,
      readers: 10,
      entriesEach: 4,
      board,
      prompt: 'p1',
      rng: seededRng(SEED),
    })
    acting = setInterval(() => crowd?.act(), BEAT_MS)
    return board
  }
  /** What was called saved so far is stored, and the board holds what the pages say. */
  async function expectKept(board: string): Promise<void> {
    // Of what was called saved until now: people go on writing while this is read.
    const writers = (crowd?.writers ?? []).map(writer => ({
      ...writer,
      written: writer.written.map(one => ({ ...one })),
    }))
    const docs = await stored(url)
    const none = new Y.Doc()
    const lost = writers.flatMap(writer => lostOn(docs.get(`page ${writer.person}`) ?? none, writer))
    expect(lost, `acknowledged and lost, seed ${SEED}`).toEqual([])
    const pages = writers.map(({ person }) => docs.get(`page ${person}`) ?? none)
    const texts = textsOn(docs.get(`board ${board}`) ?? none)
    expect(texts).toEqual(postedOn(pages))
    expect(new Set(texts).size, 'none twice').toBe(texts.length)
  }
  async function expectAllInTheEnd(board: string): Promise<number> {
    await until(() => crowd?.isAllAcked() === true, 'every word to be saved', 90_000)
    await expectKept(board)
    const wanted = postedOn((crowd?.writers ?? []).map(({ page }) => page.doc))
    expect(textsOn((await stored(url)).get(`board ${board}`) ?? new Y.Doc())).toEqual(wanted)
    return wanted.length
  }
  /** Rows under a lower epoch than one before them. */
  const fallen = () =>
    runSql(
      url,
      `SELECT seq FROM (SELECT seq, epoch, NOT base AND epoch < max(epoch) FILTER (WHERE NOT base) OVER (PARTITION BY scope ORDER BY seq
        ROWS UNBOUNDED PRECEDING) AS fell FROM folkmoot.docs) AS rows WHERE fell`,
    )

  test(`[D-25] [I-1] [I-3] PostgreSQL ends and comes back ${ROUNDS} times under ${PEOPLE} writers: nothing acknowledged is lost, nothing doubled`, {
    timeout: 600_000 + ROUNDS * 40_000,
  }, async () => {
    const rng = seededRng(SEED)
    const server = await start()
    const board = await openBoard(server)
    let acknowledged = 0
    for (let round = 0; round < ROUNDS; round++) {
      await pause(500 + rng.next() * 1_000)
      await postgres.crash()
      // A moment, which the same commit is tried for, or longer than any lease.
      await pause(round % 2 === 0 ? rng.next() * 2_000 : 8_000 + rng.next() * 2_000)
      if (round % 2 === 1) {
        const told = await call(server.origin, '/api/join', {
          code: server.ready.joinCode,
          name: 'New',
          network: null,
        })
        expect(told.status, JSON.stringify(told.body)).toBe(503)
      }
      acknowledged = crowd?.acked() ?? 0
      await postgres.restart()
      await expectKept(board)
      await until(() => (crowd?.acked() ?? 0) > acknowledged, 'words to be saved again', 60_000)
    }
    clearInterval(acting)
    const notes = await expectAllInTheEnd(board)
    expect(await fallen()).toEqual([])
    console.log(
      `${ROUNDS} ends of PostgreSQL under ${PEOPLE} people: ${notes} notes, acked lost 0 of ${acknowledged}, doubled 0 (seed ${SEED})`,
    )
  })

  test('[D-26] [I-3] a second process takes over within ten seconds of the first one’s kill, with everything', {
    timeout: 600_000,
  }, async () => {
    let server = await start()
    const port = Number(new URL(server.origin).port)
    const board = await openBoard(server)
    const took: number[] = []
    const served: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const standby = start(port)
      await otherWaits()
      const before = await holder()
      await server.kill('SIGKILL')
      const began = performance.now()
      took.push(await takenFrom(before))
      await expectKept(board)
      server = await standby
      served.push(performance.now() - began)
      const acknowledged = crowd?.acked() ?? 0
      await until(() => (crowd?.acked() ?? 0) > acknowledged, 'words to be saved again', 60_000)
    }
    clearInterval(acting)
    const notes = await expectAllInTheEnd(board)
    expect(await fallen()).toEqual([])
    console.log(
      `taken over after ${seconds(took)} s, served again after ${seconds(served)} s; ${notes} notes, acked lost 0 of ${crowd?.acked()}, doubled 0`,
    )
    expect(Math.max(...took)).toBeLessThan(TAKEN_OVER_MS)
  })

  test('[D-26] [I-2] a process that stood still is replaced, and hands out nothing when it goes on', {
    timeout: 600_000,
  }, async () => {
    const old = await start()
    const boss = await organiser(old, EVENT)
    const lead = await facilitator(old, boss, 'lead')
    const ann = await joinAs(old, old.ready.joinCode, 'Ann')
    const stage = await ann.stage()
    const other = start()
    await otherWaits()
    const before = await holder()
    process.kill(old.pid, 'SIGSTOP')
    const took = await takenFrom(before)
    const young = await other
    // Somebody is signed out at the new one, and something is said there.
    const there = device(young.origin, 'facilitator', EVENT, lead.cookie)
    const said = await there.command('stage.announce', { text: 'said at the new one' })
    expect(said.status, JSON.stringify(said.body)).toBe(200)
    const heardBefore = stage.heard().length
    // What was asked while it stood still lies in its sockets.
    const late = [
      call(old.origin, '/api/join', { code: old.ready.joinCode, name: 'Late', network: null }),
      stage.command('me.name', { name: 'Anna' }),
      new Promise(resolve => stage.socket.emit('resend', resolve)),
    ].map(asked => Promise.race([asked.catch(() => 'refused'), pause(8_000).then(() => 'nothing')]))
    await pause(200)
    process.kill(old.pid, 'SIGCONT')
    const [joined, renamed, resent] = await Promise.all(late)
    expect(JSON.stringify(joined)).not.toMatch(/"status":200/)
    expect(JSON.stringify(renamed)).not.toMatch(/"ok":true/)
    expect(resent).toBe('nothing')
    expect(stage.heard().slice(heardBefore)).not.toContain('"view"')
    await until(() => old.log().includes('taken over'), 'the old one to say so', 30_000)
    await expect(fetch(`${old.origin}/healthz`)).rejects.toThrow()
    expect(await fallen()).toEqual([])
    // And it waits to take over in its turn.
    const again = await holder()
    await young.kill('SIGKILL')
    const back = await takenFrom(again)
    await until(() => old.log().split('"ready":true').length > 2, 'the old one to serve again', 30_000)
    stage.close()
    console.log(`taken over ${seconds([took])} s after it stood still, and back after ${seconds([back])} s`)
    expect(Math.max(took, back)).toBeLessThan(TAKEN_OVER_MS)
  })
})
