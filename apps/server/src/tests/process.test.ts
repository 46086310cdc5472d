import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { call, organiser, startServer } from '@folkmoot/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'

const MAIN = join(import.meta.dirname, '..', 'main.ts')
let dir = ''
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'folkmoot-main-'))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

function run(args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...args])
  let out = ''
  let err = ''
  child.stdout.on('data', chunk => {
    out += chunk
  })
  child.stderr.on('data', chunk => {
    err += chunk
  })
  return new Promise(resolve => child.on('exit', code => resolve({ code, out, err })))
}

test('ready is one line of JSON; SIGTERM ends it well, and everything is there again after a start', async () => {
  const data = join(dir, 'again')
  const first = await startServer({ dir: data })
  expect(first.ready).toEqual({
    ready: true,
    local: first.origin,
    lan: [],
    join: `${first.origin}/j/${first.ready.joinCode}`,
    joinCode: expect.stringMatching(/^[0-9A-Z]{8}$/),
    display: `${first.origin}/d`,
    events: [{ name: 'Better Together', joinCode: first.ready.joinCode }],
    organiser: expect.stringMatching(/\/enter#o\./),
  })
  expect((await call(first.origin, '/healthz')).status).toBe(200)
  await first.kill('SIGTERM')
  expect(first.log()).not.toMatch(/"level":[56]0/)
  const second = await startServer({ dir: data })
  expect(second.ready.joinCode).toBe(first.ready.joinCode)
  const old = await call(second.origin, '/api/enter', { token: new URL(first.ready.organiser).hash.slice(1) })
  expect(old.body.code).toBe('link-used')
  await second.discard()
})

test('[D-7] a taken port, an unwritable folder and an unknown option each give one clear line', async () => {
  const other = createServer()
  await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as { port: number }
  await writeFile(join(dir, 'file'), '')
  const outcomes = await Promise.all([
    run(['--host', '127.0.0.1', '--port', String(port), '--data', join(dir, 'port')]),
    run(['--port', '0', '--data', join(dir, 'file', 'below')]),
    run(['--prot', '1']),
  ])
  other.close()
  for (const { code, out, err } of outcomes) {
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err.trim().split('\n')).toHaveLength(1)
  }
  expect(outcomes[0]?.err).toContain(`Port ${port} is taken`)
  expect(outcomes[1]?.err).toContain(join(dir, 'file', 'below'))
})

test('[M-5] after a rehearsal a start names the event that was rehearsed, not the rehearsal', async () => {
  const data = join(dir, 'rehearsed')
  const first = await startServer({ dir: data })
  const desk = await organiser(first, 'better-together')
  expect((await desk.command('rehearsal.start', { delegates: 1 })).status).toBe(200)
  await first.kill('SIGTERM')
  const second = await startServer({ dir: data })
  expect(second.ready.joinCode).toBe(first.ready.joinCode)
  expect(second.ready.events.map(({ name }) => name)).toEqual(['Better Together'])
  await second.discard()
})
