/** What somebody left in a deleted event opens with their return code alone, and goes on being theirs to decide. */
import { spawnSync } from 'node:child_process'
import { createEntry, postEntry, setDraft, setFields } from '@folkmoot/board-doc'
import { verifySnapshot } from '@folkmoot/capture'
import type { OrganiserView } from '@folkmoot/protocol'
import { call, type Delegate, type Device, device, joinAs, openStage, until } from '@folkmoot/testkit'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { codeSecret, locatorOf, newLock, openSealed, sealTo } from '../people/sealing.ts'
import { type Started, startApp } from '../start.fixture.ts'
import { EVENT, edit, get, list } from './world.fixture.ts'

const NAME = 'Better Together'
let server: Started
let organiser: Device
beforeEach(async () => {
  server = await startApp()
  const { cookie } = await call(server.origin, '/api/enter', { token: server.organiserToken })
  organiser = device(server.origin, 'organiser', EVENT, cookie)
})
afterEach(() => server.discard())

const headers = () => ({ cookie: organiser.cookie, 'x-folkmoot-as': 'organiser' })
const open = (code: string) => call(server.origin, '/api/kept', { code })
const kept = (reach: string) =>
  fetch(`${server.origin}/api/events/${EVENT}/kept/${reach}`, { headers: headers() }).then(one => one.text())
const sealed = () => server.deps.sealer?.idle()

async function newBoard(format: string): Promise<string> {
  const saved = await organiser.command('board.save', {
    board: null,
    session: 'session-review-day-one',
    title: `Board ${format}`,
    format,
    prompts: [{ text: 'What?' }],
    visibility: 'named',
  })
  const board = saved.body.board as string
  await organiser.command('board.open', { board })
  await organiser.command('board.share', { board })
  return board
}
async function write(who: Delegate, board: string, text: string, fields = {}): Promise<string> {
  const page = who.page()
  await page.synced()
  const prompt = (await get(server, 'board', board)).prompts[0]?.id ?? ''
  const entry = createEntry(page.doc, { board, prompt, made: Date.now() })
  setDraft(page.doc, entry, text)
  setFields(page.doc, entry, fields)
  postEntry(page.doc, entry)
  await page.saved()
  page.destroy()
  return entry
}
const freeze = (board: string) => organiser.command('board.freeze', { board, now: true })

/** Two people with published words; one of them promised something to herself. */
async function used(): Promise<{ ada: Delegate; ben: Delegate }> {
  const ada = await joinAs(server, server.joinCode, 'Ada', null)
  const ben = await joinAs(server, server.joinCode, 'Ben', null)
  const board = await newBoard('day-review')
  await write(ada, board, 'an open door')
  await write(ben, board, 'a longer road')
  const promises = await newBoard('commitments')
  await write(ada, promises, 'ring the youth club', { audience: 'me', byWhen: 'Easter' })
  await until(async () => (await list(server, 'note-ref')).length === 2, 'both notes')
  await freeze(board)
  await freeze(promises)
  for (const who of [ada, ben]) await who.command('consent.set', { answer: 'all', entries: {} })
  await sealed()
  return { ada, ben }
}
async function remove(): Promise<void> {
  await organiser.command('event.archive', { on: true })
  const done = await organiser.command('event.delete', { name: NAME })
  expect(done.status, JSON.stringify(done.body)).toBe(200)
}

test('[P-42] a box takes what is put into it without the code, and opens with the code alone', async () => {
  const secret = await codeSecret('ABCD2345', 'salt')
  const lock = newLock(secret)
  expect(JSON.stringify(lock)).not.toContain('ABCD2345')
  expect(lock.locator).toBe(locatorOf(await codeSecret('ABCD2345', 'salt')))
  const few = sealTo(lock, { notes: [] })
  const many = sealTo(lock, { notes: Array.from({ length: 40 }, (_, i) => `note-${i}`) })
  expect(many.length).toBe(few.length)
  expect(openSealed(secret, lock, few)).toEqual({ notes: [] })
  expect(openSealed(await codeSecret('ABCD2346', 'salt'), lock, few)).toBeNull()
  expect(openSealed(await codeSecret('ABCD2345', 'pepper'), lock, few)).toBeNull()
  expect(openSealed(secret, lock, `${few.slice(0, -4)}AAAA`)).toBeNull()
})

test('[P-42] after the deletion a code opens what its person left, and nobody else’s; the disk tells nobody’s', async () => {
  const { ada, ben } = await used()
  await remove()
  const back = await call(server.origin, '/api/return', { code: ada.returnCode })
  expect(back.body.code).toBe('wrong-code')
  expect(back.body.reason).toBe('event-deleted')
  const { body, status } = await open(ada.returnCode)
  expect(status, JSON.stringify(body)).toBe(200)
  expect(body).toMatchObject({
    event: { name: NAME },
    notes: [
      { words: 'an open door', board: 'Board day-review', reach: 'public', in: ['programme', 'public'] },
    ],
    promises: [{ text: 'ring the youth club', byWhen: 'Easter' }],
  })
  expect(JSON.stringify((await open(ben.returnCode)).body)).not.toMatch(/open door|youth club/)
  expect((await open('ABCD2345')).body.code).toBe('wrong-code')
  // Names, private words and the codes' own hashes are gone; who wrote which note is in no row.
  const { stdout } = spawnSync('grep', ['-raohE', 'youth club|Ada|codeHash|returnCodeHash', server.dir], {
    encoding: 'utf8',
  })
  expect(stdout).toBe('')
  expect((await server.deps.store.records(EVENT)).map(({ kind }) => kind).sort()).toEqual([
    'keepsake',
    'keepsake',
    'kept-edition',
    'kept-edition',
    'receipt',
  ])
  // A start later the code opens the same.
  const { dir } = server
  await server.stop()
  server = await startApp({ dir })
  expect((await open(ada.returnCode)).body).toEqual(body)
})

test('[P-43] [C-54] words that are held back by code leave the kept records, which become the next edition and verify', async () => {
  const { ada } = await used()
  await remove()
  const before = JSON.parse(await kept('public'))
  expect(verifySnapshot(await kept('public'))).toMatchObject({ ok: true })
  const [note] = (await open(ada.returnCode)).body.notes as { id: string }[]
  const said = { code: ada.returnCode, notes: { [note?.id ?? '']: 'here' } }
  const { body } = await call(server.origin, '/api/kept/consent', said)
  expect(body.notes).toMatchObject([{ reach: 'here', words: null, in: [] }])
  for (const reach of ['public', 'programme']) {
    const json = await kept(reach)
    expect(json).not.toContain('an open door')
    expect(json).toContain('a longer road')
    expect(verifySnapshot(json)).toMatchObject({ ok: true })
    expect(JSON.parse(json).about.edition).toBe(before.about.edition + 1)
  }
  const { stdout } = spawnSync('grep', ['-raoh', 'an open door', server.dir], { encoding: 'utf8' })
  expect(stdout).toBe('')
  expect((await open(ada.returnCode)).body).toEqual(body)
  const stage = await openStage(server.origin, 'organiser', '', organiser.cookie)
  const view = stage.view as unknown as OrganiserView
  await until(() => view.keptEditions?.length === 2, 'the desk')
  expect(view.keptEditions?.map(({ withdrawn, notes }) => [withdrawn, notes])).toEqual([
    [1, 1],
    [1, 1],
  ])
  stage.close()
  // A wish to go further again does not bring words back that are gone.
  const again = { ...said, notes: { [note?.id ?? '']: 'public' } }
  expect((await call(server.origin, '/api/kept/consent', again)).body.notes).toMatchObject([{ words: null }])
  // Withdrawn whole, no code opens anything.
  const away = await fetch(`${server.origin}/api/events/${EVENT}/kept`, {
    method: 'DELETE',
    headers: { ...headers(), origin: server.origin },
  })
  expect(away.status).toBe(200)
  expect((await open(ada.returnCode)).body.code).toBe('wrong-code')
  expect((await server.deps.store.records(EVENT)).map(({ kind }) => kind)).toEqual(['receipt'])
})

test('[P-42] a code from before there were boxes gets one when it is typed; without, nothing is kept, and that is told', async () => {
  const { ada, ben } = await used()
  await edit(server, tx => {
    for (const { id } of tx.list('seal')) tx.delete('seal', id)
  })
  expect((await call(server.origin, '/api/return', { code: ada.returnCode })).status).toBe(200)
  await sealed()
  await organiser.command('event.archive', { on: true })
  const preview = await call(server.origin, `/api/events/${EVENT}/deletion`, undefined, headers())
  expect(preview.body.counts).toMatchObject({ keepsakes: 1, without: 1 })
  await remove()
  expect((await open(ada.returnCode)).status).toBe(200)
  expect((await open(ben.returnCode)).body.code).toBe('wrong-code')
})
