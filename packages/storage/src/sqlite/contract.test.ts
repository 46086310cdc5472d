import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PLAIN } from '@folkmoot/testkit'
import { storeContract } from '../contract.ts'
import { openSqliteStore } from './open.ts'

storeContract('sqlite', async () => {
  const root = await mkdtemp(join(tmpdir(), 'folkmoot-store-'))
  return {
    open: () => openSqliteStore({ dir: join(root, 'data'), shared: true, plain: PLAIN }),
    async openBackup(file) {
      await mkdir(join(root, 'restored'))
      await copyFile(file, join(root, 'restored', 'folkmoot.db'))
      return openSqliteStore({ dir: join(root, 'restored') })
    },
    file: join(root, 'backup.db'),
    remove: () => rm(root, { recursive: true }),
  }
})
