/** Minutes that follow each other by themselves, on the server's clock: nobody taps, and nobody is even connected. */
import type { RoundRecord } from '@folkmoot/protocol'
import { LIMITS } from '@folkmoot/protocol'
import { afterEach, expect, test } from 'vitest'
import { EVENT } from '../world.fixture.ts'
import { type Moot, openMoot } from './moot.fixture.ts'
import { writer } from './people.fixture.ts'

const BOARD = 'why-are-we-here'
const TURN_S = 60
const GAP = LIMITS.betweenTurnsMs
let moot: Moot
afterEach(() => moot.stop())

async function begun(people: number, tables: number): Promise<void> {
  moot = await openMoot(41)
  for (let i = 0; i < people; i++) await writer(moot, `Person ${i}`, null)
  await moot.command('tables.make', { count: tables })
  await moot.command('board.open', { board: BOARD })
  await moot.command('stage.show', { board: BOARD })
  await moot.command('turns.start', { board: BOARD, mode: 'tables', turnSeconds: TURN_S, handsFree: true })
}

async function round(): Promise<Readonly<RoundRecord>> {
  const read = await moot.wait(moot.deps.rooms.read(EVENT, of => of.get('round', BOARD)))
  if (!read.ok || !read.value) throw new Error('no round')
  return read.value
}
const heardAt = async () => (await round()).tables.map(table => table.heard.length)
const step = TURN_S * 1000 + GAP

test('[T-50] nobody taps: every minute begins and ends by the server’s clock, and the quiet minutes follow the last', async () => {
  await begun(6, 2)
  expect((await round()).tables.map(table => table.state)).toEqual(['ready', 'ready'])
  await moot.run(LIMITS.firstTurnMs + 500)
  expect((await round()).tables.map(table => table.state)).toEqual(['speaking', 'speaking'])
  await moot.run(step)
  expect(await heardAt()).toEqual([1, 1])
  await moot.run(2 * step)
  expect(await heardAt()).toEqual([3, 3])
  // A while for those who passed, whether anybody did or not.
  await moot.run(LIMITS.offeredAgainMs)
  expect((await round()).finishedAt).not.toBeNull()
  const stage = await moot.wait(moot.deps.rooms.read(EVENT, of => of.get('stage', 'stage')))
  expect(stage.ok && stage.value?.timer?.label).toBe('Quiet time to write')
})

test.each([false, true])(
  '[T-50] a restart (crash: %s) in the middle of a minute ends it on time',
  async crash => {
    await begun(4, 2)
    await moot.run(LIMITS.firstTurnMs + 30_000)
    const [before] = (await round()).tables
    await moot.restart(crash)
    const [after] = (await round()).tables
    expect(after?.deadline).toBe(before?.deadline)
    await moot.run(29_000)
    expect(await heardAt()).toEqual([0, 0])
    await moot.run(2_000)
    expect(await heardAt()).toEqual([1, 1])
    await moot.run(step)
    expect(await heardAt()).toEqual([2, 2])
  },
)

test('[T-50] thirty tables that are due together are one commit', async () => {
  await begun(60, 30)
  let commits = 0
  moot.deps.rooms.watch({
    committed(_room, change) {
      if (change.records.has('round')) commits++
    },
  })
  await moot.run(LIMITS.firstTurnMs + 2 * step + LIMITS.offeredAgainMs)
  expect(await heardAt()).toEqual(Array.from({ length: 30 }, () => 2))
  // The first minute, its end, the second, its end, and the end of the round.
  expect(commits).toBe(5)
})

test('[T-50] the room’s pause stops every table, and each goes on with what it had left', async () => {
  await begun(4, 2)
  await moot.run(LIMITS.firstTurnMs + 20_000)
  await moot.command('timer.pause', { paused: true })
  await moot.run(600_000)
  expect(await heardAt()).toEqual([0, 0])
  await moot.command('timer.pause', { paused: false })
  await moot.run(39_000)
  expect(await heardAt()).toEqual([0, 0])
  await moot.run(3_000)
  expect(await heardAt()).toEqual([1, 1])
})
