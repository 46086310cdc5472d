// A process with a small limit on the size of files: commits until some fail, then says what was acknowledged and read.
import { StoreError } from '@folkmoot/sync'
import { openSqliteStore } from './open.ts'

const store = await openSqliteStore({ dir: process.argv[2] ?? '' })
const faults: string[] = []
let acked = 0
while (faults.length < 5) {
  const page = { doc: 'p', update: new Uint8Array(8_000).fill(acked) }
  const commit = { scope: 'e', epoch: null, pages: [page], boards: [], records: [], ops: [] }
  await store.commit(commit).then(
    () => acked++,
    error => faults.push(error instanceof StoreError ? error.fault : String(error)),
  )
}
const read = (await store.readAfter('e', 0)).length
console.log(JSON.stringify({ acked, faults, read }))
process.exit()
