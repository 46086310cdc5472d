/** Post storm: N people each post a 100-character note every second to one board that all of them read. */
import { setTimeout as sleep } from 'node:timers/promises'
import { type Crowd, gather } from '../load/crowd.ts'
import { markedNote } from '../load/marks.ts'
import { ownCpu } from '../load/process.ts'
import type { Subject } from '../load/subjects.ts'

export interface StormResult {
  server: string
  people: number
  seconds: number
  posted: number
  delivered: number
  expected: number
  seenP50: number | null
  seenP99: number | null
  savedP50: number | null
  savedP99: number | null
  cpuSeconds: number
  cpuMicrosPerDelivery: number
  rssMb: number
  kbPerPerson: number
  megabytes: number
  dropped: number
  /** Of the generator's own core: near 1, latencies are the generator's. */
  loadShare: number
}

const DRAIN_MS = 5_000
/** A process that has just started compiles what it does for the first time: that is not measured. */
const WARM_UP_S = 2

/** Everybody posts once a second, one after another. Answers how many were posted. */
async function post({ users, sending }: Crowd, people: number, seconds: number): Promise<number> {
  const began = performance.now()
  let posted = 0
  for (let second = 0; second < seconds; second++) {
    for (let i = 0; i < people; i++) {
      const due = began + second * 1_000 + (i / people) * 1_000
      if (due > performance.now() + 1) await sleep(due - performance.now())
      const now = performance.now()
      sending(i, now)
      users[i]?.post(markedNote(i, second, now))
      posted++
    }
  }
  return posted
}

export async function storm(subject: Subject, people: number, seconds: number): Promise<StormResult> {
  const idle = subject.server.rss()
  const crowd = await gather(subject, people)
  const { users, seen, saved } = crowd
  await sleep(1_000)
  const joined = subject.server.rss()
  await post(crowd, people, WARM_UP_S)
  await crowd.settle()
  const bytesBefore = users.reduce((sum, user) => sum + user.bytes(), 0)
  const cpuBefore = subject.server.cpu()
  const loadBefore = ownCpu()
  crowd.measure()
  const began = performance.now()
  const posted = await post(crowd, people, seconds)
  const expected = posted * people
  const deadline = performance.now() + DRAIN_MS
  while (seen.count < expected && performance.now() < deadline) await sleep(50)
  const cpuSeconds = subject.server.cpu() - cpuBefore
  const loadShare = (ownCpu() - loadBefore) / ((performance.now() - began) / 1_000)
  const megabytes = (users.reduce((sum, user) => sum + user.bytes(), 0) - bytesBefore) / 1e6
  const result: StormResult = {
    server: subject.name,
    people,
    seconds,
    posted,
    delivered: seen.count,
    expected,
    seenP50: seen.percentile(0.5),
    seenP99: seen.percentile(0.99),
    savedP50: saved.percentile(0.5),
    savedP99: saved.percentile(0.99),
    cpuSeconds,
    cpuMicrosPerDelivery: (cpuSeconds * 1e6) / Math.max(1, seen.count),
    rssMb: subject.server.rss(),
    kbPerPerson: ((joined - idle) * 1024) / people,
    megabytes,
    dropped: users.filter(user => user.closed() !== null).length,
    loadShare,
  }
  crowd.leave()
  return result
}
