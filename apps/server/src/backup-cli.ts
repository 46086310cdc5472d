// `npm run backup FILE [--data DIR]`: everything in one file, also while a server runs.
import { statSync } from 'node:fs'
import { backupPostgres, backupSqlite } from '@folkmoot/storage'
import { noteBackup } from './backups.ts'
import { readDataArgs, runOnce } from './data-args.ts'

await runOnce(async () => {
  const args = readDataArgs('Usage: npm run backup FILE [-- --data DIR]', process.argv.slice(2), process.env)
  if (!args.ok) throw new Error(args.error)
  const { file, dir, url } = args.value
  if (url === null) await backupSqlite(dir, file)
  else await backupPostgres(url, file)
  noteBackup(dir, file, Date.now())
  return `Backed up ${url === null ? dir : 'PostgreSQL'} to ${file} (${(statSync(file).size / 1e6).toFixed(1)} MB).`
})
