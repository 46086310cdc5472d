/** The main thread's end of a worker: calls go out, answers come back as promises, and a dead worker rejects them all. */
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { StoreError } from '@folkmoot/sync'
import type { Answer, Failure, Request, WorkerEnd, WorkerOptions } from './calls.ts'
import { packed } from './packed.ts'

/** pino's logger fits. No words of anybody's are ever passed to it. */
export interface StoreLog {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
}

type Method<Calls> = keyof Calls & string
type Args<Calls, M extends Method<Calls>> = Extract<Request<Calls>, { method: M }>['args']
type Value<Calls, M extends Method<Calls>> = Calls[M] extends (...args: never[]) => infer R ? R : never

export interface Channel<Calls> {
  call<M extends Method<Calls>>(method: M, ...args: Args<Calls, M>): Promise<Value<Calls, M>>
  /**
   * Blocks this thread until all is answered, for {@link MAX_WAIT_MS} and a share of its time at most. Where threads share
   * a core, an answer that takes two ms of work takes ten when this one goes on reading sockets meanwhile.
   */
  waitBriefly(): void
  /** Answers what was sent before, then ends the worker. */
  close(): Promise<void>
}
interface Waiting {
  resolve(value: unknown): void
  reject(error: StoreError): void
}

/** How long one wait may take, ms; a slow disk is not waited for. */
const MAX_WAIT_MS = 4
/** Of all time, how much may go into waiting; not waited for is saved up, for a few times. */
const WAITING_SHARE = 1 / 8
const MAX_SAVED_MS = 3 * MAX_WAIT_MS

const asError = ({ fault, message }: Failure) => new StoreError(fault, message)

/** Starts a worker, which then waits to be told to open. */
export function startChannel<Calls extends { close(): void }>(
  script: URL,
  options: WorkerOptions,
  log?: StoreLog,
): Channel<Calls> {
  const { port1: port, port2 } = new MessageChannel()
  const answered = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const end: WorkerEnd = { port: port2, answered }
  const worker = new Worker(script, { workerData: { ...options, ...end }, transferList: [port2] })
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let gone: StoreError | null = null

  function lose(error: StoreError) {
    receive()
    gone ??= error
    for (const { reject } of waiting.values()) reject(gone)
    waiting.clear()
  }
  function take(answers: readonly Answer[]) {
    for (const got of answers) {
      const one = waiting.get(got.id)
      waiting.delete(got.id)
      if (got.ok) one?.resolve(got.value)
      else one?.reject(asError(got.failure))
    }
  }
  /** What has come and was not handed over yet. */
  function receive() {
    for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) take(next.message)
  }
  port.on('message', take)
  // The worker itself keeps the process alive.
  port.unref()
  worker.on('error', error => {
    log?.warn({ error: error.message }, 'a thread of the store died')
    lose(new StoreError('io', `A thread of the store died: ${error.message}`, { cause: error }))
  })
  worker.on('exit', () => lose(new StoreError('closed', 'The store is closed.')))

  function send(method: string, args: readonly unknown[]): Promise<unknown> {
    if (gone) return Promise.reject(gone)
    const { value, transfer } = packed(args)
    const id = ++lastId
    port.postMessage({ id, method, args: value }, transfer)
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
  }
  let saved = MAX_SAVED_MS
  let waitedAt = performance.now()
  function waitBriefly() {
    const began = performance.now()
    saved = Math.min(MAX_SAVED_MS, saved + WAITING_SHARE * (began - waitedAt))
    waitedAt = began
    const until = began + Math.min(MAX_WAIT_MS, saved)
    for (let left = until - began; left > 0 && waiting.size > 0; left = until - performance.now()) {
      const count = Atomics.load(answered, 0)
      receive()
      if (waiting.size > 0) Atomics.wait(answered, 0, count, left)
    }
    receive()
    saved -= performance.now() - began
  }

  return {
    waitBriefly,
    async call(method, ...args) {
      try {
        // A worker answers with the value of the method called.
        return (await send(method, args)) as Value<Calls, typeof method>
      } catch (error) {
        if (error instanceof StoreError) log?.warn({ method, fault: error.fault }, error.message)
        throw error
      }
    },
    async close() {
      if (gone) return
      const exited = new Promise(resolve => worker.once('exit', resolve))
      try {
        await send('close', [])
      } finally {
        await exited
      }
    },
  }
}
