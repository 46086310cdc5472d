/** The thread that reads: loads and exports never make a commit wait. Under WAL it sees every commit that was answered. */
import type { DatabaseSync } from 'node:sqlite'
import { workerData } from 'node:worker_threads'
import { assert, unreachable } from '@folkmoot/kit'
import type { Answer, ReaderCalls, Request, WorkerEnd, WorkerOptions } from './calls.ts'
import { outcomeOf } from './faults.ts'
import { packed } from './packed.ts'
import { createReads } from './reads.ts'
import { openReadOnly } from './schema.ts'

const { port, dir }: WorkerOptions & WorkerEnd = workerData

let db: DatabaseSync | undefined
let reads: ReturnType<typeof createReads> | undefined

function run(request: Request<ReaderCalls>): unknown {
  if (request.method === 'open') {
    db = openReadOnly(dir)
    reads = createReads(db)
    return undefined
  }
  if (request.method === 'close') return db?.close()
  assert(reads, 'open comes first')
  switch (request.method) {
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
    case 'damagedScopes':
      return reads.damagedScopes()
    case 'copyInto':
      return reads.copyInto(...request.args)
    default:
      return unreachable(request)
  }
}

port.on('message', (request: Request<ReaderCalls>) => {
  const outcome = outcomeOf(dir, () => run(request))
  const { value, transfer } = packed<Answer[]>([{ id: request.id, ...outcome }])
  port.postMessage(value, transfer)
  if (request.method === 'close') port.close()
})
