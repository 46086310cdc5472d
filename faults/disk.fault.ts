/**
 * The disk refuses under a running event: full, an I/O error, read-only, held by another program for ten seconds. Nobody is
 * told “saved” of what is not on disk, everybody goes on reading, people are told in words, and when the disk stores again
 * so does the server, without a restart.
 */
import { createEntry, postEntry, readBoard, readPage, setDraft } from '@folkmoot/board-doc'
import {
  call,
  type Delegate,
  type Device,
  joinAs,
  organiser,
  type ServerProcess,
  type Stage,
  type StockClient,
  startServer,
  until,
} from '@folkmoot/testkit'
import { afterEach, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { type Disk, failingDisk, heldDisk, orderedDisk, smallDisk } from './support/disk.ts'
import { followStore } from './support/store-follower.ts'

const EVENT = 'better-together'
const PROMPT = 'p1'
/** A loaded machine takes its time; a right server does not need it. */
const PATIENCE_MS = 45_000

let server: ServerProcess | null = null
let disk: Disk | null = null
const toClose: (() => void)[] = []
afterEach(async () => {
  for (const close of toClose.splice(0)) close()
  await server?.kill('SIGKILL')
  server = null
  disk?.remove()
  disk = null
})

interface Hall {
  boss: Device
  board: string
  cockpit: Stage
  ann: Delegate
  page: StockClient
  wall: StockClient
}

function opened(client: StockClient): StockClient {
  toClose.push(() => client.destroy())
  return client
}

async function openHall(running: ServerProcess): Promise<Hall> {
  const boss = await organiser(running, EVENT)
  const saved = await boss.command('board.save', {
    board: null,
    session: 'session-why-are-we-here',
    title: 'A bad disk',
    format: 'day-review',
    prompts: [{ id: PROMPT, text: 'What ?' }],
    visibility: 'named',
  })
  const board = String(saved.body.board)
  await boss.command('board.open', { board })
  expect((await boss.command('board.share', { board })).status).toBe(200)
  const cockpit = await boss.stage()
  toClose.push(() => cockpit.close())
  const ann = await joinAs(running, running.ready.joinCode, 'Ann')
  const page = opened(ann.page())
  const wall = opened(boss.board(board))
  await Promise.all([page.synced(), wall.synced()])
  return { boss, board, cockpit, ann, page, wall }
}

function post(hall: Hall, text: string): void {
  const { doc } = hall.page
  doc.transact(() => {
    const id = createEntry(doc, { board: hall.board, prompt: PROMPT, made: Date.now() })
    setDraft(doc, id, text)
    postEntry(doc, id)
  })
}

const healthOf = ({ view }: Stage) => view.health as { ok: boolean; words: string }
/** How often the disk refused, of what the server tried. */
const refusals = (log: string) =>
  log.match(/the disk still refuses|could not save and is loaded again/g)?.length ?? 0
const onWall = (board: Y.Doc) =>
  readBoard(board)
    .notes.map(note => note.text)
    .sort()
const onPage = (page: Y.Doc) =>
  readPage(page)
    .flatMap(entry => (entry.posted ? [entry.posted.text] : []))
    .sort()

interface Case {
  name: string
  make(): Disk | null
  cause: RegExp
  /** At least so long, ms. */
  lasts?: number
}

test.for<Case>([
  { name: 'full', make: () => orderedDisk('full'), cause: /^The server’s disk is full/ },
  { name: 'full, a file system of its own', make: smallDisk, cause: /^The server’s disk is full/ },
  { name: 'an I/O error', make: failingDisk, cause: /^The server’s disk refuses to store/ },
  {
    name: 'read-only',
    make: () => orderedDisk('read-only'),
    cause: /^The server’s disk refuses to store/,
  },
  {
    name: 'held by another program for 10 s',
    make: heldDisk,
    cause: /^Another program is holding the server’s data/,
    lasts: 10_000,
  },
])(
  '[D-8] [D-9] $name: no false “saved”, reading goes on, people are told, saving comes back by itself',
  {
    timeout: 180_000,
  },
  async ({ make, cause, lasts = 0 }, { skip }) => {
    disk = make()
    if (!disk) return skip('mounting a file system is not permitted here')
    const running = await startServer({ dir: disk.dir, env: disk.env })
    server = running
    const hall = await openHall(server)
    const { boss, board, cockpit, ann, page, wall } = hall
    const acked: string[] = []
    post(hall, 'kept before')
    await page.saved()
    acked.push('kept before')

    const refusedAt = Date.now()
    disk.refuse(server.pid)
    const told = () => cause.test(healthOf(cockpit).words)
    const all = ['kept before']
    // A disk is full when it is full: what still fits is saved, and said to be.
    for (let n = 0; n < 200 && !told(); n++) {
      const text = `${n} said to a bad disk `.padEnd(1_900, 'x')
      post(hall, text)
      all.push(text)
      let over = false
      const saved = page.saved().then(() => over || acked.push(...all.filter(one => !acked.includes(one))))
      await Promise.race([saved, until(told, 'the cockpit to be told', PATIENCE_MS)])
      over = true
    }
    await until(told, 'the cockpit to be told', PATIENCE_MS)
    expect(healthOf(cockpit)).toMatchObject({ ok: false })
    expect(acked.length).toBeLessThan(all.length)

    // What lies on disk is what was called saved, and everybody can read it: who stayed, who comes new, who wrote it.
    const store = followStore(disk.dir, EVENT)
    store.catchUp()
    const kept = onPage(store.page(ann.person))
    expect(kept).toEqual(expect.arrayContaining(acked))
    expect(kept.length).toBeLessThan(all.length)
    const late = opened(boss.board(board))
    const phone = opened(ann.page())
    await Promise.all([late.synced(), phone.synced()])
    expect(onWall(late.doc)).toEqual(kept)
    expect(onPage(phone.doc)).toEqual(kept)
    await until(() => wall.provider.synced, 'the wall to be back', PATIENCE_MS)
    expect(onWall(wall.doc)).toEqual(kept)
    const screen = await boss.stage()
    toClose.push(() => screen.close())
    expect(healthOf(screen).words).toMatch(cause)

    // Who wants to change something hears why not.
    const { origin, ready } = server
    const wishes = [
      () => boss.command('tables.name', { table: null, name: 'x'.repeat(40) }),
      () => call(origin, '/api/join', { code: ready.joinCode, name: 'Late', network: null }),
    ]
    for (const wish of wishes) {
      // The server tries the disk now and then: what is small may fit on a full one.
      const answer = await until(
        async () => {
          const { status, body } = await wish()
          return cause.test(String(body.message)) && { status, code: body.code }
        },
        'a refusal with the cause',
        PATIENCE_MS,
      )
      expect(answer).toEqual({ status: 503, code: 'not-saved' })
    }
    const numbers = String((await call(server.origin, '/metrics')).body.text)
    expect(numbers).toMatch(/^folkmoot_rooms_reading [1-9]/m)
    let said = false
    void page.saved().then(() => {
      said = true
    })
    const before = refusals(server.log())
    await until(
      () => refusals(running.log()) >= before + 2 && Date.now() - refusedAt >= lasts,
      'the server to have tried twice more in vain',
      PATIENCE_MS,
    )
    expect(said).toBe(false)

    disk.mend(server.pid)
    const mendedAt = Date.now()
    await until(() => healthOf(cockpit).ok, 'the cockpit to be well', PATIENCE_MS)
    await until(() => onWall(wall.doc).length === all.length, 'all words on the wall', PATIENCE_MS)
    await page.saved()
    const seconds = (Date.now() - mendedAt) / 1_000
    expect(onWall(wall.doc)).toEqual([...all].sort())
    const after = opened(boss.board(board))
    await after.synced()
    expect(onWall(after.doc)).toEqual([...all].sort())
    await joinAs(server, server.ready.joinCode, 'Ben')
    store.catchUp()
    expect(onPage(store.page(ann.person))).toEqual([...all].sort())
    console.log(
      `${acked.length} of ${all.length} entries fitted; saving was back ${seconds.toFixed(1)} s after the disk`,
    )
  },
)
