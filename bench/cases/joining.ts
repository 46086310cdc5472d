/** Joining: N people open a board of many notes in the same instant, each wanting all of it. */
import { createFinder, markedNote } from '../load/marks.ts'
import type { Subject, User } from '../load/subjects.ts'

export interface JoiningResult {
  server: string
  people: number
  notes: number
  complete: number
  seconds: number
  cpuSeconds: number
  megabytes: number
}

const WRITERS = 50
const BOUND_MS = 60_000
const sleep = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/** Writes `notes` notes as many people would, and waits until a reader has them. They stay: a peer forgets an empty room. */
export async function fill(subject: Subject, notes: number): Promise<() => void> {
  const find = createFinder()
  let seen = 0
  const count = (message: Buffer) => {
    seen += find(message).length
  }
  const users: User[] = []
  for (let i = 0; i < WRITERS; i++)
    users.push(await subject.join({ board: i === 0 ? count : () => {}, saved: () => {} }))
  for (let n = 0; n < notes; n++) {
    users[n % WRITERS]?.post(markedNote(n % WRITERS, n, 0))
    if (n % 100 === 99) await sleep(20)
  }
  const end = Date.now() + BOUND_MS
  while (seen < notes && Date.now() < end) await sleep(50)
  if (seen < notes) throw new Error(`${subject.name}: only ${seen} of ${notes} notes arrived`)
  return () => {
    for (const user of users) user.close()
  }
}

export async function joining(subject: Subject, people: number, notes: number): Promise<JoiningResult> {
  const leave = await fill(subject, notes)
  const find = createFinder()
  const counts = new Array<number>(people).fill(0)
  let complete = 0
  const openers = []
  for (let i = 0; i < people; i++)
    openers.push(
      await subject.reader(message => {
        const before = counts[i] as number
        counts[i] = before + find(message).length
        if (before < notes && (counts[i] as number) >= notes) complete++
      }),
    )
  await sleep(1_000)
  const cpuBefore = subject.server.cpu()
  const began = performance.now()
  const sockets = await Promise.all(openers.map(open => open()))
  while (complete < people && performance.now() - began < BOUND_MS) await sleep(5)
  const seconds = (performance.now() - began) / 1_000
  const result = {
    server: subject.name,
    people,
    notes,
    complete,
    seconds,
    cpuSeconds: subject.server.cpu() - cpuBefore,
    megabytes: sockets.reduce((sum, socket) => sum + socket.bytes(), 0) / 1e6,
  }
  for (const socket of sockets) socket.close()
  leave()
  return result
}
