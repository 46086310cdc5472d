import { execFile, execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, readdirSync, statSync, truncateSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import type { Store } from '@folkmoot/engine'
import { EventRecord } from '@folkmoot/protocol'
import { openSqliteStore } from '@folkmoot/storage'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readDataArgs } from './data-args.ts'

vi.setConfig({ testTimeout: 30_000 })
let root: string
let live: string
let fresh: string
let file: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'folkmoot-backup-'))
  live = join(root, 'live')
  fresh = join(root, 'fresh')
  file = join(root, 'backup.db')
})
afterEach(() => rm(root, { recursive: true }))

interface Said {
  code: number
  out: string
  err: string
}
function cli(name: 'backup' | 'restore', ...args: string[]): Promise<Said> {
  const script = fileURLToPath(new URL(`./${name}-cli.ts`, import.meta.url))
  const flags = ['--disable-warning=ExperimentalWarning', script, ...args]
  return new Promise(answer =>
    execFile(process.execPath, flags, (error, out, err) =>
      answer({ code: error ? Number(error.code) : 0, out, err }),
    ),
  )
}
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
const parsed = (value: Uint8Array | undefined) => JSON.parse(new TextDecoder().decode(value))
const only = (records: Awaited<ReturnType<Store['records']>>, kind: string) =>
  records.filter(record => record.kind === kind)

const EVENT: EventRecord = EventRecord.parse({
  id: 'e',
  programme: 'p',
  name: 'Better Together',
  networks: [],
  joinCode: 'ABCD2345',
  doorsOpen: true,
  epoch: 3,
  createdAt: 1,
})
const DEVICE = { kind: 'device', id: 'd', value: bytes({ tokenHash: 'hash' }) }

async function fill(store: Store): Promise<number> {
  const { epoch } = await store.acquire('e')
  const records = [{ kind: 'event', id: 'e', value: bytes(EVENT) }, DEVICE]
  const pages = [{ doc: 'p', update: bytes('first') }]
  await store.commit({ scope: 'e', epoch, pages, boards: [], records, ops: [] })
  return epoch
}

it('[D-4] backs up a folder that a server is writing to, and restores one moment of it', async () => {
  const store = await openSqliteStore({ dir: live })
  const epoch = await fill(store)
  let running = true
  const writing = (async () => {
    for (let i = 2; running; i++) {
      const update = bytes(`entry ${i}`)
      const records = [{ kind: 'count', id: 'last', value: bytes(i) }]
      const docs = { pages: [{ doc: `p${i % 9}`, update }], boards: [{ doc: 'b', update }] }
      await store.commit({ scope: 'e', epoch, ...docs, records, ops: [] })
    }
  })()
  const backup = await cli('backup', file, '--data', live)
  running = false
  // The backup has not fenced the server off.
  await writing
  expect(backup).toMatchObject({ code: 0, err: '' })
  expect(backup.out).toMatch(/^Backed up .+ to .+ \(\d+\.\d MB\)\.\n$/)
  expect((statSync(file).mode & 0o777).toString(8)).toBe('600')

  const restore = await cli('restore', file, '--data', fresh)
  expect(restore).toMatchObject({ code: 0, err: '' })
  expect(restore.out).toBe(`Restored ${file} into ${fresh}: 1 event, with all codes and links.\n`)
  expect(readdirSync(fresh).sort()).toEqual(['folkmoot.db', 'folkmoot.lock'])
  const restored = await openSqliteStore({ dir: fresh })
  const rows = await restored.readAfter('e', 0)
  expect(rows.length).toBeGreaterThan(3)
  const all = await store.readAfter('e', 0)
  expect(rows).toEqual(all.slice(0, rows.length))
  const records = await restored.records('e')
  expect(parsed(only(records, 'count')[0]?.value)).toBe((rows.length + 1) / 2)
  expect(only(records, 'device')).toEqual([DEVICE])
  const event = parsed(only(records, 'event')[0]?.value)
  expect(event).toEqual({ ...EVENT, epoch: expect.any(Number) })
  expect(event.epoch).toBeGreaterThan(EVENT.epoch)
  await restored.close()
  await store.close()
})

it('[D-6] restores a higher epoch each time, so that no browser keeps a board of the time in between', async () => {
  const store = await openSqliteStore({ dir: live })
  await fill(store)
  await store.backup(file)
  await store.close()
  const epochs: number[] = []
  for (let i = 0; i < 2; i++) {
    expect((await cli('restore', file, '--data', live, '--force')).code).toBe(0)
    const again = await openSqliteStore({ dir: live })
    epochs.push(parsed(only(await again.records('e'), 'event')[0]?.value).epoch)
    await again.close()
  }
  expect(epochs[1]).toBeGreaterThan(epochs[0] as number)
})

it('[D-6] refuses to restore over data unless forced, over a running server always, and anything but a backup', async () => {
  const store = await openSqliteStore({ dir: live })
  const epoch = await fill(store)
  await store.backup(file)
  const later = { scope: 'e', epoch, pages: [{ doc: 'p', update: bytes('later') }], boards: [] }
  await store.commit({ ...later, records: [], ops: [] })
  const running = await cli('restore', file, '--data', live, '--force')
  expect(running).toMatchObject({ code: 1, out: '', err: expect.stringContaining('is running on') })
  await store.close()
  const full = await cli('restore', file, '--data', live)
  expect(full).toMatchObject({ code: 1, err: expect.stringContaining('is not empty') })

  await writeFile(join(root, 'other'), 'not a backup')
  truncateSync(file, statSync(file).size - 5_000)
  for (const bad of [file, join(root, 'other'), join(root, 'absent')]) {
    const refused = await cli('restore', bad, '--data', live, '--force')
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toMatch(/^[^\n]+\n$/)
  }
  const untouched = await openSqliteStore({ dir: live })
  expect(await untouched.readDoc('e', 'page', 'p')).toHaveLength(2)
  await untouched.backup(file)
  await untouched.close()
  expect((await cli('restore', file, '--data', live, '--force')).code).toBe(0)
})

it('[D-13] asks before it brings back what was withdrawn since, and does so only when told', async () => {
  const store = await openSqliteStore({ dir: live })
  const epoch = await fill(store)
  const scope = { scope: 'e', epoch, pages: [], boards: [], ops: [] }
  const person = { id: 'ann', name: 'canary Ann', returnCodeHash: 'old' }
  const records = [
    { kind: 'person', id: 'ann', value: bytes(person) },
    { kind: 'person', id: 'bea', value: bytes({ ...person, id: 'bea' }) },
    { kind: 'link', id: 'l', value: bytes({ id: 'l' }) },
    { kind: 'snapshot', id: 's', value: bytes({ id: 's', erasures: 1 }) },
  ]
  await store.commit({ ...scope, records })
  await store.backup(file)
  await store.commit({
    ...scope,
    records: [
      { kind: 'device', id: 'd', value: null },
      { kind: 'link', id: 'l', value: null },
      { kind: 'person', id: 'ann', value: null },
      { kind: 'person', id: 'bea', value: bytes({ ...person, id: 'bea', returnCodeHash: 'new' }) },
      { kind: 'snapshot', id: 's', value: bytes({ id: 's', erasures: 3 }) },
      { kind: 'event', id: 'e', value: bytes({ ...EVENT, joinCode: 'NEWCODE2' }) },
    ],
  })
  await store.close()
  const refused = await cli('restore', file, '--data', live, '--force')
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.err).toBe(
    'This backup brings back what was withdrawn since it was made.\n' +
      '  Better Together: 1 device that was signed out, 1 link that was withdrawn, 1 person who was removed, with all they ' +
      'wrote, 2 parts of frozen notes that were erased, 1 old return code, the old join code\n' +
      'Nothing was changed. Add --revive if that is meant.\n',
  )
  const untouched = await openSqliteStore({ dir: live })
  expect(only(await untouched.records('e'), 'device')).toEqual([])
  await untouched.close()
  expect(await cli('restore', file, '--data', live, '--force', '--revive')).toMatchObject({
    code: 0,
    err: '',
  })
  const restored = await openSqliteStore({ dir: live })
  expect(only(await restored.records('e'), 'device')).toEqual([DEVICE])
  await restored.close()
})

it('[D-14] takes no file with triggers, views or tables that Folkmoot never made', async () => {
  const store = await openSqliteStore({ dir: live })
  await fill(store)
  await store.backup(file)
  await store.close()
  for (const statement of [
    "CREATE TRIGGER t AFTER INSERT ON records BEGIN DELETE FROM records WHERE kind = 'device'; END",
    'CREATE VIEW v AS SELECT * FROM records',
    'CREATE TABLE notes_of_mine (id TEXT)',
    'CREATE INDEX i ON records (id)',
  ]) {
    const strange = join(root, 'strange.db')
    copyFileSync(file, strange)
    const db = new DatabaseSync(strange)
    db.exec(statement)
    db.close()
    const refused = await cli('restore', strange, '--data', join(root, 'from-strange'))
    expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringContaining('not a whole backup') })
  }
})

it('backs up what a killed server left behind, and replaces it together with its log', async () => {
  const store = await openSqliteStore({ dir: live })
  await fill(store)
  await store.backup(join(root, 'first.db'))
  const later = { scope: 'e', epoch: null, pages: [{ doc: 'p', update: bytes('later') }] }
  await store.commit({ ...later, boards: [], records: [], ops: [] })
  // As after kill -9: the last commit is in the log only. Copied by another process, since reading a database file in
  // the process that has it open drops SQLite's locks on it.
  execFileSync('cp', ['-r', live, fresh])
  await store.close()
  expect(existsSync(join(fresh, 'folkmoot.db-wal'))).toBe(true)
  const updates = async (dir: string) => {
    const opened = await openSqliteStore({ dir })
    const { length } = await opened.readDoc('e', 'page', 'p')
    await opened.close()
    return length
  }
  expect(await cli('backup', file, '--data', fresh)).toMatchObject({ code: 0 })
  expect(await cli('restore', join(root, 'first.db'), '--data', fresh, '--force')).toMatchObject({ code: 0 })
  expect(await updates(fresh)).toBe(1)
  expect(await cli('restore', file, '--data', join(root, 'other'))).toMatchObject({ code: 0 })
  expect(await updates(join(root, 'other'))).toBe(2)
})

it("uses the server's own folder unless told, and notices when npm kept the folder for itself", () => {
  const read = (args: string[], env = {}) => readDataArgs('usage', args, env)
  const dirOf = (args: string[], env = {}) => {
    const got = read(args, env)
    return got.ok ? got.value.dir : got.error
  }
  expect(dirOf(['f'])).toBe(resolve('data'))
  expect(dirOf(['f'], { FOLKMOOT_DATA: '/srv/data' })).toBe('/srv/data')
  expect(dirOf(['f', '--data', '/other'], { FOLKMOOT_DATA: '/srv/data' })).toBe('/other')
  expect(dirOf(['f'], { npm_config_data: '/other' })).toBe('usage')
  expect(dirOf(['f', '/other'], { npm_config_data: 'true' })).toBe('usage')
})

it('says in one line what it cannot do', async () => {
  for (const said of [
    await cli('backup'),
    await cli('backup', file, '--data', join(root, 'nothing')),
    await cli('restore', file, '--what'),
  ]) {
    expect(said).toMatchObject({ code: 1, out: '' })
    expect(said.err).toMatch(/^[^\n]+\n$/)
  }
  expect(existsSync(file)).toBe(false)
  const store = await openSqliteStore({ dir: live })
  await fill(store)
  await store.close()
  for (const target of [join(root, 'no', 'such', 'folder'), join(live, 'folkmoot.db')]) {
    const said = await cli('backup', target, '--data', live)
    expect(said).toMatchObject({ code: 1, out: '' })
    expect(said.err).toMatch(/^[^\n]+\n$/)
  }
  expect((await cli('backup', file, '--data', live)).code).toBe(0)
})
