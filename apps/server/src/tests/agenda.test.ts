/** The order of the agenda, as the organiser's desk changes it. */
import { sortAgenda, sortByOrder, steppedOver } from '@folkmoot/domain'
import { expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { EVENT, edit, list } from './world.fixture.ts'

const hall = useHall()
const command = (name: string, input: object) => hall.organiser.command(name, input)

const dayOne = async () =>
  sortAgenda(await list(hall.server, 'session'))
    .filter(session => session.day === 0)
    .map(session => session.id)
async function commitsOf(work: () => Promise<unknown>): Promise<number> {
  let commits = 0
  const room = await hall.server.deps.rooms.get(EVENT)
  if (!room.ok) throw new Error(room.error.code)
  const stop = room.value.onCommitted(change => {
    if (change.records.size > 0) commits++
  })
  await work()
  stop()
  return commits
}

test('[T-44] a day whose numbers have run out is numbered afresh in the commit that moves a session', async () => {
  await edit(hall.server, tx => {
    for (const session of tx.list('session'))
      if (session.day === 0) tx.put('session', { ...session, order: 1 })
  })
  const before = await dayOne()
  const [first, second, third] = before as [string, string, string]
  expect(await commitsOf(() => command('session.move', { session: third, to: 'up', over: second }))).toBe(1)
  expect(await dayOne()).toEqual([first, third, second, ...before.slice(3)])
  const orders = (await list(hall.server, 'session')).filter(one => one.day === 0).map(one => one.order)
  expect(new Set(orders).size).toBe(before.length)
})

test('[T-44] of two who move at once each step is taken once, and the agenda stays whole', async () => {
  for (let round = 0; round < 10; round++) {
    const sessions = await list(hall.server, 'session')
    const before = await dayOne()
    const id = before[2] as string
    const step = { session: id, to: 'up', over: steppedOver(sessions, id, 'up') }
    const answers = await Promise.all([command('session.move', step), command('session.move', step)])
    expect(answers.map(one => one.status).sort()).toEqual([200, 409])
    expect(answers.find(one => one.status === 409)?.body.reason).toBe('agenda-changed')
    const after = await dayOne()
    expect(after).toEqual([before[0], id, before[1], ...before.slice(3)])
  }
})

test('[T-44] a session goes over the edge of its day, and past the last day nowhere', async () => {
  const last = (await dayOne()).at(-1) as string
  expect((await command('session.move', { session: last, to: 'down', over: null })).status).toBe(200)
  expect((await list(hall.server, 'session')).find(one => one.id === last)?.day).toBe(1)
  const end = sortAgenda(await list(hall.server, 'session')).at(-1)
  expect((await command('session.move', { session: end?.id, to: 'down', over: null })).status).toBe(409)
})

test('[T-44] boards are moved among those of their session, also once people have written', async () => {
  const { session } = { session: 'session-review-day-one' }
  await hall.newBoard('day-review')
  await hall.newBoard('open-board')
  const here = async () =>
    sortByOrder((await list(hall.server, 'board')).filter(board => board.session === session))
  const before = await here()
  const [last, over] = [before.at(-1)?.id, before.at(-2)?.id]
  expect((await command('board.move', { board: last, to: 'up', over })).status).toBe(200)
  expect((await here()).map(board => board.id).slice(-2)).toEqual([last, over])
  expect((await command('board.move', { board: last, to: 'down', over: last })).status).toBe(409)
})
