/**
 * Makes the data of today's Folkmoot, for tests of every later one: a folder as a killed server leaves it, a backup, and
 * what stood in them. Run once for each version that is worth keeping, by that version's own code:
 * `npm run node -- apps/server/src/tests/earlier/make.fixture.ts DIR`
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { backupSqlite } from '@folkmoot/storage'
import { call } from '@folkmoot/testkit'
import { type Started, startApp } from '../../start.fixture.ts'
import { fillDayOne, fillDayTwo } from './day.fixture.ts'
import { readAll } from './read-all.fixture.ts'

const target = process.argv[2]
if (!target) throw new Error('where to?')
mkdirSync(target, { recursive: true })

/** One folder as a killed server left it: its last commits are in the log only. */
function copyAsKilled({ dir }: Started): string {
  const copy = `${dir}-copy`
  // By another process: reading the file in the one that has it open drops SQLite's locks on it.
  execFileSync('cp', ['-r', dir, copy])
  return copy
}

const server = await startApp()
try {
  const entered = await call(server.origin, '/api/enter', { token: server.organiserToken })
  await fillDayOne(server, entered.cookie)
  const file = join(server.dir, 'backup.folkmoot')
  await backupSqlite(server.dir, file)
  const backedUp = await readAll(server.deps)
  await fillDayTwo(server, entered.cookie)
  const killed = copyAsKilled(server)
  const left = await readAll(server.deps)
  for (const [name, bytes] of [
    ['backup.folkmoot', readFileSync(file)],
    ['folkmoot.db', readFileSync(join(killed, 'folkmoot.db'))],
    ['folkmoot.db-wal', readFileSync(join(killed, 'folkmoot.db-wal'))],
    ['backup.json', Buffer.from(JSON.stringify(backedUp))],
    ['folder.json', Buffer.from(JSON.stringify(left))],
  ] as const)
    writeFileSync(join(target, `${name}.gz`), gzipSync(bytes, { level: 9 }))
} finally {
  await server.discard()
}
process.exit(0)
