/** What the main thread asks of the two threads that speak with PostgreSQL. */
import type { ReaderCalls as AnyReader, Request, WorkerEnd, WriterCalls } from '../sqlite/calls.ts'
import type { LeaseTimes } from './lease.ts'

export interface PostgresWorkerOptions {
  url: string
}
export interface PostgresWriterOptions extends PostgresWorkerOptions {
  times: LeaseTimes
  /** See lease.ts. */
  deadline: BigInt64Array
}
export type ReaderCalls = Omit<AnyReader, 'damagedScopes' | 'copyInto'>
export type { WriterCalls }
export type WriteRequest = Exclude<Request<WriterCalls>, { method: 'open' | 'close' }>
export type ReaderData = PostgresWorkerOptions & WorkerEnd
export type WriterData = PostgresWriterOptions & WorkerEnd
