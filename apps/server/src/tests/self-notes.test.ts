/** What a facilitator notes for themself is told to the device that wrote it and to nobody else. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { call, type Device, until } from '@folkmoot/testkit'
import { openedText } from '@folkmoot/testkit/opened'
import { expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { EVENT, get, list } from './world.fixture.ts'

const hall = useHall()
const SESSION = 'session-review-day-one'
const CANARY = 'canarybird'

const headersOf = (who: Device) => ({ cookie: who.cookie, 'x-folkmoot-as': who.role })
const own = (who: Device) =>
  call(hall.server.origin, `/api/events/${EVENT}/self-notes`, undefined, headersOf(who))
const save = (who: Device, text: string, from = '') =>
  who.command('self.note', { session: SESSION, from, text })

/** In a process of its own: reading the file in this one would drop SQLite's locks on it. */
function onDisk(): number {
  const files = ['folkmoot.db', 'folkmoot.db-wal'].map(name => join(hall.server.dir, name))
  const { stdout } = spawnSync('grep', ['-aoFh', CANARY, ...files.filter(existsSync)], { encoding: 'utf8' })
  return stdout.split('\n').filter(Boolean).length
}
async function exported(format: string): Promise<string> {
  const at = `/api/events/${EVENT}/exports`
  const headers = headersOf(hall.organiser)
  const { body } = await call(hall.server.origin, at, { format, snapshot: null, names: true }, headers)
  const state = () => call(hall.server.origin, `${at}/${body.id}`, undefined, headers)
  await until(async () => (await state()).body.ready === true, 'the file')
  const file = await fetch(`${hall.server.origin}${at}/${body.id}/file`, { headers })
  return openedText(Buffer.from(await file.arrayBuffer()))
}

test('[T-63] only the device that wrote it is told it: no other facilitator, organiser, screen, file or search', async () => {
  const [jackie, kit] = [await hall.facilitator('Jackie'), await hall.facilitator('Kit')]
  const delegate = await hall.join('Asha')
  const board = await hall.newBoard('day-review')
  await hall.post(delegate, board, 'for the record')
  await jackie.command('board.freeze', { board, now: true })
  const screens = await Promise.all([
    hall.keep(await jackie.stage()),
    hall.keep(await kit.stage()),
    hall.keep(await hall.organiser.stage()),
    hall.keep(await (await hall.display()).stage()),
    hall.keep(await delegate.stage()),
  ])
  expect((await save(jackie, `thank ${CANARY} first`)).status).toBe(200)
  expect((await own(jackie)).body).toEqual({ notes: [{ session: SESSION, text: `thank ${CANARY} first` }] })
  expect((await own(kit)).body).toEqual({ notes: [] })
  expect((await own(hall.organiser)).status).toBe(403)
  expect((await own(delegate)).status).toBe(403)
  // Everybody has been told of what came after it.
  await jackie.command('stage.announce', { text: 'Coffee' })
  for (const screen of screens)
    await until(() => JSON.stringify(screen.view).includes('Coffee'), 'what came after')
  expect(JSON.stringify(screens.map(screen => screen.view))).not.toContain(CANARY)
  // One archive of every form.
  expect(await exported('zip')).not.toContain(CANARY)
  const texts = await call(
    hall.server.origin,
    `/api/events/${EVENT}/texts?find=${CANARY}`,
    undefined,
    headersOf(hall.organiser),
  )
  expect(texts.body.texts).toEqual([])
  expect(hall.server.logged()).not.toContain(CANARY)
})

test('[T-63] it overwrites nothing that was written elsewhere meanwhile, and emptied it is gone from the disk', async () => {
  const kit = await hall.facilitator('Kit')
  await save(kit, `remember the ${CANARY}`)
  expect((await save(kit, 'another tab')).body).toMatchObject({ reason: 'self-note-changed' })
  expect((await own(kit)).body).toMatchObject({ notes: [{ text: `remember the ${CANARY}` }] })
  // Of the test before.
  for (const { id } of await list(hall.server, 'self-notes'))
    if (JSON.stringify(await get(hall.server, 'self-notes', id)).includes('thank'))
      await hall.organiser.command('device.revoke', { device: id })
  expect(onDisk()).toBeGreaterThan(0)
  expect((await save(kit, '', `remember the ${CANARY}`)).status).toBe(200)
  expect((await own(kit)).body).toEqual({ notes: [] })
  expect(await list(hall.server, 'self-notes')).toEqual([])
  expect(onDisk()).toBe(0)
})

test('[T-63] it goes with its device', async () => {
  const lou = await hall.facilitator('Lou')
  await save(lou, `ask ${CANARY}`)
  const [kept] = await list(hall.server, 'self-notes')
  await hall.organiser.command('device.revoke', { device: kept?.id })
  expect(await list(hall.server, 'self-notes')).toEqual([])
  expect(onDisk()).toBe(0)
})
