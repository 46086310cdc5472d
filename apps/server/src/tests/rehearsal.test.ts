import type { EventView, OrganiserView } from '@folkmoot/protocol'
import { call, device, joinAs, until } from '@folkmoot/testkit'
import { expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { EVENT, list } from './world.fixture.ts'

const hall = useHall()
const { keep, join, newBoard, post } = hall

test('[T-19] a rehearsal has the agenda and nobody’s words, names, links or devices, and says what it is', async () => {
  const board = await newBoard('day-review')
  await hall.organiser.command('board.share', { board })
  await hall.facilitator('Canary link')
  await post(await join('Canary Name'), board, 'canary words')
  await hall.organiser.command('board.freeze', { board, now: true })
  const started = await hall.organiser.command('rehearsal.start', { delegates: 3 })
  const event = started.body.event as string
  expect(event).not.toBe(EVENT)
  const rows = await hall.server.deps.store.records(event)
  const everything = rows.map(row => new TextDecoder().decode(row.value)).join('\n')
  expect(everything).not.toMatch(/canary/i)
  for (const { id } of await list(hall.server, 'device')) expect(everything).not.toContain(id)
  for (const kind of ['link', 'snapshot']) expect(rows.map(row => row.kind)).not.toContain(kind)

  const of = device(hall.server.origin, 'organiser', event, hall.organiser.cookie)
  const stage = keep(await of.stage())
  const view = stage.view.event as EventView
  expect(view).toMatchObject({ name: 'Better Together – rehearsal', rehearsal: true })
  expect(view.joinCode).not.toBe(hall.server.joinCode)
  const copied = (
    stage.view.boards as { id: string; phase: string; editions: number; written: boolean }[]
  ).find(one => one.id === board)
  expect(copied).toMatchObject({ phase: 'waiting', editions: 0, written: false })
  expect(stage.view.agenda).toHaveLength((await list(hall.server, 'session')).length)
  const list1 = keep(await device(hall.server.origin, 'organiser', '', hall.organiser.cookie).stage())
  const events = () => (list1.view.events as OrganiserView['events']).map(one => one.id)
  await until(() => events().includes(event), 'it in the list')

  // What is written in the one is not in the other, though the boards have one id.
  await of.command('board.open', { board })
  const delegate = await joinAs(hall.server, view.joinCode, 'Rehearsing', null)
  expect(
    (await call(hall.server.origin, `/api/events/${EVENT}/me`, undefined, { cookie: delegate.cookie }))
      .status,
  ).not.toBe(200)
  const real = keep(await hall.organiser.stage())
  expect(real.heard()).not.toContain('Rehearsing')
  expect((real.view.event as EventView).rehearsal).toBe(false)

  const again = await of.command('rehearsal.start', { delegates: 3 })
  expect(again.body.event).toBe(event)
  expect((await of.command('rehearsal.stop', {})).status).toBe(200)
  expect((await hall.organiser.command('rehearsal.stop', {})).body.code).toBe('conflict')
})
