/**
 * Forty people without a network for two hours, who go on writing, while the event goes on without them: boards are frozen, one by
 * a last call that ran out while the server was down, one reopened; the server is killed, restored from a backup and started again;
 * two entries for one person are merged. Then all come back at once. How many such afternoons, each from its own seed: `FOLKMOOT_OFFLINE` (1).
 *
 * The two hours are the server's: each start has its clock further ahead. Those who are away need no clock but for when something was begun.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { createEntry, postEntry, readBoard, setDraft } from '@folkmoot/board-doc'
import { seededRng } from '@folkmoot/kit'
import { type BoardView, ERRORS, type PersonView } from '@folkmoot/protocol'
import {
  joinAs,
  type ServerProcess,
  type Stage,
  type StockClient,
  startServer,
  until,
} from '@folkmoot/testkit'
import { afterEach, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { type Away, dueOf, openAway, readerOf, writeTogether, wrongOn } from './support/away.ts'
import { EVENT, openBoard, openHall } from './support/hall.ts'
import { openLink } from './support/link.ts'
import { followStore } from './support/store-follower.ts'

const AFTERNOONS = Number(process.env.FOLKMOOT_OFFLINE ?? 1)
const SEED = Number(process.env.FOLKMOOT_SEED ?? 151)
const PEOPLE = 40
const PROMPT = 'p1'
const BEFORE = 3
/** What each does in each of the four half hours. */
const ACTS = 6
const HALF_HOUR_MS = 1_800_000
const SURELY_MS = 120_000

const AHEAD = pathToFileURL(join(import.meta.dirname, 'support', 'ahead.ts')).href
const SERVER = join(import.meta.dirname, '..', 'apps', 'server', 'src')

const toClose: (() => unknown)[] = []
afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close()
})

async function cli(name: 'backup' | 'restore', ...args: string[]): Promise<void> {
  const flags = ['--disable-warning=ExperimentalWarning', join(SERVER, `${name}-cli.ts`), ...args]
  await promisify(execFile)(process.execPath, flags)
}

const boardsOf = (stage: Stage) => stage.view.boards as BoardView[]
const boardOf = (stage: Stage, id: string) => boardsOf(stage).find(board => board.id === id)
const textsOn = (board: Y.Doc) =>
  readBoard(board)
    .notes.map(({ text }) => text)
    .sort()

test.each(Array.from({ length: AFTERNOONS }, (_, i) => SEED + i))(
  '[E-57] forty people write for two hours without a network and come back at once: everything is there once, and what came too late is kept and told (seed %i)',
  {
    timeout: 600_000,
  },
  async seed => {
    const rng = seededRng(seed)
    const hall = await openHall({})
    const { dir } = hall.server
    const port = Number(new URL(hall.server.origin).port)
    const scratch = await mkdtemp(join(tmpdir(), 'folkmoot-offline-'))
    let server: ServerProcess = hall.server
    toClose.push(
      () => rm(scratch, { recursive: true, force: true }),
      () => server.discard(),
    )
    const { boss } = hall
    const done = async (name: string, input: object) => {
      const answer = await boss.command(name, input)
      expect(answer.status, `${name}: ${JSON.stringify(answer.body)}`).toBe(200)
    }
    const open = hall.board
    const [reopened, frozen, called, last] = [
      await openBoard(boss, PROMPT),
      await openBoard(boss, PROMPT),
      await openBoard(boss, PROMPT),
      await openBoard(boss, PROMPT),
    ] as [string, string, string, string]
    const boards = [open, reopened, frozen, called, last]
    const isFrozen = (board: string) => board !== open && board !== reopened
    const desk = await boss.stage()
    toClose.push(() => desk.close())

    const link = await openLink(server.origin)
    toClose.push(() => link.close())
    const people: Away[] = []
    for (let i = 0; i < PEOPLE; i += 10)
      people.push(
        ...(await Promise.all(
          Array.from({ length: 10 }, (_, j) =>
            openAway(link.origin, server.ready.joinCode, i + j, PROMPT, open),
          ),
        )),
      )
    toClose.push(() => people.forEach(one => void one.leave()))
    // Somebody who stays in the room, and has words that the backup lacks.
    const stays = await joinAs(server, server.ready.joinCode, 'Stays here')
    const room = stays.page({ maxBackoffMs: 500 })
    await room.synced()
    toClose.push(() => room.destroy())
    const said = new Map<string, string[]>(boards.map(board => [board, []]))
    const say = (board: string, text: string) => {
      room.doc.transact(() => {
        const entry = createEntry(room.doc, { board, prompt: PROMPT, made: Date.now() })
        setDraft(room.doc, entry, text)
        postEntry(room.doc, entry)
      })
      said.get(board)?.push(text)
    }
    const began = Date.now()
    const writing = (halfHour: number, acts: number) => {
      for (const one of people) {
        for (let n = 0; n < acts; n++) one.act(rng, boards, began + halfHour * HALF_HOUR_MS)
        writeTogether(one, `half hour ${halfHour}`)
      }
    }
    /** The server ends and begins again so many half hours after the network went. */
    const again = async (halfHours: number, how: NodeJS.Signals, between?: () => Promise<void>) => {
      await server.kill(how)
      await between?.()
      const env = {
        NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=${AHEAD}`,
        FOLKMOOT_TEST_AHEAD_MS: String(halfHours * HALF_HOUR_MS),
      }
      let back = false
      desk.socket.once('hello', () => {
        back = true
      })
      server = await startServer({ dir, port, env })
      await until(() => back, 'the desk to be back', SURELY_MS)
    }

    // Everybody has written something that the room has.
    for (const one of people) for (let n = 0; n < BEFORE; n++) one.act(rng, boards, began)
    await Promise.all(people.map(one => one.saved()))
    for (const { kept } of people) for (const one of kept) one.before = one.posted

    link.silence(true)
    writing(0, ACTS)
    await done('board.freeze', { board: frozen, now: true })
    await done('board.freeze', { board: reopened, now: true })
    await done('board.reopen', { board: reopened })
    await done('board.freeze', { board: called })
    expect(boardOf(desk, called)?.phase).not.toBe('closed')

    await again(1, 'SIGKILL')
    await until(() => boardOf(desk, called)?.phase === 'closed', 'the last call to have run out', SURELY_MS)
    writing(1, ACTS)
    const known = (name: string) => (desk.view.people as PersonView[]).find(one => one.name === name)?.id
    await done('person.merge', { from: known('Person 3'), into: known('Person 2') })
    const backup = join(scratch, 'backup.db')
    await cli('backup', backup, '--data', dir)
    // It has come back from the restart by now, or does.
    await until(() => room.provider.synced, 'whoever stayed to be back', SURELY_MS)
    for (const board of [open, last]) say(board, `said after the backup on ${board}`)
    await room.saved()

    const epoch = boardOf(desk, open)?.epoch ?? 0
    await again(2, 'SIGTERM', () => cli('restore', backup, '--data', dir, '--force'))
    await until(() => (boardOf(desk, open)?.epoch ?? 0) > epoch, 'the raised epoch', SURELY_MS)
    await until(() => room.provider.synced, 'whoever stayed to be back', SURELY_MS)
    await room.saved()
    await done('board.freeze', { board: last, now: true })
    writing(2, ACTS)

    await again(4, 'SIGTERM')
    writing(3, ACTS)
    const cameBack = performance.now()
    const away = new Set(people)
    for (const one of people) void one.comeBack().then(() => away.delete(one))
    link.silence(false)
    await until(
      () => away.size === 0,
      () => `${away.size} more to be back with everything saved`,
      SURELY_MS,
    )

    /** Board → what should stand on it. */
    const due = new Map(
      boards.map(board => [
        board,
        [
          ...(said.get(board) ?? []),
          ...people.flatMap(({ kept }) =>
            kept.flatMap(one => (one.board === board ? (dueOf(one, isFrozen(board)).note ?? []) : [])),
          ),
        ].sort(),
      ]),
    )
    const readers = boards.map(board =>
      readerOf(server.origin, boss.cookie, board, boardOf(desk, board)?.epoch ?? 0),
    )
    toClose.push(() => readers.forEach(reader => void reader.destroy()))
    const isDue = (reader: StockClient, board: string) =>
      JSON.stringify(textsOn(reader.doc)) === JSON.stringify(due.get(board))
    const unlike = () => boards.filter((board, i) => !isDue(readers[i] as StockClient, board))
    await until(() => unlike().length === 0, 'every board to be whole', SURELY_MS).catch(() => {})
    for (const [i, board] of boards.entries())
      expect(textsOn((readers[i] as StockClient).doc), `board ${i}, seed ${seed}`).toEqual(due.get(board))

    const untold = () =>
      people.flatMap(({ stage, kept, delegate }) =>
        kept.flatMap(one => {
          const { fate } = dueOf(one, isFrozen(one.board))
          const told = stage.mine()?.fates[one.entry]?.fate ?? null
          return told === fate ? [] : [`${delegate.name} is told ${told} of “${one.draft}” for ${fate}`]
        }),
      )
    await until(
      () => untold().length === 0,
      () => `everybody to be told: ${untold().slice(0, 10).join('; ')}`,
      SURELY_MS,
    )
    // The board that somebody had open is from before the backup was put in place: it is loaded afresh, and has the same.
    for (const one of people) {
      if (!one.reading) continue
      const { closes } = one.reading
      await until(
        () => closes.includes(ERRORS['epoch-changed'].close),
        'the old board to be closed',
        SURELY_MS,
      )
    }
    const afresh = (people[0] as Away).read(open)
    toClose.push(() => afresh.destroy())
    await until(() => isDue(afresh, open), 'a phone to have the board', SURELY_MS)
    const byThree = new Set(people[3]?.kept.map(one => one.posted))
    const names = readBoard(afresh.doc).notes.flatMap(({ text, name }) => (byThree.has(text) ? [name] : []))
    expect(new Set(names), 'what the merged one wrote').toEqual(new Set(['Person 2']))

    const took = performance.now() - cameBack
    // A second device has what the first one wrote.
    await until(
      () => people.every(one => one.devices.every(({ doc }) => wrongOn(doc, one).length === 0)),
      () =>
        people
          .flatMap(one => one.devices.flatMap(({ doc }) => wrongOn(doc, one)))
          .slice(0, 10)
          .join('; '),
      SURELY_MS,
    )
    await server.kill()
    const store = followStore(dir, EVENT)
    store.catchUp()
    expect(people.flatMap(one => wrongOn(store.page(one.delegate.person), one))).toEqual([])
    for (const board of boards) expect(textsOn(store.board(board)), 'on disk').toEqual(due.get(board))
    const all = people.flatMap(({ kept }) => kept)
    const fates = all.map(one => dueOf(one, isFrozen(one.board)).fate)
    const count = (fate: string) => fates.filter(one => one === fate).length
    for (const fate of ['shown', 'late', 'outdated']) expect(count(fate), fate).toBeGreaterThan(PEOPLE / 8)
    console.log(
      `${PEOPLE} people after two hours: ${all.length} entries, ${count('shown')} shown, ${count('late')} late, ${count('outdated')} outdated, lost 0, doubled 0, told after ${(took / 1e3).toFixed(1)} s (seed ${seed})`,
    )
  },
)
