/** What a facilitator takes back, looks back at and freezes together, as the server answers and tells it. */
import { createEntry, setDraft } from '@folkmoot/board-doc'
import type { BoardProgress, BoardView, DayMade, Id, SnapshotRecord, StageView } from '@folkmoot/protocol'
import { type Stage, until } from '@folkmoot/testkit'
import { expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { EVENT, get, list } from './world.fixture.ts'

const hall = useHall()
const board = (id: Id) => get(hall.server, 'board', id)
const command = (name: string, input: object) => hall.organiser.command(name, input)

async function snapshotOf(board: Id): Promise<SnapshotRecord> {
  const found = (await list(hall.server, 'snapshot')).find(one => one.board === board)
  if (!found) throw new Error('no snapshot')
  return found
}

async function commitsOf(work: () => Promise<unknown>): Promise<number> {
  let commits = 0
  let counting = true
  hall.server.deps.rooms.watch({
    committed(_room, change) {
      if (counting && change.records.size > 0) commits++
    },
  })
  await work()
  counting = false
  return commits
}

const stageOf = (of: Stage) => of.view.stage as StageView
const isThere = (of: Stage, id: Id) => (of.view.boards as BoardView[]).some(one => one.id === id)

/** A board that nobody has opened yet. */
async function waiting(format = 'day-review'): Promise<Id> {
  const saved = await command('board.save', {
    board: null,
    session: 'session-review-day-one',
    title: 'By mistake',
    format,
    prompts: [{ text: 'What ?' }],
    visibility: 'named',
  })
  return saved.body.board as Id
}

test('[T-45] a board that was opened by mistake is as if it had never been, with clock and run sheet', async () => {
  await command('stage.go', { board: null, session: 'session-review-day-one' })
  await command('timer.start', { seconds: 600, label: 'Talk' })
  const id = await waiting()
  const asha = await hall.join('Asha')
  const phone = hall.keep(await asha.stage())
  const [before, stage] = [await board(id), await get(hall.server, 'stage', 'stage')]
  const { undo } = (await command('board.begin', { board: id, show: true, clearClock: true })).body
  await until(() => isThere(phone, id), 'the phone has it')
  const done = await command('move.undo', { board: id, move: undo })
  expect(done.body).toEqual({ staysOpen: false })
  expect({ ...(await board(id)), past: null }).toEqual({ ...before, past: null })
  expect(await get(hall.server, 'stage', 'stage')).toEqual(stage)
  await until(() => !isThere(phone, id), 'the phone has it no more')
})

test('[T-45] once somebody has begun to write it stays open, and the screens alone go back', async () => {
  await command('stage.go', { board: null, session: 'session-review-day-one' })
  const id = await waiting()
  const asha = await hall.join('Asha two')
  const { undo } = (await command('board.begin', { board: id, show: true })).body
  const page = hall.keep(asha.page())
  await page.synced()
  const prompt = (await board(id)).prompts[0]?.id ?? ''
  setDraft(page.doc, createEntry(page.doc, { board: id, prompt, made: 1 }, undefined), 'a first')
  await page.saved()
  expect((await command('move.undo', { board: id, move: undo })).body).toEqual({ staysOpen: true })
  expect((await board(id)).phase).toBe('write')
  expect((await get(hall.server, 'stage', 'stage')).board).toBeNull()
  const again = (await command('board.begin', { board: id, show: false })).body
  expect(again.undo).toBeNull()
})

test('[T-46] tables that were made are unmade, with everybody in the seat and under the name they had', async () => {
  const [asha, ben] = [await hall.join('Asha three'), await hall.join('Ben three')]
  const [first = ''] = await hall.seat([asha], [ben])
  await command('tables.name', { table: first, name: 'By the window' })
  const tables = async () => {
    const found = await hall.server.deps.rooms.read(EVENT, read => [...read.list('table')])
    return found.ok ? found.value : []
  }
  const before = await tables()
  const { undo } = (await command('tables.make', { count: 3 })).body
  expect(await tables()).not.toEqual(before)
  expect((await command('move.undo', { move: undo })).status).toBe(200)
  expect(await tables()).toEqual(expect.arrayContaining(before))
  expect(await tables()).toHaveLength(before.length)
  const removed = (await command('tables.remove', { table: first })).body
  await command('move.undo', { move: removed.undo })
  expect(await tables()).toEqual(expect.arrayContaining(before))
})

test('[T-46] a round that was ended goes on with the time that was left; one that was begun has never been', async () => {
  await command('timer.clear', {})
  const people = [await hall.join('Cathy'), await hall.join('Dev')]
  const [table = ''] = await hall.seat(people)
  const id = await hall.newBoard('one-minute-round')
  await command('stage.show', { board: id })
  const begun = (await command('turns.start', { board: id, mode: 'tables' })).body
  await command('turns.begin', { board: id, table })
  const running = (await get(hall.server, 'round', id)).tables.find(one => one.table === table)
  const ended = (await command('turns.end', { board: id })).body
  expect((await get(hall.server, 'stage', 'stage')).timer?.label).toBe('Quiet time to write')
  await command('move.undo', { board: id, move: ended.undo })
  const goesOn = await get(hall.server, 'round', id)
  expect(goesOn.finishedAt).toBeNull()
  const own = goesOn.tables.find(one => one.table === table)
  expect(own).toMatchObject({ state: 'speaking', queue: running?.queue })
  expect(own?.deadline).toBeGreaterThanOrEqual(running?.deadline ?? Number.POSITIVE_INFINITY)
  expect((await get(hall.server, 'stage', 'stage')).timer).toBeNull()
  expect((await command('move.undo', { board: id, move: begun.undo })).status).toBe(409)
  const other = await hall.newBoard('one-minute-round')
  await command('turns.end', { board: id })
  const second = (await command('turns.start', { board: other, mode: 'tables' })).body
  await command('move.undo', { board: other, move: second.undo })
  const rounds = await hall.server.deps.rooms.read(EVENT, read => read.get('round', other))
  expect(rounds).toMatchObject({ value: null })
})

test('[T-46] a seat in a move that could be taken back is forgotten with its person', async () => {
  const erin = await hall.join('Erin')
  await hall.seat([erin])
  const { undo } = (await command('tables.make', { count: 2 })).body
  await command('person.remove', { person: erin.handle, erase: true })
  const kept = JSON.stringify(await get(hall.server, 'move', 'tables'))
  expect(kept).not.toContain(erin.person)
  expect((await command('move.undo', { move: undo })).status).toBe(409)
})

test('[T-47] the wall looks back at a frozen board while phones stay where they are', async () => {
  const asha = await hall.join('Asha four')
  const earlier = await hall.newBoard('day-review')
  await hall.post(asha, earlier, 'said in the morning')
  await command('board.go', { board: earlier, phase: 'share' })
  await command('board.freeze', { board: earlier, now: true })
  const now = await hall.newBoard('day-review')
  const secret = 'not for the wall yet'
  await hall.post(asha, now, secret)
  await command('stage.show', { board: now })
  const screen = await hall.display()
  const [wall, phone, cockpit] = await Promise.all([screen.stage(), asha.stage(), hall.organiser.stage()])
  for (const one of [wall, phone, cockpit]) hall.keep(one)
  expect((await command('wall.look', { board: earlier })).status).toBe(200)
  await until(() => stageOf(wall).board === earlier, 'the wall looks back')
  await until(() => stageOf(cockpit).lookBack === earlier, 'the cockpit knows')
  expect(stageOf(cockpit).board).toBe(now)
  expect(stageOf(phone).board).toBe(now)
  expect(stageOf(phone).lookBack ?? null).toBeNull()
  expect(JSON.stringify(wall.view)).not.toContain(secret)
  // A note of it is held up for the wall, and no phone thinks that it is one of theirs.
  const [note] = await hall.notes(earlier)
  expect((await command('stage.spotlight', { note: note?.id })).status).toBe(200)
  await until(() => stageOf(wall).spotlight === note?.id, 'the note is held up')
  expect(stageOf(phone).spotlight).toBeNull()
  // What happens to the board of the room is seen.
  await command('board.go', { board: now, phase: 'share' })
  await until(() => stageOf(wall).board === now, 'the wall is back')
})

test('[T-47] a board of private writing shows no words when the wall looks at it', async () => {
  const asha = await hall.join('Asha five')
  const open = await hall.newBoard('day-review')
  await hall.post(asha, open, 'still private')
  const now = await hall.newBoard('day-review')
  await command('stage.show', { board: now })
  const screen = await hall.display()
  const wall = hall.keep(await screen.stage())
  await command('wall.look', { board: open })
  await until(() => stageOf(wall).board === open, 'the wall looks at it')
  await until(() => (wall.view.progress as BoardProgress | null)?.posted === 1, 'how many have posted')
  expect(JSON.stringify(wall.view)).not.toContain('still private')
  expect(await hall.notes(open)).toEqual([])
  const closed = await waiting()
  expect((await command('wall.look', { board: closed })).body).toMatchObject({
    reason: 'open-before-showing',
  })
})

test('[W-66] the wall shows what the day has made, of everybody’s frozen boards alone, until it is asked for something else', async () => {
  const asha = await hall.join('Asha of the day')
  const screen = await hall.display()
  const [wall, phone] = [hall.keep(await screen.stage()), hall.keep(await asha.stage())]
  const made = () => wall.view.made as DayMade | null
  const frozen = async (format: string) => {
    const id = await hall.newBoard(format)
    await hall.post(asha, id, 'made on this day')
    await command('board.go', { board: id, phase: 'share' })
    await command('board.freeze', { board: id, now: true })
    return id
  }
  const review = await frozen('day-review')
  await command('stage.show', { board: review })
  expect((await command('wall.made', { shown: true })).status).toBe(200)
  await until(() => made() !== null, 'the wall shows it')
  const before = made()
  expect(before?.boards.find(one => one.id === review)).toMatchObject({
    notes: 1,
    root: (await snapshotOf(review)).root,
  })
  // Nothing of it goes to phones, and nobody’s words to the wall by it.
  expect(JSON.stringify(phone.view)).not.toContain((await snapshotOf(review)).root)
  expect(JSON.stringify(made())).not.toContain('made on this day')
  const open = await hall.newBoard('day-review')
  await hall.post(asha, open, 'not frozen')
  await command('stage.show', { board: open })
  await until(() => made() === null, 'the room went on')
  expect(stageOf(wall).board).toBe(open)
  await command('wall.made', { shown: true })
  await until(() => made() !== null, 'the wall shows it again')
  expect(made()?.boards.map(one => one.id)).not.toContain(open)
  expect(made()?.notes).toBe(before?.notes)
})

test('[T-48] one press freezes every open board, in one commit, and gives a last call where somebody writes', async () => {
  const asha = await hall.join('Asha six')
  const boards = [
    await hall.newBoard('day-review'),
    await hall.newBoard('day-review'),
    await hall.newBoard('day-review'),
  ]
  const [quiet = '', busy = '', frozen = ''] = boards
  await hall.post(asha, quiet, 'all said')
  const page = hall.keep(asha.page())
  await page.synced()
  const prompt = (await board(busy)).prompts[0]?.id ?? ''
  setDraft(page.doc, createEntry(page.doc, { board: busy, prompt, made: 1 }, undefined), 'still wri')
  await page.saved()
  await command('board.freeze', { board: frozen, now: true })
  let body: object = {}
  const commits = await commitsOf(async () => {
    body = (await command('boards.freeze', { boards, ifWriting: true })).body
  })
  expect(body).toEqual({ frozen: 1, lastCalls: 1 })
  expect(commits).toBe(1)
  expect((await board(quiet)).phase).toBe('closed')
  expect((await board(frozen)).editions).toBe(1)
  expect((await board(busy)).lastCall).not.toBeNull()
  // By choice without a last call.
  expect((await command('boards.freeze', { boards, now: true })).body).toEqual({ frozen: 1, lastCalls: 0 })
  expect((await board(busy)).phase).toBe('closed')
})

test('[T-49] a last call is put off, and there is none where nobody writes', async () => {
  const id = await hall.newBoard('day-review')
  expect((await command('board.more-time', { board: id })).body).toMatchObject({ reason: 'no-last-call' })
  const { lastCall } = (await command('board.freeze', { board: id })).body
  const later = (await command('board.more-time', { board: id, seconds: 120 })).body
  expect(later.lastCall).toBe(Number(lastCall) + 120_000)
  await command('board.keep-open', { board: id })
  expect((await command('board.freeze', { board: id, ifWriting: true })).body.snapshot).not.toBeNull()
})
