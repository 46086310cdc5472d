// A process with a small limit on the size of files: makes commits that fit and commits that don't, then says what was acknowledged and read.
import { StoreError } from '@folkmoot/engine'
import { openSqliteStore } from './open.ts'

const store = await openSqliteStore({ dir: process.argv[2] ?? '' })
let acked = 0
async function tryCommit(size: number): Promise<string> {
  const page = { doc: 'p', update: new Uint8Array(size).fill(acked) }
  try {
    await store.commit({ scope: 'e', epoch: null, pages: [page], boards: [], records: [], ops: [] })
    acked++
    return 'none'
  } catch (error) {
    return error instanceof StoreError ? error.fault : String(error)
  }
}

// Most of these wait while the first is written, and then share one transaction.
const grouped = await Promise.all([100, 100, 100, 1_000_000, 100, 100].map(tryCommit))
const faults: string[] = []
while (faults.length < 5) {
  const fault = await tryCommit(8_000)
  if (fault !== 'none') faults.push(fault)
}
const read = (await store.readAfter('e', 0)).length
console.log(JSON.stringify({ grouped, acked, faults, read }))
process.exit()
