import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { type Store, StoreError } from '@folkmoot/engine'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { bytes, commitOf, faultOf, pageOf } from '../contract.ts'
import { openSqliteStore } from './open.ts'

vi.setConfig({ testTimeout: 30_000 })
let root: string
let dir: string
let file: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'folkmoot-faults-'))
  dir = join(root, 'data')
  file = join(dir, 'folkmoot.db')
})
afterEach(() => rm(root, { recursive: true }))

const sample = mkdtempSync(join(tmpdir(), 'folkmoot-sample-'))
beforeAll(async () => {
  const store = await openSqliteStore({ dir: sample })
  const { epoch } = await store.acquire('e')
  const pages = Array.from({ length: 200 }, (_, i) => pageOf(`p${i}`, `words of ${i} `.repeat(20)))
  const records = [{ kind: 'event', id: 'e', value: bytes('{"words":"of the event"}') }]
  await store.commit(commitOf('e', epoch, { pages, records }))
  await store.close()
})
afterAll(() => rm(sample, { recursive: true }))
const fill = () => cpSync(sample, dir, { recursive: true })
/** What opening says: a fault and its sentence. */
async function refusal(): Promise<[string, string]> {
  const store = await openSqliteStore({ dir }).catch((error: unknown) => error)
  if (store instanceof StoreError) return [store.fault, store.message]
  await (store as Store).close()
  return ['none', '']
}

describe('a damaged database', () => {
  it.each([
    ['cut short', () => truncateSync(file, 20_000), /is damaged \(.+\): restore a backup\.$/],
    ['cut to nothing', () => truncateSync(file, 0), /is empty: restore a backup\.$/],
    ['another file', () => writeFileSync(file, 'not a database '.repeat(500)), /is damaged \(.+\): restore/],
    [
      'another database',
      () => {
        rmSync(file)
        const db = new DatabaseSync(file)
        db.exec('CREATE TABLE t (x)')
        db.close()
      },
      /is not a database of Folkmoot: restore a backup\.$/,
    ],
    [
      'gone, with its log left',
      () => {
        writeFileSync(`${file}-wal`, 'log')
        rmSync(file)
      },
      /is missing although its log is there/,
    ],
    ['overwritten in the middle', () => overwrite(12_288, 8_192), /is damaged \(.+\): restore a backup\.$/],
  ])('is reported and never served: %s', async (_, damage, sentence) => {
    fill()
    damage()
    const before = readOrNull()
    const [fault, message] = await refusal()
    expect(fault).toBe('corrupt')
    expect(message).toMatch(sentence)
    expect(message).not.toContain('\n')
    expect(readOrNull()).toEqual(before)
  })

  it('[D-3] is noticed by the checksum where SQLite cannot see it: in the words themselves', async () => {
    fill()
    const content = readFileSync(file)
    for (const [words, others] of [
      ['words of 77 ', 'swords of 7 '],
      ['"of the event"', '"of the evenT"'],
    ] as const)
      content.set(bytes(others), content.indexOf(words))
    writeFileSync(file, content)
    const store = await openSqliteStore({ dir })
    expect(await faultOf(store.readDoc('e', 'page', 'p77'))).toBe('corrupt')
    expect(await faultOf(store.readAfter('e', 0))).toBe('corrupt')
    expect(await faultOf(store.records('e'))).toBe('corrupt')
    expect(await store.damagedScopes()).toEqual(['e'])
    expect(await faultOf(store.readDoc('e', 'page', 'p78'))).toBe('none')
    await store.close()
  })

  function overwrite(start: number, length: number) {
    const content = readFileSync(file)
    content.fill(0xa5, start, start + length)
    writeFileSync(file, content)
  }
  function readOrNull() {
    try {
      return readFileSync(file)
    } catch {
      return null
    }
  }
})

describe('a folder that cannot be used', () => {
  it.each([
    ['a file stands in its place', () => writeFileSync(dir, '')],
    ['a file stands above it', () => underAFile()],
    ['a folder stands in place of the database', () => mkdirSync(file, { recursive: true })],
  ])('is told in one sentence: %s', async (_, make) => {
    make()
    const [fault, message] = await refusal()
    expect(fault).toBe('io')
    expect(message).toMatch(/^The data folder .+ cannot be used \(.+\)\.$/)
    expect(message).not.toContain('\n')
  })

  function underAFile() {
    writeFileSync(join(root, 'file'), '')
    dir = join(root, 'file', 'data')
  }

  it('[D-12] is told when a newer Folkmoot wrote it', async () => {
    fill()
    const raw = new DatabaseSync(file)
    raw.exec("UPDATE meta SET value = '9' WHERE key = 'schema'")
    raw.close()
    expect(await refusal()).toEqual([
      'io',
      expect.stringContaining('(schema 9, this one knows 2): update Folkmoot.'),
    ])
  })

  it('[D-2] is told when another Folkmoot has it open, and is free once that is closed', async () => {
    const first = await openSqliteStore({ dir })
    expect(await refusal()).toEqual(['busy', expect.stringContaining('Another Folkmoot is running on')])
    expect(await faultOf(first.commit(commitOf('e', null, { pages: [pageOf('p', 'x')] })))).toBe('none')
    await first.close()
    expect((await refusal())[0]).toBe('none')
  })
})

describe('a full disk', () => {
  it('[D-5] fails the commits it cannot hold, and no others, and keeps all it acknowledged', async () => {
    // The limit on a file's size stands for the disk's: the kernel refuses the write in the same place.
    const script = fileURLToPath(new URL('./full-disk.fixture.ts', import.meta.url))
    const { stdout } = spawnSync(
      'sh',
      ['-c', `ulimit -f 400; exec "${process.execPath}" "${script}" "${dir}"`],
      {
        encoding: 'utf8',
      },
    )
    const { grouped, acked, faults, read } = JSON.parse(stdout)
    expect(grouped.map((fault: string) => fault === 'none')).toEqual([true, true, true, false, true, true])
    expect(acked).toBeGreaterThan(5)
    expect(read).toBe(acked)
    expect(faults.length).toBeGreaterThan(0)
    expect(new Set([...faults, grouped[3]]).isSubsetOf(new Set(['full', 'io']))).toBe(true)
    const copy = join(root, 'copy')
    cpSync(dir, copy, { recursive: true })
    dir = copy
    const store = await openSqliteStore({ dir })
    const seqs = (await store.readAfter('e', 0)).map(({ seq }) => seq)
    expect(seqs).toEqual(Array.from({ length: acked }, (_, i) => i + 1))
    expect(await store.commit(commitOf('e', null, { pages: [pageOf('p', 'room again')] }))).toEqual({
      seq: acked + 1,
    })
    await store.close()
  })
})
