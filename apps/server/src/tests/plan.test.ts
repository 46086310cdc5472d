/** The plan of the day, as a facilitator changes it while it runs. */
import { shiftedTime, sortAgenda } from '@folkmoot/domain'
import type { Id } from '@folkmoot/protocol'
import type { Device } from '@folkmoot/testkit'
import { beforeAll, expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { get, list } from './world.fixture.ts'

const hall = useHall()
const SESSION = 'session-review-day-one'
let jackie: Device
beforeAll(async () => {
  jackie = await hall.facilitator('Jackie')
})
const command = (name: string, input: object) => jackie.command(name, input)
const undo = (move: unknown) => command('move.undo', { move })
const agenda = async () => sortAgenda(await list(hall.server, 'session'))
const session = (id: Id) => get(hall.server, 'session', id)
const boards = async (of: Id) => (await list(hall.server, 'board')).filter(board => board.session === of)

test('[T-61] a session is left out of the day, given other minutes and moved, and each is taken back as it was', async () => {
  const before = await agenda()
  const [first, second] = before
  const done = [
    await command('session.plan', { session: SESSION, skipped: true }),
    await command('session.plan', { session: SESSION, minutes: 12 }),
    await command('session.move', { session: second?.id, to: 'up', over: first?.id }),
  ]
  expect(await session(SESSION)).toMatchObject({ skipped: true, minutes: 12 })
  expect((await agenda())[0]?.id).toBe(second?.id)
  // The last move alone: an earlier one stays.
  expect((await undo(done[1]?.body.undo)).status).toBe(409)
  expect((await undo(done[2]?.body.undo)).status).toBe(200)
  expect((await agenda()).map(one => one.id)).toEqual(before.map(one => one.id))
  const again = await command('session.plan', { session: SESSION, skipped: false, minutes: 30 })
  expect((await undo(again.body.undo)).status).toBe(200)
  expect(await session(SESSION)).toMatchObject({ skipped: true, minutes: 12 })
  expect((await undo(again.body.undo)).status).toBe(409)
})

test('[T-61] what somebody has planned otherwise since is not taken back', async () => {
  const { undo: move } = (await command('session.plan', { session: SESSION, minutes: 25 })).body
  await hall.organiser.command('session.save', { ...(await session(SESSION)), session: SESSION, minutes: 40 })
  expect((await undo(move)).body).toMatchObject({ reason: 'agenda-changed' })
  expect((await session(SESSION)).minutes).toBe(40)
})

test('[T-61] a session is there once more with its boards unopened, and goes again while nobody has opened them', async () => {
  const open = await hall.newBoard('day-review')
  await hall.post(await hall.join('Asha'), open, 'said once')
  await command('board.freeze', { board: open, now: true })
  const [before, own] = [await agenda(), await boards(SESSION)]
  const made = (await command('session.copy', { session: SESSION })).body as { session: Id; undo: Id }
  const after = await agenda()
  const at = after.findIndex(one => one.id === SESSION)
  expect(after[at + 1]).toMatchObject({ id: made.session, title: before[at]?.title, time: '' })
  const copies = await boards(made.session)
  expect(copies.map(board => [board.title, board.format, board.prompts])).toEqual(
    own.map(board => [board.title, board.format, board.prompts]),
  )
  for (const copy of copies) expect(copy).toMatchObject({ phase: 'waiting', written: false, editions: 0 })
  expect(await hall.notes(copies[0]?.id ?? '')).toEqual([])
  expect((await undo(made.undo)).status).toBe(200)
  expect(await agenda()).toEqual(before)
  expect(await boards(made.session)).toEqual([])

  const again = (await command('session.copy', { session: SESSION })).body as { session: Id; undo: Id }
  const [copy] = await boards(again.session)
  await command('board.begin', { board: copy?.id, show: false })
  expect((await undo(again.undo)).body).toMatchObject({ reason: 'written-on' })
  expect(await boards(again.session)).not.toEqual([])
})

test('[T-62] a break and the shifted plan are one commit, taken back together', async () => {
  const before = await agenda()
  const from = before.find(one => one.day === 0 && one.time !== '')
  const stage = () => get(hall.server, 'stage', 'stage')
  const { undo: move } = (
    await command('break.start', {
      seconds: 1800,
      label: 'Lunch',
      shift: { from: from?.id, minutes: 15 },
    })
  ).body
  const { timer } = await stage()
  expect(timer).toMatchObject({ label: 'Lunch', totalMs: 1_800_000, isBreak: true })
  const after = await agenda()
  expect(after.find(one => one.id === from?.id)?.time).toBe(shiftedTime(from?.time ?? '', 15))
  expect(after.filter(one => one.day === 1)).toEqual(before.filter(one => one.day === 1))
  expect((await undo(move)).status).toBe(200)
  expect((await stage()).timer).toBeNull()
  expect((await agenda()).map(one => one.time)).toEqual(before.map(one => one.time))
  expect((await command('break.start', { seconds: 1800, shift: { from: 'none', minutes: 5 } })).status).toBe(
    404,
  )
})

test('[T-62] whatever happens to the room ends the break', async () => {
  const board = await hall.newBoard('day-review')
  await command('stage.show', { board })
  await command('break.start', { seconds: 1800 })
  await command('board.go', { board, phase: 'share' })
  expect((await get(hall.server, 'stage', 'stage')).timer).toBeNull()
  await command('stage.show', { board: null, session: SESSION })
  await command('break.start', { seconds: 1800 })
  await command('board.add', { session: SESSION, format: 'few-words', text: 'How was lunch ?' })
  expect((await get(hall.server, 'stage', 'stage')).timer).toBeNull()
})
