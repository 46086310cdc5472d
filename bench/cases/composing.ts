/** Composing hall (ours): N people type four keys a second into their own drafts and post every thirty seconds. */
import { setTimeout as sleep } from 'node:timers/promises'
import { type Crowd, gather } from '../load/crowd.ts'
import { markedNote } from '../load/marks.ts'
import { ownCpu } from '../load/process.ts'
import type { Subject } from '../load/subjects.ts'

export interface ComposingResult {
  server: string
  people: number
  seconds: number
  savedP50: number | null
  savedP99: number | null
  seenP99: number | null
  posted: number
  delivered: number
  coreShare: number
  /** Of the generator's own core: near 1, latencies are the generator's. */
  loadShare: number
}

const KEYS_PER_SECOND = 4
const POST_EVERY_S = 30
/** A process that has just started compiles what it does for the first time: that is not measured. */
const WARM_UP_S = 6

/** Answers how many were posted. */
async function write({ users, sending }: Crowd, people: number, seconds: number): Promise<number> {
  const began = performance.now()
  let posted = 0
  const ticks = seconds * KEYS_PER_SECOND
  for (let tick = 0; tick < ticks; tick++) {
    for (let i = 0; i < people; i++) {
      const due = began + ((tick + i / people) / KEYS_PER_SECOND) * 1_000
      if (due > performance.now() + 1) await sleep(due - performance.now())
      const now = performance.now()
      sending(i, now)
      if ((tick + i) % (POST_EVERY_S * KEYS_PER_SECOND) === 0) {
        users[i]?.post(markedNote(i, tick, now))
        posted++
      } else users[i]?.type()
    }
  }
  return posted
}

export async function composing(subject: Subject, people: number, seconds: number): Promise<ComposingResult> {
  const crowd = await gather(subject, people)
  const { seen, saved } = crowd
  await sleep(1_000)
  await write(crowd, people, WARM_UP_S)
  await crowd.settle()
  const cpuBefore = subject.server.cpu()
  const loadBefore = ownCpu()
  crowd.measure()
  const began = performance.now()
  const posted = await write(crowd, people, seconds)
  const elapsed = (performance.now() - began) / 1_000
  const cpu = subject.server.cpu() - cpuBefore
  const load = ownCpu() - loadBefore
  await sleep(1_000)
  const result = {
    server: subject.name,
    people,
    seconds: elapsed,
    savedP50: saved.percentile(0.5),
    savedP99: saved.percentile(0.99),
    seenP99: seen.percentile(0.99),
    posted,
    delivered: seen.count,
    coreShare: cpu / elapsed,
    loadShare: load / elapsed,
  }
  crowd.leave()
  return result
}
