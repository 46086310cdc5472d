/** Burst (ours): N people post within the same second; and N private entries are revealed at once. */
import { setTimeout as sleep } from 'node:timers/promises'
import { createFinder, markedNote } from '../load/marks.ts'
import type { Subject } from '../load/subjects.ts'

export interface BurstResult {
  server: string
  people: number
  /** From the first post until everybody has every note, s. */
  postSeconds: number
  /** From the command until everybody has every note, s. */
  revealSeconds: number
  complete: number
}

const BOUND_MS = 30_000

export async function burst(subject: Subject, people: number): Promise<BurstResult> {
  const { ours } = subject
  if (!ours) throw new Error('only ours has a reveal')
  const find = createFinder()
  let seen = 0
  const count = (message: Buffer) => {
    seen += find(message).length
  }
  const users = []
  for (let i = 0; i < people; i++) users.push(await subject.join({ board: count, saved: () => {} }))
  await sleep(1_000)
  const all = people * people
  const until = async () => {
    const began = performance.now()
    while (seen < all && performance.now() - began < BOUND_MS) await sleep(5)
  }
  const began = performance.now()
  for (const [i, user] of users.entries()) user.post(markedNote(i, 0, 0))
  await until()
  const postSeconds = (performance.now() - began) / 1_000
  await ours.command('board.back', { board: ours.board })
  await sleep(1_000)
  for (const [i, user] of users.entries()) user.post(markedNote(i, 1, 0))
  await sleep(3_000)
  seen = 0
  const revealed = performance.now()
  await ours.command('board.share', { board: ours.board })
  // Both posts of everybody are revealed.
  while (seen < 2 * all && performance.now() - revealed < BOUND_MS) await sleep(5)
  const result = {
    server: subject.name,
    people,
    postSeconds,
    revealSeconds: (performance.now() - revealed) / 1_000,
    complete: seen / (2 * all),
  }
  for (const user of users) user.close()
  return result
}
