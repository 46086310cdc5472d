/** The store of one node: SQLite in one folder, written by one thread and read by another. */
import { type Store, StoreError } from '@folkmoot/engine'
import { backupSqlite, READER } from './backup.ts'
import type { ReaderCalls, WriterCalls } from './calls.ts'
import { type StoreLog, startChannel } from './channel.ts'
import { flatten } from './flat-commit.ts'

export interface SqliteOptions {
  /** Made when it is missing, with mode 0700. */
  dir: string
  log?: StoreLog
  /** Lets other processes have the folder open at the same time; they still fence each other by epochs. */
  shared?: boolean
  /** Never blocks this thread: see blocking-wait.ts. */
  plain?: boolean
  /** Tests only: a file that says what the database refuses. See disk-orders.ts. */
  diskOrders?: string | undefined
}

export interface SqliteStore extends Store {
  /** Scopes of which a row is not as it was stored. Reads everything. */
  damagedScopes(): Promise<string[]>
}

const WRITER = new URL('./writer-worker.ts', import.meta.url)

/** Checks the whole database before it answers. @throws StoreError with one sentence for whoever runs the server */
export async function openSqliteStore({
  dir,
  log,
  shared = false,
  plain = false,
  diskOrders,
}: SqliteOptions): Promise<SqliteStore> {
  const started = performance.now()
  const writer = startChannel<WriterCalls>(WRITER, { dir, shared, diskOrders }, log)
  const reader = startChannel<ReaderCalls>(READER, { dir, shared }, log)
  /** The reader first: the last connection to close then empties and removes the log. */
  async function end() {
    await reader.close()
    await writer.close()
  }
  try {
    await writer.call('open')
    await reader.call('open')
  } catch (error) {
    await end()
    throw error
  }
  log?.info({ dir, ms: Math.round(performance.now() - started) }, 'the store is open')
  let closing: Promise<void> | null = null
  const backups = new Set<Promise<void>>()

  /** Calls after `close` are refused by name, not by whatever the threads are doing then. */
  function whileOpen<A extends unknown[], R>(call: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
    return async (...args) => {
      if (closing) throw new StoreError('closed', 'The store is closed.')
      return call(...args)
    }
  }
  async function backup(file: string) {
    const running = backupSqlite(dir, file, log)
    backups.add(running)
    await running.finally(() => backups.delete(running))
  }
  async function shut() {
    await Promise.allSettled(backups)
    await end()
  }

  return {
    mayAnswer: () => true,
    scopes: whileOpen(() => reader.call('scopes')),
    acquire: whileOpen(scope => writer.call('acquire', scope)),
    commit: whileOpen(commit => {
      const answer = writer.call('commit', flatten(commit))
      if (!plain) writer.waitBriefly()
      return answer
    }),
    findOp: whileOpen((...args) => reader.call('findOp', ...args)),
    records: whileOpen(scope => reader.call('records', scope)),
    readDoc: whileOpen((...args) => reader.call('readDoc', ...args)),
    readDocs: whileOpen((...args) => reader.call('readDocs', ...args)),
    docIds: whileOpen((...args) => reader.call('docIds', ...args)),
    readAfter: whileOpen((...args) => reader.call('readAfter', ...args)),
    compact: whileOpen((...args) => writer.call('compact', ...args)),
    erase: whileOpen(erasure => writer.call('erase', erasure)),
    backup: whileOpen(backup),
    damagedScopes: whileOpen(() => reader.call('damagedScopes')),
    close() {
      closing ??= shut()
      return closing
    },
  }
}
