/** Several lead together: who is here, what is open, who leads. */
import type { FacilitatorView } from '@folkmoot/protocol'
import { until } from '@folkmoot/testkit'
import { expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { EVENT, list } from './world.fixture.ts'

const hall = useHall()

test('[T-64] who leads is told to those who run the whole event alone, hinders nobody, and goes with the device', async () => {
  const [jackie, amina] = [await hall.facilitator('Jackie'), await hall.facilitator('Amina')]
  const event = await hall.server.deps.rooms.read(EVENT, read => read.get('event', read.scope))
  const own = event.ok ? (event.value?.networks[0]?.id ?? null) : null
  const lou = await hall.facilitator('Lou', own)
  const delegate = await hall.join('Asha')
  const one = await hall.keep(await jackie.stage())
  const other = await hall.keep(await amina.stage())
  const rest = await Promise.all([
    hall.keep(await lou.stage()),
    hall.keep(await (await hall.display()).stage()),
    hall.keep(await delegate.stage()),
  ])
  const told = (screen: { view: unknown }) => (screen.view as FacilitatorView).leaders
  const here = () => told(one)?.here.map(({ name, doing }) => [name, doing])
  await until(
    () => JSON.stringify(here()) === '[["Amina",null],["Jackie",null]]',
    'both to be told of each other',
  )
  const devices = await list(hall.server, 'device')
  const idOf = (label: string) => devices.find(device => device.label === label)?.id
  for (const to of [idOf('Lou'), delegate.person, 'nobody'])
    expect((await jackie.command('lead.hand-over', { to })).status, String(to)).toBe(404)
  expect((await lou.command('lead.hand-over', { to: idOf('Lou') })).status).toBe(403)
  expect((await jackie.command('lead.hand-over', { to: idOf('Amina') })).status).toBe(200)
  await until(() => told(other)?.lead === idOf('Amina'), 'Amina to be told')
  const board = await hall.newBoard('day-review')
  expect((await jackie.command('board.go', { board, phase: 'share' })).status).toBe(200)
  await until(
    () => (told(other)?.here.find(({ name }) => name === 'Jackie')?.moved ?? null) !== null,
    'Jackie to have moved the room',
  )
  await jackie.command('stage.announce', { text: 'Coffee' })
  for (const screen of rest) {
    await until(() => JSON.stringify(screen.view).includes('Coffee'), 'what came after')
    expect(JSON.stringify(screen.view)).not.toContain('Amina')
  }
  await hall.organiser.command('device.revoke', { device: idOf('Amina') })
  await until(() => told(one)?.lead === null, 'nobody to lead')
})
