import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSqliteStore } from './open.ts'

const KILLS = 10
const SCOPES = ['a', 'b', 'c']
const script = fileURLToPath(new URL('./commit-loop.fixture.ts', import.meta.url))
let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'folkmoot-kill-'))
})
afterEach(() => rm(dir, { recursive: true }))

interface Acked {
  scope: string
  seq: number
  op: string
}
async function commitsUntilKilled(): Promise<Acked[]> {
  const child = spawn(process.execPath, [script, dir, ...SCOPES], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  let enough = 1 + Math.ceil(Math.random() * 60)
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk
    // By commits and not by time: the machine may be busy.
    if (said.split('\n').length > enough && enough > 0) {
      enough = 0
      setTimeout(() => child.kill('SIGKILL'), Math.random() * 20)
    }
  })
  await once(child, 'close')
  const lines = said.split('\n').slice(1, -1)
  return lines.map(line => {
    const [scope = '', seq, op = ''] = line.split(' ')
    return { scope, seq: Number(seq), op }
  })
}

it(`loses nothing acknowledged and leaves no gap when killed ${KILLS} times`, async () => {
  const acked: Acked[] = []
  for (let kill = 0; kill < KILLS; kill++) {
    acked.push(...(await commitsUntilKilled()))
    const store = await openSqliteStore({ dir })
    for (const scope of SCOPES) {
      const seqs = (await store.readAfter(scope, 0)).map(({ seq }) => seq)
      expect(seqs).toEqual(seqs.map((_, i) => i + 1))
      const mine = acked.filter(one => one.scope === scope)
      expect(seqs.length).toBeGreaterThanOrEqual(mine.at(-1)?.seq ?? 0)
      for (const { op } of mine.slice(-20)) {
        const isKept = Number(op.split('-')[1]) % 2 === 0
        expect((await store.findOp(scope, 'a', op)) !== null).toBe(isKept)
      }
    }
    await store.close()
  }
  expect(acked.length).toBeGreaterThanOrEqual(KILLS)
}, 60_000)
