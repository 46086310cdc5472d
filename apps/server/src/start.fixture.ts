/** For tests: the whole server in this process, on port 0 and a temporary data folder, with everything it logs. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LIMITS } from '@folkmoot/protocol'
import { PLAIN } from '@folkmoot/testkit'
import { type App, buildApp } from './app.ts'
import type { Config } from './config.ts'
import { closeDeps, type Deps, openDeps, type Surroundings, wakeUnfinished } from './deps.ts'
import { THIS_MACHINE } from './doors/visitors.ts'
import { createLog } from './log.ts'
import { writeToken } from './people/tokens.ts'

export interface Started {
  origin: string
  deps: Deps
  app: App
  dir: string
  joinCode: string
  organiserToken: string
  logged(): string
  /** Stops as SIGTERM would; the folder stays for another start. */
  stop(): Promise<void>
  discard(): Promise<void>
}

/** Port 0 of this machine alone. */
export const TEST_CONFIG: Config = {
  port: 0,
  host: '127.0.0.1',
  data: '',
  databaseUrl: null,
  publicUrl: null,
  alsoHosts: [],
  proxies: THIS_MACHINE,
  json: false,
  metricsToken: null,
  keepaliveMs: LIMITS.keepaliveMs,
  peoplePerEvent: LIMITS.peoplePerEvent,
  expectedPeople: 20_000,
  codeChecks: 100_000,
  plain: PLAIN,
  logLevel: 'debug',
  fault: null,
}

export async function startApp(
  options: Partial<Config> & { dir?: string } = {},
  surroundings: Partial<Surroundings> = {},
): Promise<Started> {
  const dir = options.dir ?? (await mkdtemp(join(tmpdir(), 'folkmoot-app-')))
  let logged = ''
  const log = createLog('debug', {
    write(line: string) {
      logged += line
    },
  })
  const config: Config = { ...TEST_CONFIG, data: dir, ...options }
  const deps = await openDeps(config, log, surroundings)
  const app = await buildApp(deps)
  const { local } = (await app.listen()).addresses
  await wakeUnfinished(deps)
  const stop = async () => {
    await app.close()
    await closeDeps(deps)
  }
  return {
    origin: local,
    deps,
    app,
    dir,
    joinCode: deps.directory.events()[0]?.event.joinCode ?? '',
    organiserToken: writeToken(deps.organiserToken),
    logged: () => logged,
    stop,
    async discard() {
      await stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}
