/** The main thread's end of a worker: calls go out, answers come back as promises, and a dead worker rejects them all. */
import { MessageChannel, Worker } from 'node:worker_threads'
import { StoreError } from '@folkmoot/engine'
import { blockingWait } from './blocking-wait.ts'
import type { Answer, Failure, Request, WorkerEnd } from './calls.ts'
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
  /** Settles when the worker says something unasked: an answer to number 0. */
  readonly told: Promise<void>
  /** Blocks this thread until all is answered, for a moment at most: see blocking-wait.ts. */
  waitBriefly(): void
  /** Answers what was sent before, then ends the worker. */
  close(): Promise<void>
}
interface Waiting {
  resolve(value: unknown): void
  reject(error: StoreError): void
}

const asError = ({ fault, message }: Failure) => new StoreError(fault, message)

/** Starts a worker, which then waits to be told to open. */
export function startChannel<Calls extends { close(): void }>(
  script: URL,
  options: object,
  log?: StoreLog,
): Channel<Calls> {
  const { port1: port, port2 } = new MessageChannel()
  const answered = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const end: WorkerEnd = { port: port2, answered }
  const worker = new Worker(script, { workerData: { ...options, ...end }, transferList: [port2] })
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let gone: StoreError | null = null
  let tell = () => {}
  const told = new Promise<void>(resolve => {
    tell = resolve
  })

  function lose(error: StoreError) {
    wait.receive()
    gone ??= error
    for (const { reject } of waiting.values()) reject(gone)
    waiting.clear()
  }
  function take(answers: readonly Answer[]) {
    for (const got of answers) {
      if (got.id === 0) tell()
      const one = waiting.get(got.id)
      waiting.delete(got.id)
      if (got.ok) one?.resolve(got.value)
      else one?.reject(asError(got.failure))
    }
  }
  const wait = blockingWait(port, answered, take, () => waiting.size > 0)
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
  return {
    told,
    waitBriefly: wait.briefly,
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
