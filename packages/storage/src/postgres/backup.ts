/** Backups, restores and moves of what PostgreSQL holds. A backup is the same file as SQLite's: either restores into either. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { type Store, StoreError } from '@folkmoot/engine'
import type pg from 'pg'
import { failureOf as folderFailure } from '../sqlite/faults.ts'
import { LOCK_FILE, lockFolder } from '../sqlite/lock.ts'
import { openSqliteStore } from '../sqlite/open.ts'
import type { StoredRecord } from '../sqlite/restore.ts'
import { databaseFile, makeFolder, syncPath } from '../sqlite/schema.ts'
import { copyFromFile, copyToFolder, isServed } from './copy.ts'
import { failureOf } from './faults.ts'
import { askOn, connect, giveUp } from './link.ts'
import { prepareSchema } from './schema.ts'

/** @throws StoreError with one sentence */
async function on<T>(url: string, run: (client: pg.Client) => Promise<T>, place = ''): Promise<T> {
  let client: pg.Client | undefined
  try {
    client = await connect(url)
    await prepareSchema(client)
    return await run(client)
  } catch (error) {
    if (error instanceof StoreError) throw error
    const known = error as { errcode?: number; code?: string }
    const ofFolder = place !== '' && (known.errcode !== undefined || /^E[A-Z]+$/.test(known.code ?? ''))
    const { fault, message } = ofFolder ? folderFailure(error, place) : failureOf(error)
    throw new StoreError(fault, message, { cause: error })
  } finally {
    if (client) giveUp(client)
  }
}

/** Copies everything into `file` (mode 0600), also while a server writes. @throws StoreError */
export async function backupPostgres(url: string, file: string): Promise<void> {
  const target = resolve(file)
  const staging = await on(
    url,
    async client => {
      const dir = mkdtempSync(join(dirname(target), `.${basename(target)}.partial-`))
      try {
        await copyToFolder(client, dir)
        return dir
      } catch (error) {
        rmSync(dir, { recursive: true, force: true })
        throw error
      }
    },
    dirname(target),
  )
  try {
    syncPath(databaseFile(staging))
    renameSync(databaseFile(staging), target)
    syncPath(dirname(target))
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

async function recordsOf(client: pg.Client): Promise<StoredRecord[] | null> {
  const rows = await askOn(client, { text: 'SELECT scope, kind, id, value FROM folkmoot.records' })
  return rows.length > 0 ? (rows as unknown as StoredRecord[]) : null
}

function refuseToReplace(records: readonly StoredRecord[] | null, force: boolean): void {
  if (records !== null && !force)
    throw new StoreError(
      'io',
      'That database is not empty: choose another one, or replace what it holds with --force.',
    )
}

interface Restore {
  /** A file that `backup` made, of either store. */
  file: string
  url: string
  /** Replaces what the database holds. */
  force: boolean
  /** See `restoreSqlite`. */
  prepare(store: Store, replaced: readonly StoredRecord[] | null): Promise<void>
}

/** @throws StoreError with one sentence; then the database holds what it held before. */
export async function restorePostgres({ file, url, force, prepare }: Restore): Promise<void> {
  if (!existsSync(file)) throw new StoreError('io', `There is no file ${file}.`)
  await on(url, async client => {
    if (await isServed(client))
      throw new StoreError('busy', 'A Folkmoot is running on that database: stop it first.')
    const replaced = await recordsOf(client)
    refuseToReplace(replaced, force)
    const staging = mkdtempSync(join(tmpdir(), 'folkmoot-restoring-'))
    try {
      copyFileSync(file, databaseFile(staging))
      chmodSync(databaseFile(staging), 0o600)
      const store = await openSqliteStore({ dir: staging }).catch(error => {
        throw new StoreError('corrupt', `${file} is not a whole backup, so nothing was changed.`, {
          cause: error,
        })
      })
      await prepare(store, replaced).finally(() => store.close())
      await copyFromFile(databaseFile(staging), client)
    } finally {
      rmSync(staging, { recursive: true, force: true })
    }
  })
}

/**
 * Everything of a folder into PostgreSQL, as it is. The folder stays as it was. Cut off anywhere nothing has happened, and the same
 * command does it whole.
 * @throws StoreError with one sentence
 */
export async function moveToPostgres(dir: string, url: string, force: boolean): Promise<void> {
  if (!existsSync(databaseFile(dir))) throw new StoreError('io', `There is no data of Folkmoot in ${dir}.`)
  await on(
    url,
    async client => {
      refuseToReplace(await recordsOf(client), force)
      const unlock = lockFolder(dir)
      try {
        // Opened as a server would: what an earlier version left is brought up to date.
        await (await openSqliteStore({ dir, shared: true })).close()
        await copyFromFile(databaseFile(dir), client)
      } finally {
        unlock()
      }
    },
    dir,
  )
}

/** Everything in PostgreSQL into a folder, as it is; otherwise like {@link moveToPostgres}. @throws StoreError */
export async function moveToFolder(url: string, dir: string, force: boolean): Promise<void> {
  await on(
    url,
    async client => {
      if (await isServed(client))
        throw new StoreError('busy', 'A Folkmoot is running on that database: stop it first.')
      makeFolder(dir)
      if (!force && existsSync(databaseFile(dir)))
        throw new StoreError(
          'io',
          `${dir} holds data already: choose another folder, or replace it with --force.`,
        )
      const unlock = lockFolder(dir)
      for (const name of readdirSync(dir))
        if (name.startsWith('moving-') && name !== LOCK_FILE)
          rmSync(join(dir, name), { recursive: true, force: true })
      const staging = mkdtempSync(join(dir, 'moving-'))
      try {
        mkdirSync(staging, { recursive: true, mode: 0o700 })
        await copyToFolder(client, staging)
        syncPath(databaseFile(staging))
        for (const rest of ['-wal', '-shm', '-journal'])
          rmSync(`${databaseFile(dir)}${rest}`, { force: true })
        renameSync(databaseFile(staging), databaseFile(dir))
        syncPath(dir)
      } finally {
        rmSync(staging, { recursive: true, force: true })
        unlock()
      }
    },
    dir,
  )
}
