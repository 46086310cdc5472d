import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { until } from '@folkmoot/testkit'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { commitOf, pageOf } from '../contract.ts'
import { openSqliteStore, type SqliteStore } from './open.ts'

vi.setConfig({ testTimeout: 30_000 })
let dir: string
let store: SqliteStore
let epoch: number
const commit = (text: string) => store.commit(commitOf('e', epoch, { pages: [pageOf('p', text)] }))

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'folkmoot-channel-'))
  store = await openSqliteStore({ dir, shared: true })
  epoch = (await store.acquire('e')).epoch
})
afterEach(async () => {
  await store.close()
  await rm(dir, { recursive: true })
})

it('a fast disk has answered before anything else of this thread has its turn', async () => {
  let atOnce = 0
  for (let i = 0; i < 50; i++) {
    let others = 0
    const other = setImmediate(() => others++)
    await commit(`${i}`)
    clearImmediate(other)
    if (others === 0) atOnce++
    // A busy machine makes some of them late.
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  expect(atOnce).toBeGreaterThan(10)
})

it('a slow disk does not hold this thread up', async () => {
  const other = new DatabaseSync(join(dir, 'folkmoot.db'))
  other.exec('BEGIN IMMEDIATE')
  let turns = 0
  const counting = setInterval(() => turns++, 1)
  const answer = commit('late')
  // While nothing can be answered, this thread's timers go on.
  await until(() => turns > 10, 'turns of this thread')
  clearInterval(counting)
  other.exec('ROLLBACK')
  other.close()
  await expect(answer).resolves.toEqual({ seq: 1 })
})

it('writes its log back between commits, so that it stays short', async () => {
  const words = 'x'.repeat(40_000)
  for (let i = 0; i < 750; i++) await commit(words)
  expect((await stat(join(dir, 'folkmoot.db-wal'))).size).toBeLessThan(12 * 2 ** 20)
})
