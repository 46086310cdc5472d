/** Growth (ours): what one more note costs when the event already holds many. */
import { setTimeout as sleep } from 'node:timers/promises'
import { Histogram } from '../load/histogram.ts'
import { createFinder, markedNote } from '../load/marks.ts'
import type { Subject } from '../load/subjects.ts'
import { fill } from './joining.ts'

export interface GrowthResult {
  server: string
  /** Notes in the event before. */
  notes: number
  cpuMicrosPerNote: number
  seenP50: number | null
  seenP99: number | null
}

const READERS = 10
const MORE = 600
const PER_SECOND = 100
/** Below the limit of notes on one board. */
const A_BOARD = 9_000

export async function growth(subject: Subject, sizes: readonly number[]): Promise<GrowthResult[]> {
  const { ours } = subject
  if (!ours) throw new Error('only ours')
  const results: GrowthResult[] = []
  let notes = 0
  let onBoard = 0
  for (const size of sizes) {
    while (notes < size) {
      if (onBoard >= A_BOARD) {
        await ours.newBoard()
        onBoard = 0
      }
      const step = Math.min(size - notes, A_BOARD - onBoard, 5_000)
      const leave = await fill(subject, step)
      leave()
      notes += step
      onBoard += step
    }
    const seen = new Histogram()
    const find = createFinder()
    let measuring = false
    const users = []
    for (let i = 0; i < READERS; i++)
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
    await sleep(3_000)
    measuring = true
    const cpu = subject.server.cpu()
    const began = performance.now()
    for (let n = 0; n < MORE; n++) {
      const due = began + (n / PER_SECOND) * 1_000
      if (due > performance.now() + 1) await sleep(due - performance.now())
      users[n % READERS]?.post(markedNote(n % READERS, n, performance.now()))
    }
    await sleep(1_000)
    results.push({
      server: subject.name,
      notes,
      cpuMicrosPerNote: ((subject.server.cpu() - cpu) * 1e6) / MORE,
      seenP50: seen.percentile(0.5),
      seenP99: seen.percentile(0.99),
    })
    notes += MORE
    onBoard += MORE
    for (const user of users) user.close()
  }
  return results
}
