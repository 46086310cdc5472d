/** The thread that writes, and that keeps the lease. */
import { receiveMessageOnPort, workerData } from 'node:worker_threads'
import { countAnswer } from '../sqlite/blocking-wait.ts'
import type { Answer, Request, WriterCalls } from '../sqlite/calls.ts'
import type { WriterData } from './calls.ts'
import { failureOf } from './faults.ts'
import { createLease } from './lease.ts'
import { connect, giveUp, openLink } from './link.ts'
import { prepareSchema } from './schema.ts'
import { createWriter } from './writer.ts'

const { port, answered, url, times, deadline }: WriterData = workerData
/** Whoever waits for a reply to this number is told that the lease is lost. */
const LOST_ID = 0

function post(answers: Answer[]) {
  port.postMessage(answers)
  countAnswer(answered)
}

const lease = createLease(url, deadline, times, () => post([{ id: LOST_ID, ok: true, value: null }]))
const link = openLink(url)

let vacuuming: Promise<void> = Promise.resolve()
/** Erased rows leave the tables' files where PostgreSQL reuses their place: on a connection of its own, waited for by nobody. */
function vacuum() {
  vacuuming = vacuuming.then(async () => {
    const tables = ['docs', 'doc_rows', 'records', 'ops'].map(name => `folkmoot.${name}`)
    const own = openLink(url)
    await own.ask({ text: `VACUUM ${tables.join(', ')}`, timeoutMs: 300_000 }).catch(() => {})
    await own.close()
  })
}

const writer = createWriter(link, lease, post, vacuum)

async function open() {
  const client = await connect(url)
  try {
    await prepareSchema(client)
  } finally {
    giveUp(client)
  }
  await lease.enter()
}

async function close() {
  await writer.settled()
  await vacuuming
  await lease.leave()
  await link.close()
}

async function attempt(id: number, run: () => Promise<void>) {
  await run().then(
    () => post([{ id, ok: true, value: undefined }]),
    error => post([{ id, ok: false, failure: failureOf(error) }]),
  )
}

port.on('message', async (first: Request<WriterCalls>) => {
  const requests = [first]
  for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port))
    requests.push(next.message)
  for (const request of requests) {
    if (request.method === 'open') await attempt(request.id, open)
    else if (request.method !== 'close') writer.write([request])
    else {
      await attempt(request.id, close)
      port.close()
    }
  }
})
