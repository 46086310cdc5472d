import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { bytes, commitOf, pageOf } from '../contract.ts'
import { openSqliteStore } from './open.ts'

vi.setConfig({ testTimeout: 30_000 })
let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'folkmoot-schema-'))
})
afterEach(() => rm(dir, { recursive: true }))

/** Two pages' words in six rows. */
async function fill() {
  const store = await openSqliteStore({ dir })
  const { epoch } = await store.acquire('e')
  for (const text of ['one', 'two', 'three'])
    await store.commit(commitOf('e', epoch, { pages: [pageOf('p', text), pageOf('q', text)] }))
  await store.close()
}
function alter(sql: string) {
  const db = new DatabaseSync(join(dir, 'folkmoot.db'))
  db.exec(sql)
  db.close()
}

/** What schema 1 had in place of what came since. */
const AS_IN_SCHEMA_1 = `
  DROP TABLE doc_rows;
  CREATE INDEX docs_by_doc ON docs (scope, kind, doc, seq);
  ALTER TABLE scopes DROP COLUMN indexed;
  UPDATE meta SET value = '1' WHERE key = 'schema';
`

it('[D-12] brings the data of schema 1 up to date, words and numbers as they were', async () => {
  await fill()
  alter(AS_IN_SCHEMA_1)
  for (const more of ['four', 'five']) {
    const store = await openSqliteStore({ dir })
    expect(await store.docIds('e', 'page')).toEqual(['p', 'q'])
    expect((await store.readDoc('e', 'page', 'p')).slice(0, 3)).toEqual(['one', 'two', 'three'].map(bytes))
    const { epoch, seq } = await store.acquire('e')
    expect(seq).toBe((await store.readAfter('e', 0)).length)
    await store.commit(commitOf('e', epoch, { pages: [pageOf('p', more)] }))
    expect((await store.readDoc('e', 'page', 'p')).at(-1)).toEqual(bytes(more))
    expect(await store.damagedScopes()).toEqual([])
    await store.close()
  }
})

it('leaves no more than some thousand rows to be looked through', async () => {
  const store = await openSqliteStore({ dir })
  const { epoch } = await store.acquire('e')
  for (let i = 0; i < 12; i++) {
    const pages = Array.from({ length: 1_000 }, (_, j) => pageOf(`p${j}`, 'x'))
    await store.commit(commitOf('e', epoch, { pages }))
  }
  await store.close()
  const db = new DatabaseSync(join(dir, 'folkmoot.db'))
  const { indexed } = db.prepare('SELECT indexed FROM scopes').get() ?? {}
  const { n } = db.prepare('SELECT count(*) AS n FROM doc_rows').get() ?? {}
  db.close()
  expect(n).toBe(indexed)
  expect(12_000 - Number(indexed)).toBeLessThan(5_000)
})

it('[D-10] calls an event damaged of which a row can no longer be found by its document', async () => {
  await fill()
  const reopened = await openSqliteStore({ dir })
  // A lease indexes what is there.
  await reopened.acquire('e')
  expect(await reopened.damagedScopes()).toEqual([])
  await reopened.close()
  alter("DELETE FROM doc_rows WHERE scope = 'e' AND doc = 'q' AND seq = 4")
  const store = await openSqliteStore({ dir })
  expect(await store.damagedScopes()).toEqual(['e'])
  await store.close()
})
