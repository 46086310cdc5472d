import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PLAIN } from '@folkmoot/testkit'
import {
  LACKS_POSTGRES,
  noPostgres,
  type PostgresServer,
  runSql,
  startPostgres,
} from '@folkmoot/testkit/postgres'
import { afterAll, beforeAll, describe } from 'vitest'
import { storeContract } from '../contract.ts'
import { restorePostgres } from './backup.ts'
import { openPostgresStore } from './open.ts'

const HOUR_MS = 3_600_000

describe.skipIf(noPostgres())('PostgreSQL', { meta: LACKS_POSTGRES }, () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres()
  }, 120_000)
  afterAll(() => server.discard())

  storeContract('postgres', async () => {
    const root = await mkdtemp(join(tmpdir(), 'folkmoot-store-'))
    const url = await server.database()
    return {
      // Renewed by nobody, so that they lapse when a test says so.
      open: () => openPostgresStore({ url, plain: PLAIN, times: { ttlMs: HOUR_MS, renewMs: HOUR_MS } }),
      async lapse() {
        await runSql(
          url,
          "UPDATE folkmoot.nodes SET until = '-infinity' WHERE node IN (SELECT holder FROM folkmoot.scopes)",
        )
      },
      async openBackup(file) {
        const restored = await server.database()
        await restorePostgres({ file, url: restored, force: false, prepare: async () => {} })
        return openPostgresStore({ url: restored })
      },
      file: join(root, 'backup.db'),
      remove: () => rm(root, { recursive: true }),
    }
  })
})
