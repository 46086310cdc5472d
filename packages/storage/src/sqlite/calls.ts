/**
 * What the main thread asks of the two workers, and how they answer. A worker serves requests in the order they were
 * sent; `open` comes first, `close` last.
 */
import type { MessagePort } from 'node:worker_threads'
import type { Erasure, Store, StoreFault } from '@folkmoot/engine'
import type { FlatCommit } from './flat-commit.ts'

export interface WorkerOptions {
  dir: string
  /** Other processes may have the folder open too: only epochs keep them apart. */
  shared: boolean
  /** Tests only: see disk-orders.ts. */
  diskOrders?: string | undefined
}
/** A worker's end of its channel. */
export interface WorkerEnd {
  port: MessagePort
  /** Its first element counts the messages of answers. */
  answered: Int32Array
}
export interface WriterCalls {
  open(): void
  acquire(scope: string): { epoch: number; seq: number }
  commit(commit: FlatCommit): { seq: number }
  compact(...args: Parameters<Store['compact']>): void
  erase(erasure: Erasure): { seq: number }
  close(): void
}
export interface ReaderCalls {
  open(): void
  scopes(): Awaited<ReturnType<Store['scopes']>>
  findOp(...args: Parameters<Store['findOp']>): Awaited<ReturnType<Store['findOp']>>
  records(...args: Parameters<Store['records']>): Awaited<ReturnType<Store['records']>>
  readDoc(...args: Parameters<Store['readDoc']>): Awaited<ReturnType<Store['readDoc']>>
  readDocs(...args: Parameters<Store['readDocs']>): Awaited<ReturnType<Store['readDocs']>>
  docIds(...args: Parameters<Store['docIds']>): Awaited<ReturnType<Store['docIds']>>
  readAfter(...args: Parameters<Store['readAfter']>): Awaited<ReturnType<Store['readAfter']>>
  /** Scopes with a row that is not as it was stored: reads every row. */
  damagedScopes(): string[]
  /** A copy into `file`, which is empty or absent. Not synced. */
  copyInto(file: string): void
  close(): void
}
/** One member for each method, so that its name tells the type of its arguments. */
export type Request<Calls> = {
  [M in keyof Calls & string]: {
    id: number
    method: M
    args: Calls[M] extends (...args: infer A) => unknown ? A : never
  }
}[keyof Calls & string]

export interface Failure {
  fault: StoreFault
  message: string
}
export type Outcome = { ok: true; value: unknown } | { ok: false; failure: Failure }
export type Answer = { id: number } & Outcome
