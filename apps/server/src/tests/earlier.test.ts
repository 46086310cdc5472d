/** Data that earlier versions left behind is opened by this one: a folder as a killed server left it, and a backup. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { FIRST_FORMAT, readBody, textsOf, verifySnapshot } from '@folkmoot/capture'
import { emptyWall, wallView } from '@folkmoot/domain'
import { formatById } from '@folkmoot/formats'
import { type BoardRecord, RECORDS, type RecordKind, type SnapshotRecord } from '@folkmoot/protocol'
import { openSqliteStore, restoreSqlite } from '@folkmoot/storage'
import { call, device, until } from '@folkmoot/testkit'
import { afterEach, expect, test, vi } from 'vitest'
import { type Started, startApp } from '../start.fixture.ts'
import type { Audience } from '../views/audience.ts'
import type { ServerFacts } from '../views/context.ts'
import { keysFor } from '../views/keys.ts'
import { createMine } from '../views/mine.ts'
import { type EventWords, readAll } from './earlier/read-all.fixture.ts'
import { EVENT } from './world.fixture.ts'

vi.setConfig({ testTimeout: 60_000 })

const EARLIER = join(import.meta.dirname, 'earlier')
const VERSIONS = readdirSync(EARLIER, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)
const kept = (version: string, name: string) => gunzipSync(readFileSync(join(EARLIER, version, `${name}.gz`)))

type Words = Record<string, EventWords>
let root: string
let server: Started | null = null
afterEach(async () => {
  await server?.discard()
  server = null
  rmSync(root, { recursive: true, force: true })
})

async function openFolder(version: string): Promise<{ dir: string; words: Words }> {
  root = mkdtempSync(join(tmpdir(), 'folkmoot-earlier-'))
  const dir = join(root, 'data')
  mkdirSync(dir)
  for (const name of ['folkmoot.db', 'folkmoot.db-wal']) writeFileSync(join(dir, name), kept(version, name))
  return { dir, words: JSON.parse(kept(version, 'folder.json').toString()) }
}

async function openBackup(version: string): Promise<{ dir: string; words: Words }> {
  root = mkdtempSync(join(tmpdir(), 'folkmoot-earlier-'))
  const [dir, file] = [join(root, 'data'), join(root, 'backup.folkmoot')]
  writeFileSync(file, kept(version, 'backup.folkmoot'))
  await restoreSqlite({ file, dir, force: false, prepare: async () => {} })
  return { dir, words: JSON.parse(kept(version, 'backup.json').toString()) }
}

/** Of records whose members change by themselves when a server starts, what must stay. */
const LASTING: Partial<Record<RecordKind, (record: Record<string, unknown>) => object>> = {
  // A last call that ran out while nothing ran freezes its board.
  board: ({ phase, lastCall, editions, ...rest }) =>
    lastCall === null ? { phase, editions, ...rest } : rest,
}

function expectRecords(now: EventWords['records'], then: EventWords['records']): void {
  for (const [kind, records] of Object.entries(then)) {
    if (kind === 'system-link') continue
    const lasting = LASTING[kind as RecordKind] ?? (record => record)
    for (const [id, record] of Object.entries(records))
      expect(now[kind]?.[id], `${kind} ${id}`).toMatchObject(lasting(record as Record<string, unknown>))
  }
  for (const [kind, records] of Object.entries(now))
    for (const [id, record] of Object.entries(records))
      expect(RECORDS[kind as RecordKind].safeParse(record).error, `${kind} ${id}`).toBeUndefined()
}

const AUDIENCES: Audience[] = [
  { kind: 'organiser' },
  { kind: 'facilitator', network: null },
  { kind: 'facilitator', network: 'keighley' },
  { kind: 'delegate', network: null },
  { kind: 'delegate', network: 'keighley' },
  { kind: 'display', screen: 'wall' },
]

async function expectViews({ deps }: Started): Promise<void> {
  const server: ServerFacts = {
    devices: new Set(),
    people: new Set(),
    programmeName: () => 'A programme',
    formatById,
    rehearsal: () => null,
    health: () => ({ text: '', trouble: false }) as unknown as ReturnType<ServerFacts['health']>,
    joins: () => ({ waiting: 0, turnedAway: 0, anywhere: false }),
    cockpits: () => [],
    wall: () => wallView(emptyWall(0)),
    expected: 150,
    baseUrl: 'http://localhost',
    moved: null,
    past: [],
    holdsUnsent: () => false,
    libraries: { of: () => ({ all: [], draft: null }), stateOf: () => 'none' },
    isLasting: false,
  }
  const made = await deps.rooms.read(EVENT, read => {
    const views = AUDIENCES.map(audience =>
      Object.fromEntries(
        keysFor(audience).map(([key, spec]) => [key, spec.make({ read, audience, server })]),
      ),
    )
    return { views, mine: read.list('person').map(person => createMine(read)(person.id)) }
  })
  if (!made.ok) throw new Error(made.error.code)
  expect(made.value.mine.every(mine => mine !== null)).toBe(true)
  expect(JSON.stringify(made.value.views)).not.toContain('not for anybody yet')
}

async function expectExports(started: Started, words: EventWords): Promise<void> {
  const entered = await call(started.origin, '/api/enter', { token: started.organiserToken })
  const { cookie } = device(started.origin, 'organiser', EVENT, entered.cookie)
  const headers = { cookie, 'x-folkmoot-as': 'organiser' }
  const at = `/api/events/${EVENT}/exports`
  for (const format of ['json', 'md', 'html', 'csv']) {
    const { body } = await call(started.origin, at, { format, snapshot: null, names: false }, headers)
    await until(
      async () => (await call(started.origin, `${at}/${body.id}`, undefined, headers)).body.ready === true,
      format,
    )
    const text = await (await fetch(`${started.origin}${at}/${body.id}/file`, { headers })).text()
    for (const board of Object.values(words.records.board ?? {}) as BoardRecord[])
      if (board.phase === 'closed')
        for (const note of words.notes[board.id] ?? [])
          if (/^[\p{L} 🙂]+$/u.test(note)) expect(text, `${format}: ${board.id}`).toContain(note)
    if (format === 'json') expect(verifySnapshot(text)).toMatchObject({ ok: true, problems: [] })
  }
  for (const snapshot of Object.values(words.records.snapshot ?? {}) as SnapshotRecord[]) {
    const checked = verifySnapshot(snapshot.body)
    expect(checked).toMatchObject({ ok: true, problems: [], root: snapshot.root })
  }
}

test.each(
  VERSIONS.flatMap(
    version =>
      [
        [version, 'folder', openFolder],
        [version, 'backup', openBackup],
      ] as const,
  ),
)('[D-12] the %s %s opens: every record, word, view, snapshot and export', async (version, what, open) => {
  const { dir, words } = await open(version)
  server = await startApp({ dir })
  const { deps } = server
  if (what === 'folder')
    await until(async () => {
      const boards = await deps.rooms.read(EVENT, read => read.list('board'))
      return boards.ok && boards.value.every(board => board.lastCall === null)
    }, 'the last call to freeze its board')
  const now = await readAll(deps)
  expect(Object.keys(now).sort()).toEqual(expect.arrayContaining(Object.keys(words)))
  for (const [scope, then] of Object.entries(words)) {
    expectRecords((now[scope] as EventWords).records, then.records)
    expect(now[scope]).toMatchObject({ notes: then.notes, pages: then.pages, fates: then.fates })
  }
  await expectViews(server)
  await expectExports(server, (now as Words)[EVENT] as EventWords)
  await server.stop()
  // What was brought up to date opens again.
  const store = await openSqliteStore({ dir })
  expect(await store.damagedScopes()).toEqual([])
  await store.close()
  server = null
})

test.each(VERSIONS)(
  '[C-25] in the %s folder a text under the root of an edition can be erased',
  async version => {
    const { dir } = await openFolder(version)
    server = await startApp({ dir })
    const entered = await call(server.origin, '/api/enter', { token: server.organiserToken })
    const organiser = device(server.origin, 'organiser', EVENT, entered.cookie)
    const editions = async () => {
      const read = await server?.deps.rooms.read(EVENT, room => room.list('snapshot'))
      return read?.ok ? read.value : []
    }
    const [before] = (await editions()).filter(({ body }) => readBody(body).header.format === FIRST_FORMAT)
    const text = textsOf(before?.body ?? '').find(({ of }) => of === 'prompt')
    const gone = {
      of: 'prompt',
      board: before?.board,
      id: text?.id,
      text: text?.value,
      instead: 'Another question',
    }
    expect((await organiser.command('text.erase', gone)).status).toBe(200)
    const after = (await editions()).find(({ id }) => id === before?.id)
    expect(after?.root).not.toBe(before?.root)
    expect(after?.body).not.toContain(before?.root)
    expect(textsOf(after?.body ?? '').map(({ value }) => value)).not.toContain(text?.value)
    expect(verifySnapshot(after?.body ?? '')).toMatchObject({ ok: true, root: after?.root, texts: 1 })
    expect(verifySnapshot(after?.body ?? '').notes).toBe(verifySnapshot(before?.body ?? '').notes)
  },
)
