/** The thread that reads: loads and exports never make a commit wait. */
import { workerData } from 'node:worker_threads'
import { unreachable } from '@folkmoot/kit'
import type { Answer, Outcome, Request } from '../sqlite/calls.ts'
import { packed } from '../sqlite/packed.ts'
import type { ReaderCalls, ReaderData } from './calls.ts'
import { failureOf } from './faults.ts'
import { openLink } from './link.ts'
import { createReads } from './reads.ts'

const { port, url }: ReaderData = workerData
const link = openLink(url)
const reads = createReads(link)

async function run(request: Request<ReaderCalls>): Promise<unknown> {
  switch (request.method) {
    case 'open':
      return undefined
    case 'close':
      return link.close()
    case 'scopes':
      return reads.scopes()
    case 'findOp':
      return reads.findOp(...request.args)
    case 'records':
      return reads.records(...request.args)
    case 'readDoc':
      return reads.readDoc(...request.args)
    case 'readDocs':
      return reads.readDocs(...request.args)
    case 'docIds':
      return reads.docIds(...request.args)
    case 'readAfter':
      return reads.readAfter(...request.args)
    default:
      return unreachable(request)
  }
}

/** One after another, as they came: pg would queue them anyway. */
let last: Promise<void> = Promise.resolve()
async function answer(request: Request<ReaderCalls>): Promise<void> {
  const outcome = await run(request).then(
    (value): Outcome => ({ ok: true, value }),
    (error): Outcome => ({ ok: false, failure: failureOf(error) }),
  )
  const { value, transfer } = packed<Answer[]>([{ id: request.id, ...outcome }])
  port.postMessage(value, transfer)
  if (request.method === 'close') port.close()
}
port.on('message', (request: Request<ReaderCalls>) => {
  last = last.then(() => answer(request))
})
