/** Joining: N people open a board of many notes in the same instant, each wanting all of it. */
import { setTimeout as sleep } from 'node:timers/promises'
import { deflateRawSync } from 'node:zlib'
import { createFinder, markedNote } from '../load/marks.ts'
import type { Subject, User } from '../load/subjects.ts'

export interface JoiningResult {
  server: string
  people: number
  notes: number
  /** How often each note's words were replaced before. */
  edits: number
  complete: number
  seconds: number
  cpuSeconds: number
  /** On the wire, for all. */
  megabytes: number
  /** One joiner's board, and the same deflated, KB. */
  kbEach: number
  kbEachDeflated: number
}

const WRITERS = 50
const BOUND_MS = 60_000

/** Writes `notes` notes as many people would, and waits until a reader has them. They stay: a peer forgets an empty room. */
export async function fill(subject: Subject, notes: number, edits = 0): Promise<() => void> {
  const find = createFinder()
  let seen = 0
  const count = (message: Buffer) => {
    seen += find(message).length
  }
  const users: User[] = []
  for (let i = 0; i < WRITERS; i++)
    users.push(await subject.join({ board: i === 0 ? count : () => {}, saved: () => {} }))
  const posts: string[] = []
  for (let n = 0; n < notes; n++) {
    posts.push(users[n % WRITERS]?.post(markedNote(n % WRITERS, n, 0)) ?? '')
    if (n % 100 === 99) await sleep(20)
  }
  const end = Date.now() + BOUND_MS
  while (seen < notes && Date.now() < end) await sleep(50)
  if (seen < notes) throw new Error(`${subject.name}: only ${seen} of ${notes} notes arrived`)
  for (let edit = 1; edit <= edits; edit++)
    for (let n = 0; n < notes; n++) {
      users[n % WRITERS]?.repost(posts[n] ?? '', markedNote(n % WRITERS, n, edit))
      if (n % 100 === 99) await sleep(20)
    }
  while (seen < notes * (1 + edits) && Date.now() < end + BOUND_MS) await sleep(50)
  return () => {
    for (const user of users) user.close()
  }
}

export async function joining(
  subject: Subject,
  people: number,
  notes: number,
  edits = 0,
): Promise<JoiningResult> {
  const leave = await fill(subject, notes, edits)
  const find = createFinder()
  const counts = new Array<number>(people).fill(0)
  let complete = 0
  const first: Buffer[] = []
  const openers = []
  for (let i = 0; i < people; i++)
    openers.push(
      await subject.reader(message => {
        const before = counts[i] as number
        counts[i] = before + find(message).length
        if (i === 0) first.push(Buffer.from(message))
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
    edits,
    complete,
    seconds,
    cpuSeconds: subject.server.cpu() - cpuBefore,
    megabytes: sockets.reduce((sum, socket) => sum + socket.bytes(), 0) / 1e6,
    kbEach: Buffer.concat(first).length / 1e3,
    kbEachDeflated: deflateRawSync(Buffer.concat(first)).length / 1e3,
  }
  for (const socket of sockets) socket.close()
  leave()
  return result
}
