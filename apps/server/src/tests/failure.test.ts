/** Somebody else takes the event's lease, as a second process on the same folder would: the room is lost and loaded again. */
import { createEntry, postEntry, setDraft } from '@folkmoot/board-doc'
import { call, device, joinAs, until } from '@folkmoot/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Started, startApp } from '../start.fixture.ts'
import { EVENT, get, list } from './world.fixture.ts'

const board = 'review-day-one'
let server: Started
beforeAll(async () => {
  server = await startApp()
})
afterAll(() => server.discard())

test('a room that cannot save is loaded again: nothing acked is lost, and every screen goes on by itself', async () => {
  const entered = await call(server.origin, '/api/enter', { token: server.organiserToken })
  const organiser = device(server.origin, 'organiser', EVENT, entered.cookie)
  const runner = await organiser.stage()
  const ann = await joinAs(server, server.joinCode, 'Ann')
  const phone = await ann.stage()
  await runner.command('board.open', { board })
  const page = ann.page()
  await page.synced()
  const prompt = (await get(server, 'board', board)).prompts[0]?.id ?? ''
  const entry = createEntry(page.doc, { board, prompt, made: 1 })
  setDraft(page.doc, entry, 'acked before')
  postEntry(page.doc, entry, { alone: true })
  await page.saved()

  await server.deps.store.acquire(EVENT)
  const lost = await runner.command('tables.name', { table: null, name: 'Lost' })
  expect(lost).toMatchObject({ ok: false, code: 'not-saved' })
  await until(() => page.closes.includes(4503), 'the page to close')
  await until(() => runner.heard().includes('Saving has stopped'), 'the cockpit to say so')

  const again = await runner.command('tables.name', { table: null, name: 'Kept' })
  expect(again).toMatchObject({ ok: true })
  await until(() => (runner.view.health as { ok: boolean }).ok, 'health')
  expect((await list(server, 'table')).map(table => table.name)).toEqual(['Kept'])
  await runner.command('board.share', { board })
  await until(
    () =>
      (phone.view.boards as { id: string; phase: string }[]).find(one => one.id === board)?.phase === 'share',
    'the phone to be told',
  )
  await until(() => phone.mine()?.fates[entry]?.fate === 'shown', 'the entry')
  runner.close()
  phone.close()
  page.destroy()
})
