/** The thread that writes: hands the writer all that has arrived since it was last free. */
import { receiveMessageOnPort, workerData } from 'node:worker_threads'
import { countAnswer } from './blocking-wait.ts'
import type { Answer, Request, WorkerEnd, WorkerOptions, WriterCalls } from './calls.ts'
import { outcomeOf } from './faults.ts'
import { openWriter, type WriteRequest, type Writer } from './writer.ts'

const { port, answered, ...options }: WorkerOptions & WorkerEnd = workerData
let writer: Writer | undefined

function post(answers: Answer[]) {
  port.postMessage(answers)
  countAnswer(answered)
}

function open() {
  writer = openWriter(options, post)
}

function handle(requests: readonly Request<WriterCalls>[]) {
  const writing: WriteRequest[] = []
  let closing: number | null = null
  for (const request of requests) {
    const { id, method } = request
    if (method === 'close') closing = id
    else if (method !== 'open') writing.push(request)
    else post([{ id, ...outcomeOf(options.dir, open) }])
  }
  if (writing.length > 0) writer?.write(writing)
  if (closing === null) return
  post([{ id: closing, ...outcomeOf(options.dir, () => writer?.close()) }])
  port.close()
}

port.on('message', (first: Request<WriterCalls>) => {
  const requests = [first]
  for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port))
    requests.push(next.message)
  handle(requests)
})
