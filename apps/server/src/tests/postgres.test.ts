/** Folkmoot on PostgreSQL: what a start needs, and what it says when it cannot. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openPostgresStore } from '@folkmoot/storage'
import { call, joinAs } from '@folkmoot/testkit'
import {
  LACKS_POSTGRES,
  noPostgres,
  type PostgresServer,
  runSql,
  startPostgres,
} from '@folkmoot/testkit/postgres'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../config.ts'
import { type Started, startApp } from '../start.fixture.ts'

const opening = (url: string) =>
  openPostgresStore({ url }).then(
    () => 'it opened',
    (error: Error) => error.message,
  )

describe.skipIf(noPostgres())('PostgreSQL', { meta: LACKS_POSTGRES }, () => {
  let server: PostgresServer
  let started: Started[] = []
  beforeAll(async () => {
    server = await startPostgres()
  }, 120_000)
  afterEach(async () => {
    for (const one of started) await one.discard()
    started = []
  })
  afterAll(() => server.discard())

  async function start(databaseUrl: string): Promise<Started> {
    const one = await startApp({ databaseUrl })
    started.push(one)
    return one
  }
  it('[D-23] an empty database is set up by a start, with the sample; the next start goes on from it', async () => {
    const url = await server.database()
    const first = await start(url)
    const joined = await call(first.origin, '/api/join', { code: first.joinCode, name: 'Ann', network: null })
    expect(joined.status).toBe(200)
    expect(existsSync(join(first.dir, 'folkmoot.db'))).toBe(false)
    await first.stop()
    const second = await start(url)
    expect(second.joinCode).toBe(first.joinCode)
    const back = await call(second.origin, '/api/return', {
      code: joined.body.returnCode,
      event: joined.body.event,
    })
    expect(back.status).toBe(200)
    expect((await call(second.origin, '/healthz')).status).toBe(200)
  })

  it('[D-23] two that start on one empty database: one serves, the other waits and takes over with all there is', async () => {
    const url = await server.database()
    let tell = () => {}
    const waits = new Promise<void>(resolve => {
      tell = resolve
    })
    const both = [0, 1].map(() => startApp({ databaseUrl: url }, { waiting: tell }))
    const first = await Promise.race(both)
    await waits
    await first.discard()
    const all = await Promise.all(both)
    const second = all.find(one => one !== first) as Started
    started.push(second)
    expect(second.joinCode).toBe(first.joinCode)
  })

  it('[I-2] a process that another one has replaced hands out nothing: at no door, and on no socket that is open', async () => {
    const url = await server.database()
    const app = await start(url)
    const joined = await joinAs(app, app.joinCode, 'Ann')
    const stage = await joined.stage()
    const { event } = joined
    const resend = () =>
      Promise.race([
        new Promise(resolve => stage.socket.emit('resend', resolve)),
        new Promise(resolve => stage.socket.once('disconnect', () => resolve('cut off'))),
      ])
    expect(await resend()).toMatchObject({ view: { event: expect.anything() } })
    // As whoever takes over does.
    await runSql(url, 'DELETE FROM folkmoot.nodes')
    await app.deps.lost
    expect(app.deps.store.mayAnswer()).toBe(false)
    const doors = [
      call(app.origin, '/api/join', { code: app.joinCode, name: 'Late', network: null }),
      call(app.origin, `/api/events/${event}/me`, undefined, { cookie: joined.cookie }),
      call(app.origin, '/library'),
      call(app.origin, '/healthz'),
    ]
    for (const { status, body } of await Promise.all(doors))
      expect([status, body.code]).toEqual([503, 'not-saved'])
    expect(await resend()).toBe('cut off')
    await expect(joined.stage()).rejects.toThrow()
    const page = joined.page({ maxBackoffMs: 60_000 })
    await expect.poll(() => page.closes[0], { timeout: 20_000 }).toBe(4503)
    expect(page.provider.synced).toBe(false)
    page.destroy()
    stage.close()
  })

  it('[D-24] a database that cannot be used is told in one sentence, without its address and password', async () => {
    const url = await server.database()
    const other = (change: Partial<URL>) =>
      Object.assign(new URL(url), { password: 'quite-secret', ...change }).href
    await runSql(url, 'CREATE ROLE nobody_here LOGIN')
    await runSql(url, 'REVOKE ALL ON SCHEMA public FROM PUBLIC')
    const said = {
      unreachable: await opening(other({ port: '1' })),
      missing: await opening(other({ pathname: '/no-such-database' })),
      right: await opening(other({ username: 'nobody_here' })),
    }
    expect(said.unreachable).toBe('PostgreSQL cannot be reached (ECONNREFUSED).')
    expect(said.missing).toBe('The database that DATABASE_URL names does not exist: create it first.')
    expect(said.right).toMatch(/lacks a right/)
    expect(JSON.stringify(said)).not.toMatch(/quite-secret|127\.0\.0\.1|\\n/)
    const read = (DATABASE_URL: string) => readConfig([], { DATABASE_URL })
    for (const wrong of ['mysql://u:quite-secret@h/d', 'postgres://h', 'nonsense'])
      expect(read(wrong)).toEqual({
        ok: false,
        error: expect.stringMatching(/^DATABASE_URL must be [^\n]*$/),
      })
    expect(JSON.stringify(read('mysql://u:quite-secret@h/d'))).not.toContain('quite-secret')
  })

  it('[D-24] so are tables of a newer Folkmoot, and a trigger or a view that Folkmoot never made', async () => {
    const url = await server.database()
    await (await openPostgresStore({ url })).close()
    await runSql(url, 'CREATE VIEW folkmoot.words AS SELECT * FROM folkmoot.docs')
    expect(await opening(url)).toMatch(/Folkmoot never made/)
    await runSql(url, 'DROP VIEW folkmoot.words')
    await runSql(
      url,
      `CREATE FUNCTION spy() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
       CREATE TRIGGER spy BEFORE INSERT ON folkmoot.docs FOR EACH ROW EXECUTE FUNCTION spy()`,
    )
    expect(await opening(url)).toMatch(/Folkmoot never made/)
    await runSql(url, 'DROP TRIGGER spy ON folkmoot.docs')
    await runSql(url, "UPDATE folkmoot.meta SET value = '99' WHERE key = 'schema'")
    expect(await opening(url)).toBe('The data in PostgreSQL is of a newer Folkmoot: start that one.')
  })
})
