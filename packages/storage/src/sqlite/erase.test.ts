import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { seededRng } from '@folkmoot/kit'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { bytes, commitOf, erasureOf, faultOf, pageOf } from '../contract.ts'
import { openSqliteStore } from './open.ts'

vi.setConfig({ testTimeout: 30_000 })
const CANARY = 'canary-in-the-mine'
let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'folkmoot-erase-'))
})
afterEach(() => rm(dir, { recursive: true }))

/** In a process of its own: reading the file in this one would drop SQLite's locks on it. */
function canaries(): number {
  const files = ['folkmoot.db', 'folkmoot.db-wal'].map(name => join(dir, name)).filter(existsSync)
  const { stdout } = spawnSync('grep', ['-aoFh', CANARY, ...files], { encoding: 'utf8', maxBuffer: 1e8 })
  return stdout.split('\n').filter(Boolean).length
}
const openRaw = () => new DatabaseSync(join(dir, 'folkmoot.db'))

describe('erasing', () => {
  it('leaves no byte in database or log, also where pages were split', async () => {
    const store = await openSqliteStore({ dir })
    const { epoch } = await store.acquire('e')
    const rng = seededRng(5)
    const isErased = (id: string) => Number(id) % 3 === 0
    // In random order, with values that grow and shrink, so that pages split and cells move.
    for (let i = 0; i < 200; i++) {
      const records = Array.from({ length: 100 }, () => {
        const id = `${Math.floor(rng.next() * 8_000)}`
        const word = isErased(id) ? CANARY : 'other'
        return { kind: 'k', id, value: bytes(word + 'x'.repeat(rng.next() ** 3 * 1_500)) }
      })
      const pages = [pageOf('gone', CANARY.repeat(i)), pageOf('kept', 'words '.repeat(i))]
      await store.commit(commitOf('e', epoch, { pages, records }))
    }
    expect(canaries()).toBeGreaterThan(10_000)
    const kept = (await store.records('e')).filter(({ id }) => !isErased(id))
    const gone = (await store.records('e')).filter(({ id }) => isErased(id))
    await store.erase(
      erasureOf('e', epoch, {
        pages: [{ doc: 'gone', base: null }],
        records: gone.map(one => ({ ...one, value: null })),
      }),
    )
    expect(canaries()).toBe(0)
    expect(await store.readDoc('e', 'page', 'kept')).toHaveLength(200)
    expect(await store.records('e')).toEqual(kept)
    await store.close()
    expect(canaries()).toBe(0)
  })

  it('[E-30] empties a scope without leaving a byte of it, and touches no other', async () => {
    const store = await openSqliteStore({ dir })
    const scopes = ['gone', 'kept'] as const
    const words = { gone: CANARY, kept: 'other words' }
    for (const scope of scopes) {
      const { epoch } = await store.acquire(scope)
      for (let i = 0; i < 50; i++)
        await store.commit(
          commitOf(scope, epoch, {
            pages: [pageOf('p', words[scope].repeat(i))],
            boards: [pageOf('b', words[scope])],
            records: [{ kind: 'k', id: `${i}`, value: bytes(words[scope]) }],
            ops: [{ actor: 'a', op: `${i}`, result: bytes(words[scope]) }],
          }),
        )
    }
    expect(canaries()).toBeGreaterThan(1_000)
    const receipt = [{ kind: 'receipt', id: 'r', value: bytes('{}') }]
    await store.commit(commitOf('gone', 1, { records: receipt }))
    await store.erase(erasureOf('gone', 1, { allBut: ['receipt'] }))
    expect(canaries()).toBe(0)
    expect(await store.records('gone')).toHaveLength(1)
    expect(await store.records('kept')).toHaveLength(50)
    expect(await store.readAfter('kept', 0)).toHaveLength(100)
    await store.close()
    expect(canaries()).toBe(0)
  })

  it('waits for a reader that still needs the old bytes, while commits go on', async () => {
    const store = await openSqliteStore({ dir })
    const { epoch } = await store.acquire('e')
    await store.commit(commitOf('e', epoch, { pages: [pageOf('gone', CANARY)] }))
    const reader = openRaw()
    reader.exec('BEGIN; SELECT count(*) FROM docs')
    let erased = false
    const erasing = store.erase(erasureOf('e', epoch, { pages: [{ doc: 'gone', base: null }] })).then(() => {
      erased = true
    })
    for (let i = 0; i < 20; i++) await store.commit(commitOf('e', epoch, { pages: [pageOf('p', `${i}`)] }))
    expect(await store.readDoc('e', 'page', 'gone')).toEqual([])
    expect(erased).toBe(false)
    expect(canaries()).toBeGreaterThan(0)
    reader.exec('COMMIT')
    reader.close()
    await erasing
    expect(canaries()).toBe(0)
    await store.close()
  })

  it('is made good at the next start when the process died in between', async () => {
    const store = await openSqliteStore({ dir })
    await store.commit(commitOf('e', null, { pages: [pageOf('gone', CANARY), pageOf('kept', 'x')] }))
    await store.close()
    const raw = openRaw()
    raw.exec("PRAGMA secure_delete = OFF; DELETE FROM docs WHERE doc = 'gone'")
    raw.exec("INSERT INTO meta VALUES ('scrub', 'owed')")
    raw.close()
    expect(canaries()).toBeGreaterThan(0)
    const again = await openSqliteStore({ dir })
    expect(canaries()).toBe(0)
    await again.close()
  })

  it('that fails changes nothing', async () => {
    const store = await openSqliteStore({ dir })
    const { epoch } = await store.acquire('e')
    await store.commit(commitOf('e', epoch, { pages: [pageOf('p', 'x')] }))
    const parts = { pages: [{ doc: 'p', base: null }], records: [{ kind: '', id: 'i', value: bytes('') }] }
    expect(await faultOf(store.erase(erasureOf('e', epoch, parts)))).toBe('io')
    expect(await store.readDoc('e', 'page', 'p')).toHaveLength(1)
    await store.close()
  })
})

describe('what is kept on disk', () => {
  it('can be read by its owner only', async () => {
    const inner = join(dir, 'a', 'b')
    const store = await openSqliteStore({ dir: inner })
    await store.commit(commitOf('e', null, { pages: [pageOf('p', 'x')] }))
    const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)
    expect(mode(inner)).toBe('700')
    for (const name of ['folkmoot.db', 'folkmoot.db-wal', 'folkmoot.db-shm', 'folkmoot.lock'])
      expect([name, mode(join(inner, name))]).toEqual([name, '600'])
    await store.backup(join(dir, 'copy'))
    expect(mode(join(dir, 'copy'))).toBe('600')
    await store.close()
  })

  it('holds answers to operations for a week', async () => {
    const store = await openSqliteStore({ dir })
    const { epoch } = await store.acquire('e')
    const ops = ['old', 'young'].map(op => ({ actor: 'a', op, result: bytes(op) }))
    await store.commit(commitOf('e', epoch, { ops }))
    await store.close()
    const raw = openRaw()
    const days = (n: number) => Date.now() - n * 24 * 3_600_000
    raw.prepare("UPDATE ops SET at = ? WHERE op = 'old'").run(days(7.1))
    raw.prepare("UPDATE ops SET at = ? WHERE op = 'young'").run(days(6.9))
    raw.close()
    const again = await openSqliteStore({ dir })
    expect(await again.findOp('e', 'a', 'old')).toBeNull()
    expect(await again.findOp('e', 'a', 'young')).toEqual(bytes('young'))
    await again.close()
  })
})
