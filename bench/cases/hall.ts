/** Big hall (ours): N people connected with page, board and stage, each posting every thirty seconds. */
import { setTimeout as sleep } from 'node:timers/promises'
import { io, type Socket } from 'socket.io-client'
import { Histogram } from '../load/histogram.ts'
import { createFinder, markedNote } from '../load/marks.ts'
import { ownCpu } from '../load/process.ts'
import type { Subject, User } from '../load/subjects.ts'

export interface HallResult {
  server: string
  people: number
  posted: number
  delivered: number
  expected: number
  seenP50: number | null
  seenP99: number | null
  coreShare: number
  /** Of the generator's own core: near 1, latencies are the generator's. */
  loadShare: number
  rssMb: number
}

const POST_EVERY_MS = 30_000
const DRAIN_MS = 10_000
/** A process that has just started compiles what it does for the first time: that is not measured. */
const WARM_UP_S = 4

export async function hall(subject: Subject, people: number, seconds: number): Promise<HallResult> {
  const { ours } = subject
  if (!ours) throw new Error('only ours')
  const seen = new Histogram()
  const find = createFinder()
  let measuring = false
  const users: User[] = []
  const stages: Socket[] = []
  for (let i = 0; i < people; i++) {
    const user = await subject.join({
      board(message) {
        if (!measuring) return
        const now = performance.now()
        for (const sent of find(message)) seen.add(now - sent)
      },
      saved: () => {},
    })
    users.push(user)
    stages.push(
      io(ours.origin, {
        transports: ['websocket'],
        forceNew: true,
        query: { as: 'delegate', event: ours.event },
        extraHeaders: { cookie: user.cookie },
      }),
    )
  }
  await sleep(5_000)
  const post = async (forSeconds: number) => {
    const began = performance.now()
    let posted = 0
    while (performance.now() - began < forSeconds * 1_000) {
      const due = began + (posted / people) * POST_EVERY_MS
      if (due > performance.now() + 1) await sleep(due - performance.now())
      const now = performance.now()
      users[posted % people]?.post(markedNote(posted % people, posted, now))
      posted++
    }
    return posted
  }
  await post(WARM_UP_S)
  await sleep(1_000)
  measuring = true
  const cpu = subject.server.cpu()
  const load = ownCpu()
  const began = performance.now()
  const posted = await post(seconds)
  const elapsed = (performance.now() - began) / 1_000
  const coreShare = (subject.server.cpu() - cpu) / elapsed
  const loadShare = (ownCpu() - load) / elapsed
  const expected = posted * people
  const deadline = performance.now() + DRAIN_MS
  while (seen.count < expected && performance.now() < deadline) await sleep(50)
  const result = {
    server: subject.name,
    people,
    posted,
    delivered: seen.count,
    expected,
    seenP50: seen.percentile(0.5),
    seenP99: seen.percentile(0.99),
    coreShare,
    loadShare,
    rssMb: subject.server.rss(),
  }
  for (const user of users) user.close()
  for (const stage of stages) stage.close()
  return result
}
