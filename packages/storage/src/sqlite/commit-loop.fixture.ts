// Commits for ever to several scopes at once and says each acknowledged number: killed by kill.test.ts.
import { writeSync } from 'node:fs'
import { openSqliteStore } from './open.ts'

const [dir = '', ...scopes] = process.argv.slice(2)
const store = await openSqliteStore({ dir })
writeSync(1, 'ready\n')

async function loop(scope: string) {
  const { epoch } = await store.acquire(scope)
  for (let i = 0; ; i++) {
    const update = new TextEncoder().encode(`${scope} ${i} `.repeat(1 + (i % 50)))
    const pages = [{ doc: `p${i % 7}`, update }]
    const boards = i % 3 ? [] : [{ doc: 'b', update }]
    const records = [{ kind: 'count', id: 'commits', value: update }]
    const ops = i % 2 ? [] : [{ actor: 'a', op: `${epoch}-${i}`, result: update }]
    const { seq } = await store.commit({ scope, epoch, pages, boards, records, ops })
    // Straight to the pipe: what was said before a kill is read after it.
    writeSync(1, `${scope} ${seq} ${epoch}-${i}\n`)
  }
}
await Promise.all(scopes.map(loop))
