/** What the fence takes for granted of Node's threads, in both settings of the store. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { commitOf, pageOf } from '../contract.ts'
import { blockingWait, countAnswer } from './blocking-wait.ts'
import { openSqliteStore } from './open.ts'

const counter = () => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))

test('[E-28] every answer comes once and in order, whether it was waited for or told', async () => {
  const { port1: port, port2: worker } = new MessageChannel()
  const answered = counter()
  const got: number[] = []
  let asked = 0
  const take = (n: number) => void got.push(n)
  const wait = blockingWait<number>(port, answered, take, () => got.length < asked)
  port.on('message', take)
  for (let n = 0; n < 300; n++) {
    asked++
    worker.postMessage(n)
    countAnswer(answered)
    // One in three is waited for; the others come as messages do, some of them before and some behind it.
    if (n % 3 === 0) wait.briefly()
    if (n % 7 === 0) await new Promise(resolve => setImmediate(resolve))
  }
  const all = new Promise<void>(resolve => worker.once('message', () => resolve()))
  port.postMessage('all was sent before this')
  await all
  wait.receive()
  expect(got).toEqual(Array.from({ length: 300 }, (_, n) => n))
  port.close()
})

test('[E-28] this thread may stand still, for a moment at most, and goes on as soon as the answer is there', () => {
  const { port1: port, port2: worker } = new MessageChannel()
  const answered = counter()
  const wait = blockingWait(
    port,
    answered,
    () => {},
    () => true,
  )
  const began = performance.now()
  wait.briefly()
  const waited = performance.now() - began
  // Longer only where the machine lets others go first.
  expect(waited).toBeGreaterThan(1)
  // Its share is used up soon: then it does not wait at all.
  for (let i = 0; i < 20; i++) wait.briefly()
  const late = performance.now()
  wait.briefly()
  expect(performance.now() - late).toBeLessThan(waited)
  port.close()
  worker.close()
})

test.each([false, true])('[E-28] a store answers commits in order; plain: %s', async plain => {
  const dir = await mkdtemp(join(tmpdir(), 'folkmoot-wait-'))
  const store = await openSqliteStore({ dir, plain })
  const { epoch } = await store.acquire('e')
  const commits = Array.from({ length: 20 }, (_, n) =>
    store.commit(commitOf('e', epoch, { pages: [pageOf('p', `${n}`)] })),
  )
  // Plainly, nothing has come while this thread was at work.
  let told = 0
  for (const commit of commits) void commit.then(() => told++)
  await Promise.resolve()
  if (plain) expect(told).toBe(0)
  expect((await Promise.all(commits)).map(({ seq }) => seq)).toEqual(commits.map((_, n) => n + 1))
  await store.close()
  await rm(dir, { recursive: true })
})
