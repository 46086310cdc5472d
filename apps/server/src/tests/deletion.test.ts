/** An event is archived, then deleted: nothing of it is left on the disk or in any answer but a receipt. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join as joinPath } from 'node:path'
import { createEntry, postEntry, setDraft } from '@folkmoot/board-doc'
import { canonicalJson } from '@folkmoot/kit'
import type { OrganiserView, ReceiptRecord } from '@folkmoot/protocol'
import { call, type Delegate, type Device, device, joinAs, openStage, until } from '@folkmoot/testkit'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { noteBackup } from '../backups.ts'
import { type Started, startApp } from '../start.fixture.ts'
import { EVENT, edit, get, list } from './world.fixture.ts'

/** Nowhere else, in words and in names alike. */
const CANARY = 'canarybird'
const NAME = 'Better Together'

let server: Started
let organiser: Device
const toClose: { close(): unknown }[] = []
async function start(dir?: string): Promise<void> {
  server = await startApp(dir ? { dir } : {})
  const { cookie } = await call(server.origin, '/api/enter', { token: server.organiserToken })
  organiser = device(server.origin, 'organiser', EVENT, cookie)
}
beforeEach(() => start())
afterEach(async () => {
  for (const one of toClose.splice(0)) one.close()
  await server.discard()
})

const headers = () => ({ cookie: organiser.cookie, 'x-folkmoot-as': 'organiser' })
const ask = (path: string, body?: object) => call(server.origin, path, body, headers())
const at = (path: string) => `/api/events/${EVENT}/${path}`

/** In the whole data folder. In a process of its own: reading the file in this one would drop SQLite's locks on it. */
function onDisk(): number {
  const { stdout } = spawnSync('grep', ['-raoFih', CANARY, server.dir], { encoding: 'utf8', maxBuffer: 1e8 })
  return stdout.split('\n').filter(Boolean).length
}

async function home(): Promise<OrganiserView> {
  const stage = await openStage(server.origin, 'organiser', '', organiser.cookie)
  toClose.push(stage)
  const view = stage.view as unknown as OrganiserView
  await until(() => view.events, 'the desk')
  return view
}

async function write(who: Delegate, board: string, text: string, isPosted: boolean): Promise<void> {
  const page = who.page()
  await page.synced()
  const prompt = (await get(server, 'board', board)).prompts[0]?.id ?? ''
  const entry = createEntry(page.doc, { board, prompt, made: Date.now() })
  setDraft(page.doc, entry, text)
  if (isPosted) postEntry(page.doc, entry)
  await page.saved()
  page.destroy()
}

/** A frozen board, drafts, a group, a table, a link, a screen's and a person's name, and a file that waits: the canary is in each. */
async function used(
  format = 'json',
): Promise<{ board: string; writer: Delegate; code: string; file: string }> {
  const saved = await organiser.command('board.save', {
    board: null,
    session: 'session-review-day-one',
    title: `Board ${CANARY}`,
    format: 'day-review',
    prompts: [{ text: `What ${CANARY}?` }],
    visibility: 'named',
  })
  const board = saved.body.board as string
  await organiser.command('board.open', { board })
  await organiser.command('board.share', { board })
  const joined = await call(server.origin, '/api/join', {
    code: server.joinCode,
    name: `Cora ${CANARY}`,
    network: null,
  })
  const writer = {
    ...(await joinAs(server, server.joinCode, `Carl ${CANARY}`, null)),
  }
  await write(writer, board, `a note of ${CANARY}`, true)
  await write(writer, board, `a draft of ${CANARY}`, false)
  await until(async () => (await list(server, 'note-ref')).length === 1, 'the note')
  await organiser.command('tables.name', { table: null, name: `Table ${CANARY}` })
  await organiser.command('link.create', { label: `Link ${CANARY}`, network: null })
  await organiser.command('event.update', { safetyContact: `${CANARY} at the desk` })
  const [note] = await list(server, 'note-ref')
  const groups = [{ id: 'g1', name: `About ${CANARY}`, notes: [note?.id ?? ''] }]
  await organiser.command('groups.arrange', { board, rev: 0, groups })
  await organiser.command('board.freeze', { board, now: true })
  const { body } = await ask(at('exports'), { format, snapshot: null, names: true })
  const file = at(`exports/${body.id}`)
  await until(async () => (await ask(file)).body.ready === true, 'the file', 60_000)
  return { board, writer, code: String(joined.body.returnCode), file }
}
const archive = (on: boolean) => organiser.command('event.archive', { on })
const remove = (name = NAME, more: object = {}) => organiser.command('event.delete', { name, ...more })

test('[E-31] an archived event is read only, its doors are closed, it is in no list, and it is brought back', async () => {
  const { board, writer } = await used()
  await organiser.command('board.reopen', { board })
  expect((await archive(true)).body.reason).toBe('archive-boards-open')
  await organiser.command('board.freeze', { board, now: true })
  expect((await archive(true)).status).toBe(200)

  const view = await home()
  await until(() => view.archived?.length === 1, 'the archive')
  expect(view.events).toEqual([])
  const late = await call(server.origin, '/api/join', { code: server.joinCode, name: 'Late', network: null })
  expect(late.body.code).toBe('doors-closed')
  for (const [name, input] of [
    ['stage.blank', { blank: true }],
    ['board.reopen', { board }],
    ['event.update', { place: 'Elsewhere' }],
    ['event.doors', { open: true }],
  ] as const)
    expect((await organiser.command(name, input)).body.reason, name).toBe('archived')
  // What is there is looked after, and people go on deciding about their own.
  expect((await writer.command('consent.set', { answer: 'all', entries: {} })).status).toBe(200)
  expect((await ask(at('exports'), { format: 'json', snapshot: null, names: false })).status).toBe(200)
  const phone = await writer.stage()
  toClose.push(phone)
  await until(() => JSON.stringify(phone.view).includes('"archivedAt":1'), 'the phone')

  expect((await archive(false)).status).toBe(200)
  await until(() => view.events.length === 1, 'the list')
  expect(view.archived).toEqual([])
  expect((await organiser.command('stage.blank', { blank: true })).status).toBe(200)
  // Doors are opened by whoever opens them.
  expect((await get(server, 'event', EVENT)).doorsOpen).toBe(false)
})

test('[P-41] a deleted event leaves no word and no name in the data folder, in memory’s files or in any answer', async () => {
  const { writer, code, file } = await used('docx')
  noteBackup(server.dir, joinPath(server.dir, 'elsewhere.folkmoot'), 1)
  expect((await remove()).body.reason).toBe('archive-first')
  await archive(true)
  const { body: preview } = await ask(at('deletion'))
  expect(preview).toMatchObject({
    name: NAME,
    archived: true,
    unsealed: [],
    counts: { people: 2, notes: 1, snapshots: 1 },
    backups: [{ file: joinPath(server.dir, 'elsewhere.folkmoot'), there: false }],
  })
  expect((await remove('Better')).body.reason).toBe('name-typed-differs')
  expect(onDisk()).toBeGreaterThan(20)

  const phone = await writer.stage()
  toClose.push(phone)
  const done = await remove()
  expect(done.status, JSON.stringify(done.body)).toBe(200)
  expect(onDisk()).toBe(0)
  expect(server.logged().toLowerCase()).not.toContain(CANARY)
  expect((await ask(`${file}/file`)).status).toBe(404)
  expect((await ask(at('deletion'))).status).toBe(404)
  const rows = await server.deps.store.records(EVENT)
  expect(rows.map(({ kind }) => kind)).toEqual(['receipt'])
  expect(await server.deps.store.docIds(EVENT, 'page')).toEqual([])
  // Nobody comes in, whoever was in is signed out, and neither code is a code any more.
  await until(() => phone.heard().includes('"session-ended"'), 'the phone to be signed out')
  expect((await writer.command('consent.set', { answer: 'no', entries: {} })).body.code).toBe('not-found')
  const codes = [
    call(server.origin, '/api/return', { code }),
    call(server.origin, '/api/look-up', { code: server.joinCode }),
  ]
  for (const answer of await Promise.all(codes)) expect(answer.body.code).toBe('wrong-code')
  // Asked once more, as somebody does whose answer was lost.
  expect((await remove()).body.code).toBe('not-found')
})

test('[C-53] the receipt says what was deleted, when, by which device and what remains, under a hash, and names nobody', async () => {
  await used()
  const [snapshot] = await list(server, 'snapshot')
  await ask(at('exports'), { format: 'json', snapshot: null, names: false })
  const [, second] = await list(server, 'record-edition')
  expect(second).toBeUndefined()
  await archive(true)
  const { body } = await remove()
  const told = await fetch(`${server.origin}${at('receipt')}`, { headers: headers() })
  const text = await told.text()
  const { hash, ...said } = JSON.parse(text) as ReceiptRecord
  expect(hash).toBe(body.hash)
  expect(
    createHash('sha256')
      .update(canonicalJson(said as never))
      .digest('hex'),
  ).toBe(hash)
  expect(said).toMatchObject({
    format: 'folkmoot-receipt/1',
    event: EVENT,
    rehearsal: false,
    counts: { people: 2, notes: 1, snapshots: 1 },
    snapshots: [{ board: snapshot?.board, edition: 1, notes: 1, root: snapshot?.root }],
  })
  expect(said.editions).toHaveLength(1)
  expect(Math.abs(said.deletedAt - Date.now())).toBeLessThan(60_000)
  expect(text).not.toMatch(new RegExp(CANARY, 'i'))
  expect(text).not.toContain(NAME)
  const view = await home()
  await until(() => view.receipts?.length === 1, 'the receipt on the desk')
  expect(view.receipts?.[0]).toMatchObject({ event: EVENT, people: 2, notes: 1, hash })
  // For nobody else.
  expect((await call(server.origin, at('receipt'))).status).toBe(401)
})

test('[E-32] what was decided before the process ended is done at the next start, and nothing brings it back', async () => {
  await used()
  await archive(true)
  // As the commit leaves it, without what follows.
  await edit(server, tx => tx.put('receipt', { ...RECEIPT, deletedAt: tx.now }))
  const { dir } = server
  await server.stop()
  await start(dir)
  expect(onDisk()).toBe(0)
  expect((await server.deps.store.records(EVENT)).map(({ kind }) => kind)).toEqual(['receipt'])
  expect(server.deps.directory.events()).toEqual([])
  // The sample does not come back either, and a programme without events can go.
  const view = await home()
  const [programme] = view.programmes
  const deleting = { programme: programme?.id, name: programme?.name }
  expect((await ask('/api/commands/programme.delete', { ...deleting, name: 'x' })).body.reason).toBe(
    'name-typed-differs',
  )
  expect((await ask('/api/commands/programme.delete', deleting)).status).toBe(200)
  await server.stop()
  await start(dir)
  expect((await home()).programmes).toEqual([])
})

test('[P-41] words that no snapshot holds go only when that is said; a programme with events stays', async () => {
  const { board, writer } = await used()
  await organiser.command('board.reopen', { board })
  await write(writer, board, 'said on the way out', true)
  const other = await organiser.command('board.save', {
    board: null,
    session: 'session-review-day-one',
    title: 'Never frozen',
    format: 'day-review',
    prompts: [{ text: 'What?' }],
    visibility: 'named',
  })
  await organiser.command('board.freeze', { board, now: true })
  expect((await ask(at('deletion'))).body.unsealed).toEqual([])
  await write(writer, board, 'said after it was frozen', true)
  expect((await ask(at('deletion'))).body.unsealed).toEqual([`Board ${CANARY}`])
  await edit(server, tx => {
    const record = tx.get('board', other.body.board as string)
    if (record) tx.put('board', { ...record, written: true })
  })
  await archive(true)
  expect((await ask(at('deletion'))).body.unsealed).toEqual([`Board ${CANARY}`, 'Never frozen'])
  expect((await remove()).body).toMatchObject({ reason: 'words-unsealed' })
  const view = await home()
  const [programme] = view.programmes
  const deleting = { programme: programme?.id, name: programme?.name }
  expect((await ask('/api/commands/programme.delete', deleting)).body.reason).toBe('programme-has-events')
  expect((await remove(NAME, { unsealed: true })).status).toBe(200)
})

const RECEIPT: ReceiptRecord = {
  id: 'receipt',
  format: 'folkmoot-receipt/1',
  event: EVENT,
  programme: 'p',
  rehearsal: false,
  createdAt: 1,
  deletedAt: 2,
  by: 'device',
  keptUntil: null,
  counts: {
    people: 2,
    devices: 1,
    pages: 1,
    notes: 1,
    sessions: 1,
    boards: 1,
    snapshots: 1,
    editions: 0,
    keepsakes: 0,
    without: 0,
  },
  snapshots: [],
  editions: [],
  kept: [],
  backups: 0,
  hash: '0'.repeat(64),
}
