/** A network between the store and PostgreSQL that swallows answers: what landed is neither lost nor written twice. */
import { connect, createServer, type Server, type Socket } from 'node:net'
import type { Store } from '@folkmoot/engine'
import {
  LACKS_POSTGRES,
  noPostgres,
  type PostgresServer,
  runSql,
  startPostgres,
} from '@folkmoot/testkit/postgres'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bytes, commitOf, erasureOf, faultOf, pageOf } from '../contract.ts'
import { openPostgresStore } from './open.ts'

describe.skipIf(noPostgres())('PostgreSQL behind a bad network', { meta: LACKS_POSTGRES }, () => {
  let server: PostgresServer
  let url: string
  let wire: Server
  /** How many connections are still to be cut at the next answer of the server. */
  let cuts = 0
  let store: Store
  beforeAll(async () => {
    server = await startPostgres()
  }, 120_000)
  beforeEach(async () => {
    url = await server.database()
    const there = new URL(url)
    cuts = 0
    wire = createServer(near => {
      const far = connect(Number(there.port), there.hostname)
      const end = (...sockets: Socket[]) => {
        for (const socket of sockets) socket.destroy()
      }
      for (const socket of [near, far])
        socket.on('error', () => end(near, far)).on('close', () => end(near, far))
      let asked = ''
      near.on('data', chunk => {
        asked = chunk.toString('latin1')
        far.write(chunk)
      })
      far.on('data', chunk => {
        // What it answered to is in the database by now; nobody hears of it.
        if (cuts > 0 && /rev = s\.rev \+ 1|folkmoot-commit/.test(asked)) {
          cuts--
          return end(near, far)
        }
        near.write(chunk)
      })
    })
    await new Promise<void>(resolve => wire.listen(0, '127.0.0.1', resolve))
    const { port } = wire.address() as { port: number }
    store = await openPostgresStore({ url: Object.assign(new URL(url), { port: String(port) }).href })
  })
  afterEach(async () => {
    await store.close()
    await new Promise(resolve => wire.close(resolve))
  })
  afterAll(() => server.discard())

  const rows = async () => Number((await runSql(url, 'SELECT count(*)::int AS n FROM folkmoot.docs'))[0]?.n)

  it('[I-3] a commit whose answer was lost is answered as it landed, once', async () => {
    const { epoch } = await store.acquire('e')
    for (let i = 1; i <= 5; i++) {
      cuts = i % 3
      const commit = commitOf('e', epoch, {
        pages: [pageOf('p', `${i}`)],
        ops: [{ actor: 'a', op: `${i}`, result: bytes('done') }],
      })
      expect(await store.commit(commit)).toEqual({ seq: i })
      expect(await rows()).toBe(i)
    }
  })

  it('[I-3] so are several scopes of one statement, an erasure and a compaction', async () => {
    const scopes = ['a', 'b', 'c']
    const epochs = await Promise.all(scopes.map(async scope => (await store.acquire(scope)).epoch))
    cuts = 1
    const landed = await Promise.all(
      scopes.map((scope, i) =>
        store.commit(commitOf(scope, epochs[i] as number, { pages: [pageOf('p', '1'), pageOf('p', '2')] })),
      ),
    )
    expect(landed).toEqual([{ seq: 2 }, { seq: 2 }, { seq: 2 }])
    expect(await rows()).toBe(6)
    const epoch = epochs[0] as number
    cuts = 1
    await store.compact('a', epoch, 'page', 'p', 2, bytes('12'))
    expect(await rows()).toBe(5)
    cuts = 1
    expect(await store.erase(erasureOf('a', epoch, { pages: [{ doc: 'p', base: bytes('1') }] }))).toEqual({
      seq: 3,
    })
    expect((await store.readAfter('a', 0)).map(({ seq }) => seq)).toEqual([3])
    expect(await store.commit(commitOf('a', epoch, { pages: [pageOf('p', '3')] }))).toEqual({ seq: 4 })
  })

  it('[I-2] after its deadline it may answer nothing, and what it holds is fenced once another took it', async () => {
    const { epoch } = await store.acquire('e')
    expect(store.mayAnswer()).toBe(true)
    const other = await openPostgresStore({ url })
    // Its row is taken away, as another process does when its time has passed.
    await runSql(url, 'DELETE FROM folkmoot.nodes WHERE node = (SELECT holder FROM folkmoot.scopes)')
    const taken = await other.acquire('e')
    expect(taken.epoch).toBeGreaterThan(epoch)
    expect(await faultOf(store.commit(commitOf('e', epoch, { boards: [pageOf('b', 'late')] })))).toBe(
      'fenced',
    )
    await expect.poll(() => store.mayAnswer(), { timeout: 20_000 }).toBe(false)
    expect(await faultOf(store.acquire('another'))).toBe('busy')
    expect(await rows()).toBe(0)
    await other.close()
  })

  it('[D-29] what is erased stands in no row any more, and its old versions are cleared away', async () => {
    const { epoch } = await store.acquire('e')
    const CANARY = 'canary-in-the-mine'
    for (let i = 0; i < 20; i++)
      await store.commit(
        commitOf('e', epoch, {
          pages: [pageOf('gone', `${CANARY} ${i}`), pageOf('kept', 'other')],
          boards: [pageOf('wall', `${CANARY} ${i}`)],
          records: [{ kind: 'snapshot', id: `${i % 3}`, value: bytes(`${CANARY} ${i}`) }],
          ops: [{ actor: 'a', op: `${i}`, result: bytes('an answer') }],
        }),
      )
    const found = async () => {
      const all = ['docs', 'records', 'ops'].map(
        (table, i) =>
          `SELECT count(*) AS n FROM folkmoot.${table} WHERE position('${CANARY}'::bytea IN ${['bytes', 'value', 'result'][i]}) > 0`,
      )
      const [row] = await runSql(url, `SELECT sum(n)::int AS n FROM (${all.join(' UNION ALL ')}) AS counts`)
      return Number(row?.n)
    }
    expect(await found()).toBeGreaterThan(40)
    await store.erase(
      erasureOf('e', epoch, {
        pages: [{ doc: 'gone', base: null }],
        boards: [{ doc: 'wall', base: bytes('empty') }],
        records: ['0', '1', '2'].map(id => ({ kind: 'snapshot', id, value: null })),
      }),
    )
    expect(await found()).toBe(0)
    const cleared = async () => {
      const [row] = await runSql(
        url,
        "SELECT coalesce(min(vacuum_count), 0)::int AS n FROM pg_stat_user_tables WHERE schemaname = 'folkmoot' AND relname IN ('docs', 'records', 'ops')",
      )
      return Number(row?.n)
    }
    await expect.poll(cleared, { timeout: 30_000 }).toBeGreaterThan(0)
    expect(await store.readDoc('e', 'page', 'kept')).toHaveLength(20)
  })
})
