/** A PostgreSQL server of the system's own program, for one test file: in a temporary folder, on a port of its own. */
import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'

const run = promisify(execFile)
const STARTING_MS = 60_000
const DEBIAN = '/usr/lib/postgresql'

export interface PostgresServer {
  /** A new, empty database of this server, as DATABASE_URL has it. */
  database(): Promise<string>
  /** Ends at once, as a crash does; what was answered is on its disk. */
  crash(): Promise<void>
  /** After {@link crash}: on the same port and data. */
  restart(): Promise<void>
  /** Ends it and removes its folder. */
  discard(): Promise<void>
}

/** Where `initdb` and `postgres` are; null: there are none. */
function programs(): string | null {
  const named = process.env.FOLKMOOT_POSTGRES
  if (named) return existsSync(join(named, 'initdb')) ? named : null
  if (!existsSync(DEBIAN)) return null
  const versions = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a))
  return versions.map(one => join(DEBIAN, one, 'bin')).find(bin => existsSync(join(bin, 'initdb'))) ?? null
}

/**
 * For `describe.skipIf(noPostgres())`: is PostgreSQL missing? Where `CI` is set it throws, so that a run that looks green there has
 * been through it.
 */
export function noPostgres(): boolean {
  if (programs() !== null) return false
  const words =
    'There is no PostgreSQL here (apt-get install postgresql, or name the folder of initdb in FOLKMOOT_POSTGRES).'
  if (process.env.CI) throw new Error(words)
  return true
}

/** For `meta` of what is skipped: the last line of a run names what was not tried. */
export const LACKS_POSTGRES: object = { lacks: ['PostgreSQL'] }

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}

/** PostgreSQL refuses to run as root: then as the user that its package made, or as nobody. */
async function otherUser(): Promise<{ uid: number; gid: number } | null> {
  if (userInfo().uid !== 0) return null
  for (const name of ['postgres', 'nobody']) {
    const ids = await Promise.all(['-u', '-g'].map(flag => run('id', [flag, name]))).catch(() => null)
    if (ids) return { uid: Number(ids[0]?.stdout), gid: Number(ids[1]?.stdout) }
  }
  throw new Error('there is no user to run PostgreSQL as')
}

/** Runs one or several statements without parameters; answers the rows of the last. */
export async function runSql(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // Of several statements pg answers a list.
    const results = [await client.query(sql)].flat()
    return (results.at(-1)?.rows ?? []) as Record<string, unknown>[]
  } finally {
    await client.end()
  }
}

/** @param settings lines of postgresql.conf, besides those of a server on this machine alone */
export async function startPostgres(settings: Record<string, string> = {}): Promise<PostgresServer> {
  const bin = programs()
  if (bin === null) throw new Error('there is no PostgreSQL here')
  const folder = await mkdtemp(join(tmpdir(), 'folkmoot-postgres-'))
  const user = await otherUser()
  const as = user ?? {}
  if (user) await chown(folder, user.uid, user.gid)
  await chmod(folder, 0o700)
  const data = join(folder, 'data')
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
  await run(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...as,
    env,
    cwd: folder,
  })
  const port = await freePort()
  const args = Object.entries({
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '60',
    shared_buffers: '32MB',
    // Tests end the server, not the machine: what it wrote is kept by the system.
    fsync: 'off',
    ...settings,
  }).flatMap(([key, value]) => ['-c', `${key}=${value}`])
  let end = async () => {}

  async function start(): Promise<void> {
    const server = spawn(join(bin as string, 'postgres'), ['-D', data, '-p', String(port), ...args], {
      ...as,
      env,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    server.stderr.on('data', chunk => {
      said = `${said}${chunk}`.slice(-4_000)
    })
    const gone = new Promise<void>(resolve => server.once('exit', () => resolve()))
    let running = true
    void gone.then(() => {
      running = false
    })
    end = async () => {
      // SIGQUIT: an immediate shutdown, as after a crash. Its children end with it.
      server.kill('SIGQUIT')
      await gone
    }
    const until = performance.now() + STARTING_MS
    for (;;) {
      const up = await runSql(urlOf('postgres'), 'SELECT 1').then(
        () => true,
        () => false,
      )
      if (up) return
      if (!running || performance.now() > until) throw new Error(`PostgreSQL did not start:\n${said}`)
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  }
  const urlOf = (name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`

  await start()
  return {
    async database() {
      const name = `moot_${randomBytes(6).toString('hex')}`
      await runSql(urlOf('postgres'), `CREATE DATABASE ${name}`)
      return urlOf(name)
    },
    crash: () => end(),
    restart: start,
    async discard() {
      await end()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
