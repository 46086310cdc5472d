/** Many (ours): events of ten people each, all open at once, everybody posting every ten seconds; then all leave. */
import { setTimeout as sleep } from 'node:timers/promises'
import { Histogram } from '../load/histogram.ts'
import { createFinder, markedNote } from '../load/marks.ts'
import type { Subject, User } from '../load/subjects.ts'

export interface ManyResult {
  server: string
  events: number
  people: number
  posted: number
  delivered: number
  expected: number
  seenP50: number | null
  seenP99: number | null
  /** Of one core, while everybody posts. */
  coreShare: number
  rssMb: number
  /** The same, after everybody left and the unused documents were given up. */
  rssAfterMb: number
}

const PER_EVENT = 10
const POST_EVERY_MS = 10_000
const SECONDS = 10
const IDLE_MS = 120_000

export async function many(subject: Subject, sizes: readonly number[]): Promise<ManyResult[]> {
  const { ours } = subject
  if (!ours) throw new Error('only ours')
  const results: ManyResult[] = []
  const seen = new Histogram()
  const find = createFinder()
  const users: User[] = []
  let measuring = false
  let events = 0
  for (const size of sizes) {
    for (; events < size; events++) {
      await ours.newEvent()
      for (let i = 0; i < PER_EVENT; i++)
        users.push(
          await subject.join({
            board(message) {
              if (!measuring) return
              const now = performance.now()
              for (const sent of find(message)) seen.add(now - sent)
            },
            saved: () => {},
          }),
        )
    }
    await sleep(3_000)
    seen.clear()
    measuring = true
    const cpu = subject.server.cpu()
    const began = performance.now()
    let posted = 0
    while (performance.now() - began < SECONDS * 1_000) {
      const due = began + (posted / users.length) * POST_EVERY_MS
      if (due > performance.now() + 1) await sleep(due - performance.now())
      users[posted % users.length]?.post(markedNote(posted % users.length, posted, performance.now()))
      posted++
    }
    const coreShare = (subject.server.cpu() - cpu) / ((performance.now() - began) / 1_000)
    await sleep(2_000)
    measuring = false
    results.push({
      server: subject.name,
      events,
      people: users.length,
      posted,
      delivered: seen.count,
      expected: posted * PER_EVENT,
      seenP50: seen.percentile(0.5),
      seenP99: seen.percentile(0.99),
      coreShare,
      rssMb: subject.server.rss(),
      rssAfterMb: 0,
    })
  }
  for (const user of users) user.close()
  await sleep(IDLE_MS)
  const last = results.at(-1)
  if (last) last.rssAfterMb = subject.server.rss()
  return results
}
