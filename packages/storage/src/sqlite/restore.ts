/**
 * A backup put in place of a folder's data. The copy is checked and prepared beside the old data, under a lock that no
 * running server lets go of, and takes its place by one rename.
 */
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Store, StoreError } from '@folkmoot/engine'
import { randomId } from '@folkmoot/kit'
import { failureOf } from './faults.ts'
import { LOCK_FILE, lockFolder } from './lock.ts'
import { openSqliteStore } from './open.ts'
import { databaseFile, makeFolder, openReadOnly, syncPath } from './schema.ts'

interface Restore {
  /** A file that `backup` made. */
  file: string
  dir: string
  /** Replaces what the folder holds. */
  force: boolean
  /**
   * Changes the restored data before anybody sees it, or throws: then nothing was done. `replaced`: the records that the folder
   * holds now, null where there are none or they cannot be read.
   */
  prepare(store: Store, replaced: readonly StoredRecord[] | null): Promise<void>
}

export interface StoredRecord {
  scope: string
  kind: string
  id: string
  value: Uint8Array
}

/** Damage is a reason to restore, and no reason not to. */
function readRecords(dir: string): StoredRecord[] | null {
  if (!existsSync(databaseFile(dir))) return null
  try {
    const db = openReadOnly(dir)
    try {
      return db.prepare('SELECT scope, kind, id, value FROM records').all() as unknown as StoredRecord[]
    } finally {
      db.close()
    }
  } catch {
    return null
  }
}

async function stage(staging: string, { file, dir, prepare }: Restore): Promise<void> {
  mkdirSync(staging, { mode: 0o700 })
  copyFileSync(file, databaseFile(staging))
  chmodSync(databaseFile(staging), 0o600)
  const store = await openSqliteStore({ dir: staging }).catch(error => {
    throw new StoreError('corrupt', `${file} is not a whole backup, so nothing was changed.`, {
      cause: error,
    })
  })
  try {
    await prepare(store, readRecords(dir))
  } finally {
    await store.close()
  }
  syncPath(databaseFile(staging))
}

/** The old log goes first: beside the new database it would be read as part of it. */
function swap(staging: string, dir: string): void {
  const file = databaseFile(dir)
  for (const rest of ['-wal', '-shm', '-journal']) rmSync(`${file}${rest}`, { force: true })
  renameSync(databaseFile(staging), file)
  syncPath(dir)
}

/** @throws StoreError with one sentence; then the folder holds what it held before. */
export async function restoreSqlite(restore: Restore): Promise<void> {
  const { file, dir, force } = restore
  if (!existsSync(file)) throw new StoreError('io', `There is no file ${file}.`)
  let unlock = () => {}
  const staging = join(dir, `restoring-${randomId()}`)
  try {
    makeFolder(dir)
    if (!force && readdirSync(dir).some(name => name !== LOCK_FILE))
      throw new StoreError('io', `${dir} is not empty: choose another folder, or replace it with --force.`)
    unlock = lockFolder(dir)
    await stage(staging, restore)
    swap(staging, dir)
  } catch (error) {
    if (error instanceof StoreError) throw error
    const { fault, message } = failureOf(error, dir)
    throw new StoreError(fault, message, { cause: error })
  } finally {
    rmSync(staging, { recursive: true, force: true })
    unlock()
  }
}
