/**
 * One file that holds everything, taken while a server writes, from this process or another.
 *
 * By VACUUM INTO and not by SQLite's page-by-page backup: it reads one moment in one transaction, so that a busy writer
 * can't make it start again for ever; it reads every row, so that damage is noticed; and unused pages with old words in
 * them stay behind. It has a thread of its own, and loads don't wait for it.
 */
import { existsSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { StoreError } from '@folkmoot/engine'
import { randomId } from '@folkmoot/kit'
import type { ReaderCalls } from './calls.ts'
import { type StoreLog, startChannel } from './channel.ts'
import { failureOf } from './faults.ts'
import { databaseFile, makePrivateFile, syncPath } from './schema.ts'

export const READER = new URL('./reader-worker.ts', import.meta.url)

/** Copies the data of `dir` into `file` (mode 0600), replacing it only when the copy is complete. @throws StoreError */
export async function backupSqlite(dir: string, file: string, log?: StoreLog): Promise<void> {
  const target = resolve(file)
  if (dirname(target) === resolve(dir) && basename(target).startsWith('folkmoot.'))
    throw new StoreError(
      'io',
      `A backup cannot replace the data itself: choose another place than ${target}.`,
    )
  if (!existsSync(databaseFile(dir))) throw new StoreError('io', `There is no data of Folkmoot in ${dir}.`)
  const partial = `${target}.partial-${randomId()}`
  try {
    makePrivateFile(partial)
    const reader = startChannel<ReaderCalls>(READER, { dir, shared: true }, log)
    try {
      await reader.call('open')
      await reader.call('copyInto', partial)
    } finally {
      await reader.close()
    }
    syncPath(partial)
    renameSync(partial, target)
    syncPath(dirname(target))
  } catch (error) {
    const { fault, message } = error instanceof StoreError ? error : failureOf(error, dirname(target))
    // A damaged source is told as it is; all else has to do with the place of the copy.
    const told =
      fault === 'corrupt'
        ? message
        : fault === 'full'
          ? `The disk is full: there is no room for the backup ${target}.`
          : `The backup ${target} cannot be written. ${message}`
    throw new StoreError(fault, told, { cause: error })
  } finally {
    rmSync(partial, { force: true })
  }
}
