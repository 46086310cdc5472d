/** More time, asked for quietly. */
import { joinAs, until } from '@folkmoot/testkit'
import { expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'

const hall = useHall()

test('[W-83] the cockpit is told that somebody asks for more time, of how many only in steps of five, and never who; nobody else is told', async () => {
  await hall.newBoard('open-board')
  const cockpit = hall.keep(await hall.organiser.stage())
  const asked = () => cockpit.view.timeAsked
  const people = []
  for (let i = 0; i < 6; i++) people.push(await joinAs(hall.server, hall.server.joinCode, `Slow ${i}`))
  const [first, ...others] = people
  if (!first) throw new Error('nobody joined')
  expect((await first.command('timer.more', {})).status).not.toBe(200)
  await hall.organiser.command('timer.start', { seconds: 600, label: 'Writing' })
  const mine = hall.keep(await first.stage())
  const other = hall.keep(await (others[0] as typeof first).stage())
  await until(() => (cockpit.view.stage as { timer: unknown }).timer !== null, 'the clock')
  expect(asked()).toBe(0)
  // Pressed by a script: it counts once.
  for (let i = 0; i < 20; i++) await first.command('timer.more', {})
  await until(() => asked() === 1, 'somebody')
  await until(() => mine.mine()?.timeAsked === true, 'that I asked')
  expect(other.mine()?.timeAsked).toBeUndefined()
  for (const who of others.slice(0, 3)) await who.command('timer.more', {})
  expect(asked()).toBe(1)
  await others[3]?.command('timer.more', {})
  await until(() => asked() === 5, 'five')
  await others[4]?.command('timer.more', {})
  const told = JSON.stringify([cockpit.view, other.view])
  for (const { person } of people) expect(told).not.toContain(person)
  expect(JSON.stringify(other.view)).not.toContain('timeAsked')
  await hall.organiser.command('timer.extend', { seconds: 60 })
  await until(() => asked() === 0, 'that it was answered')
  await until(() => mine.mine()?.timeAsked === undefined, 'that I may ask again')
  expect(asked()).toBe(0)
  // Of another clock nobody has asked yet; in a break there is nothing to extend.
  await first.command('timer.more', {})
  await until(() => asked() === 1, 'somebody again')
  await hall.organiser.command('timer.start', { seconds: 300, label: 'Another' })
  await until(() => asked() === 0, 'another clock')
  await hall.organiser.command('break.start', { seconds: 300 })
  expect((await first.command('timer.more', {})).status).not.toBe(200)
  await hall.organiser.command('timer.clear', {})
})

test('[W-83] nobody asks in another’s name, or without being here', async () => {
  await hall.organiser.command('timer.start', { seconds: 600, label: 'Writing' })
  const mine = await joinAs(hall.server, hall.server.joinCode, 'Hacked')
  const victim = await joinAs(hall.server, hall.server.joinCode, 'Victim')
  const stage = hall.keep(await victim.stage())
  await mine.command('timer.more', { person: victim.person, id: victim.person })
  const own = hall.keep(await mine.stage())
  await until(() => own.mine()?.timeAsked === true, 'my own')
  expect(stage.mine()?.timeAsked).toBeUndefined()
  expect((await hall.organiser.command('timer.more', {})).status).toBe(403)
  await hall.organiser.command('timer.clear', {})
})
