/** Moves between a folder and PostgreSQL, and backups from either to either, of a day as an earlier version left it. */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { Store } from '@folkmoot/engine'
import { openPostgresStore, openSqliteStore } from '@folkmoot/storage'
import {
  LACKS_POSTGRES,
  noPostgres,
  type PostgresServer,
  runSql,
  startPostgres,
} from '@folkmoot/testkit/postgres'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

vi.setConfig({ testTimeout: 120_000 })

const EARLIER = join(import.meta.dirname, 'earlier', '2026-11-28')

/** Everything that a store tells, but for its leases. */
async function allOf(store: Store): Promise<unknown> {
  const scopes = await store.scopes()
  const all: Record<string, unknown> = {}
  for (const scope of scopes) {
    const log = await store.readAfter(scope, 0)
    const pages = await store.docIds(scope, 'page')
    all[scope] = {
      log: log.map(({ seq, kind, doc, update }) => [seq, kind, doc, Buffer.from(update).toString('base64')]),
      records: (await store.records(scope)).map(({ kind, id, value }) => [
        kind,
        id,
        Buffer.from(value).toString('base64'),
      ]),
      pages,
      rows: (await store.readDocs(scope, 'page', pages)).map(updates => updates.length),
    }
  }
  await store.close()
  return all
}

describe.skipIf(noPostgres())('PostgreSQL', { meta: LACKS_POSTGRES }, () => {
  let server: PostgresServer
  let root: string
  let url: string
  beforeAll(async () => {
    server = await startPostgres()
  }, 120_000)
  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'folkmoot-copies-'))
    url = await server.database()
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))
  afterAll(() => server.discard())

  function earlierFolder(): string {
    const dir = join(root, 'earlier')
    mkdirSync(dir)
    for (const name of ['folkmoot.db', 'folkmoot.db-wal'])
      writeFileSync(join(dir, name), gunzipSync(readFileSync(join(EARLIER, `${name}.gz`))))
    return dir
  }
  function cli(
    name: 'backup' | 'restore' | 'move',
    args: string[],
    DATABASE_URL = '',
  ): Promise<{ code: number; said: string }> {
    const script = fileURLToPath(new URL(`../${name}-cli.ts`, import.meta.url))
    const flags = ['--disable-warning=ExperimentalWarning', script, ...args]
    const env = { ...process.env, DATABASE_URL, FOLKMOOT_DATA: join(root, 'data') }
    return new Promise(answer =>
      execFile(process.execPath, flags, { env }, (error, out, err) =>
        answer({ code: error ? Number(error.code) : 0, said: out + err }),
      ),
    )
  }
  const folder = async (dir: string) => allOf(await openSqliteStore({ dir }))
  const database = async (at: string) => allOf(await openPostgresStore({ url: at }))

  it('[D-27] a move to PostgreSQL and back leaves every byte as it was; a source that runs is refused, and so is a target with data', async () => {
    const dir = earlierFolder()
    const running = await openSqliteStore({ dir })
    expect(await cli('move', ['--from', dir, '--to', url])).toMatchObject({
      code: 1,
      said: expect.stringContaining('Another Folkmoot is running'),
    })
    await running.close()
    const before = await folder(dir)
    expect(await cli('move', ['--from', dir, '--to', url])).toMatchObject({ code: 0 })
    expect(await folder(dir)).toEqual(before)
    expect(await database(url)).toEqual(before)
    expect(await cli('move', ['--from', dir, '--to', url])).toMatchObject({ code: 1 })
    expect(await cli('move', ['--from', dir, '--to', url, '--force'])).toMatchObject({ code: 0 })

    const back = join(root, 'back')
    const serving = await openPostgresStore({ url })
    for (const args of [
      ['--from', url, '--to', back],
      ['--from', dir, '--to', url, '--force'],
    ])
      expect(await cli('move', args)).toMatchObject({
        code: 1,
        said: expect.stringContaining('A Folkmoot is running on that database'),
      })
    await serving.close()
    expect(await cli('move', ['--from', url, '--to', back])).toMatchObject({ code: 0 })
    expect(await folder(back)).toEqual(before)
    expect(await cli('move', ['--from', url, '--to', back])).toMatchObject({ code: 1 })
  })

  it('[D-27] a move that meets damage on its way has not happened, and succeeds once that is mended', async () => {
    const dir = earlierFolder()
    await folder(dir)
    const db = new DatabaseSync(join(dir, 'folkmoot.db'))
    const [last] = db
      .prepare('SELECT scope, kind, id, value FROM records ORDER BY scope DESC, kind DESC LIMIT 1')
      .all()
    const put = db.prepare('UPDATE records SET value = ? WHERE scope = ? AND kind = ? AND id = ?')
    const key = [last?.scope, last?.kind, last?.id] as string[]
    put.run(Buffer.from('{}'), ...key)
    expect(await cli('move', ['--from', dir, '--to', url])).toMatchObject({
      code: 1,
      said: expect.stringContaining('nothing was copied'),
    })
    expect(await database(url)).toEqual({})
    put.run(last?.value as Uint8Array, ...key)
    db.close()
    expect(await cli('move', ['--from', dir, '--to', url])).toMatchObject({ code: 0 })
  })

  it('[D-28] a backup of either is restored into either, also while a server runs, with raised epochs', async () => {
    const dir = earlierFolder()
    const before = (await folder(dir)) as Record<string, { log: unknown }>
    expect(await cli('move', ['--from', dir, '--to', url])).toMatchObject({ code: 0 })
    const serving = await openPostgresStore({ url })
    const file = join(root, 'of-postgres.folkmoot')
    expect(await cli('backup', [file], url)).toMatchObject({ code: 0 })
    expect(await cli('restore', [file, '--force', '--revive'], url)).toMatchObject({
      code: 1,
      said: expect.stringContaining('A Folkmoot is running on that database'),
    })
    await serving.close()

    const restored = join(root, 'restored')
    expect(await cli('restore', [file, '--data', restored], url)).toMatchObject({ code: 0 })
    const there = (await folder(restored)) as typeof before
    for (const [scope, { log }] of Object.entries(before)) expect(there[scope]?.log).toEqual(log)

    const other = await server.database()
    const second = join(root, 'of-folder.folkmoot')
    expect(await cli('backup', [second, '--data', dir], other)).toMatchObject({ code: 0 })
    expect(await cli('restore', [second], other)).toMatchObject({ code: 0 })
    const here = (await database(other)) as typeof before
    for (const [scope, { log }] of Object.entries(before)) expect(here[scope]?.log).toEqual(log)
    // Not over what is there, and nothing that was withdrawn comes back unasked.
    expect(await cli('restore', [second], other)).toMatchObject({ code: 1 })
    await runSql(other, "DELETE FROM folkmoot.records WHERE kind = 'device'")
    expect(await cli('restore', [second, '--force'], other)).toMatchObject({
      code: 1,
      said: expect.stringContaining('brings back what was withdrawn'),
    })
  })
})
