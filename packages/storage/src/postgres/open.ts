/** The store of nodes that share one PostgreSQL database. Each scope is written by whoever holds its lease. */
import { type Store, StoreError } from '@folkmoot/engine'
import { type StoreLog, startChannel } from '../sqlite/channel.ts'
import { flatten } from '../sqlite/flat-commit.ts'
import { backupPostgres } from './backup.ts'
import type { PostgresWorkerOptions, PostgresWriterOptions, ReaderCalls, WriterCalls } from './calls.ts'
import { isBefore, LEASE_TIMES, type LeaseTimes, sharedDeadline } from './lease.ts'

export interface PostgresOptions {
  /** As DATABASE_URL has it; never part of an error or a line of the log. */
  url: string
  log?: StoreLog
  /** Never blocks this thread: see sqlite/blocking-wait.ts. */
  plain?: boolean
  /** Tests only. */
  times?: Partial<LeaseTimes>
}
export interface PostgresStore extends Store {
  /** Settles when another process has taken over what this one held: nothing may leave any more. */
  readonly lost: Promise<void>
}

const WRITER = new URL('./writer-worker.ts', import.meta.url)
const READER = new URL('./reader-worker.ts', import.meta.url)

/** Makes the tables where there are none. @throws StoreError with one sentence for whoever runs the server */
export async function openPostgresStore({
  url,
  log,
  plain = false,
  times,
}: PostgresOptions): Promise<PostgresStore> {
  const deadline = sharedDeadline()
  const options: PostgresWriterOptions = { url, deadline, times: { ...LEASE_TIMES, ...times } }
  const readerOptions: PostgresWorkerOptions = { url }
  const writer = startChannel<WriterCalls>(WRITER, options, log)
  const reader = startChannel<ReaderCalls>(READER, readerOptions, log)
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
  let closing: Promise<void> | null = null

  /** Calls after `close` are refused by name, not by whatever the threads are doing then. */
  function whileOpen<A extends unknown[], R>(call: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
    return async (...args) => {
      if (closing) throw new StoreError('closed', 'The store is closed.')
      return call(...args)
    }
  }
  return {
    lost: writer.told,
    mayAnswer: () => isBefore(deadline),
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
    backup: whileOpen(file => backupPostgres(url, file)),
    close() {
      closing ??= end()
      return closing
    },
  }
}
