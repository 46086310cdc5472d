import {
  type CommandAck,
  LIMITS,
  type RoundTableDetail,
  type RoundView,
  type StageView,
} from '@folkmoot/protocol'
import { call, type Delegate, type Device, device, joinAs, type Stage, until } from '@folkmoot/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Started, startApp } from '../start.fixture.ts'
import { EVENT, list } from './world.fixture.ts'

const board = 'why-are-we-here'
let server: Started
let organiser: Device
let runner: Stage
const people: Delegate[] = []
const stages: Stage[] = []

beforeAll(async () => {
  server = await startApp()
  const entered = await call(server.origin, '/api/enter', { token: server.organiserToken })
  organiser = device(server.origin, 'organiser', EVENT, entered.cookie)
  runner = await organiser.stage()
  for (const name of ['Ann', 'Bea', 'Cas', 'Dan', 'Eve']) {
    const person = await joinAs(server, server.joinCode, name)
    people.push(person)
    stages.push(await person.stage())
  }
})
afterAll(async () => {
  for (const stage of [runner, ...stages]) stage.close()
  await server.discard()
})

/** By the handles that rounds know people by. */
const placeOf = (handle: string) => stages.findIndex(stage => stage.mine()?.person.known === handle)
const personOf = (handle: string) => people[placeOf(handle)]
const stageOf = (handle: string) => stages[placeOf(handle)]
const mineOf = (handle: string) => stageOf(handle)?.mine()?.round

test('[T-5] a round runs at tables in parallel, each table moving its own, and the quiet minutes follow the last', async () => {
  const early = await runner.command('turns.start', { board, mode: 'tables' })
  expect(early).toMatchObject({ ok: false, code: 'wrong-phase' })
  await runner.command('board.open', { board })
  expect(await runner.command('turns.start', { board, mode: 'tables' })).toMatchObject({ code: 'conflict' })
  await runner.command('tables.make', { count: 2 })
  const seats = await list(server, 'table')
  expect(seats.map(table => table.people.length).sort()).toEqual([2, 3])
  expect(await runner.command('turns.start', { board, mode: 'tables', quietSeconds: 90 })).toMatchObject({
    ok: true,
  })
  expect(await runner.command('turns.start', { board, mode: 'tables' })).toMatchObject({ code: 'conflict' })
  const tables = await until(
    () =>
      (runner.view.roundTables as RoundTableDetail[]).length === 2
        ? (runner.view.roundTables as RoundTableDetail[])
        : null,
    'the tables',
  )
  await until(() => stages.every(stage => stage.mine()?.round), 'everybody’s own table')

  const [first, second] = tables as [RoundTableDetail, RoundTableDetail]
  const order = first.queue.map(one => one.person)
  const at = (person: string, name: string, more: object = {}): Promise<CommandAck> | undefined =>
    stageOf(person)?.command(name, { board, table: first.table, ...more })
  const [a = '', b = ''] = order

  // Somebody of the other table may not touch this one.
  const stranger = second.queue[0]?.person ?? ''
  expect(await at(stranger, 'turns.begin')).toMatchObject({ ok: false, code: 'forbidden' })
  expect(await at(a, 'turns.begin')).toMatchObject({ ok: true })
  await until(() => mineOf(b)?.state === 'speaking', 'the clock on the phone')
  expect(mineOf(b)?.queue.map(one => one.name)).toEqual(order.map(id => personOf(id)?.name))

  // Two taps at once: one counts.
  const taps = await Promise.all([at(a, 'turns.next', { speaker: a }), at(b, 'turns.next', { speaker: a })])
  expect(taps.map(tap => tap?.ok).sort()).toEqual([false, true])

  // The rest of the table pass, and pass again: everybody counts as heard, and no screen can tell.
  for (const person of [...order.slice(1), ...order.slice(1)]) await at(person, 'turns.pass', { person })
  const own = await until(() => (mineOf(a)?.state === 'done' ? mineOf(a) : null), 'the table to finish')
  expect(own).toMatchObject({ heard: order.length, of: order.length })
  // Whoever passed may still speak, also after their phone was loaded again: that is told to them alone.
  const passers = order.slice(1)
  await until(() => passers.every(person => stageOf(person)?.mine()?.mayReturn), 'the passers to be told')
  expect(stageOf(a)?.mine()?.mayReturn).toBe(false)
  expect(JSON.stringify([runner.view, stageOf(a)?.view])).not.toContain('mayReturn')
  for (const stage of [runner, ...stages]) expect(stage.heard()).not.toContain('passed')
  expect((runner.view.round as RoundView).finishedAt).toBeNull()

  for (const { person } of second.queue)
    await runner.command('turns.next', { board, table: second.table, speaker: person })
  await until(() => (runner.view.round as RoundView).finishedAt !== null, 'the end')
  const timer = await until(
    () => (stages[0]?.view.stage as StageView | undefined)?.timer,
    'the quiet minutes',
  )
  expect(timer).toMatchObject({ totalMs: 90_000 })
  expect(await at(a, 'turns.return', { person: a })).toMatchObject({ code: 'wrong-phase' })
})

test('[T-9] in plenary everybody who is here speaks, up to twelve', async () => {
  const who = 'review-day-one'
  await runner.command('board.open', { board: who })
  await organiser.command('person.add', { name: 'No device' })
  expect(await runner.command('turns.start', { board: who, mode: 'plenary' })).toMatchObject({ ok: true })
  const round = await until(() => {
    const now = runner.view.round as RoundView | null
    return now?.board === who ? now : null
  }, 'the round')
  expect(round.tables).toMatchObject([{ table: 'plenary', of: 6 }])
  await runner.command('turns.end', { board: who })
  for (let i = 0; i < LIMITS.plenaryTurns; i++) await organiser.command('person.add', { name: `Guest ${i}` })
  const tooMany = await runner.command('turns.start', { board: who, mode: 'plenary' })
  expect(tooMany).toMatchObject({ ok: false, code: 'conflict' })
})
