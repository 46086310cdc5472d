/** Idle: N people connected with everything a delegate has open (ours: page, board and stage), and nothing happens. */
import { setTimeout as sleep } from 'node:timers/promises'
import { io, type Socket } from 'socket.io-client'
import type { Subject } from '../load/subjects.ts'

export interface IdleResult {
  server: string
  people: number
  kbPerPerson: number
  coreShare: number
}

/** What joining left behind is collected in the first half minute. */
const SETTLE_S = 30
const SECONDS = 20

export async function idle(subject: Subject, people: number): Promise<IdleResult> {
  const before = subject.server.rss()
  const users = []
  const stages: Socket[] = []
  for (let i = 0; i < people; i++) {
    const user = await subject.join({ board: () => {}, saved: () => {} })
    users.push(user)
    if (!subject.ours) continue
    const { origin, event } = subject.ours
    const options = {
      transports: ['websocket'],
      query: { as: 'delegate', event },
      extraHeaders: { cookie: user.cookie },
    }
    stages.push(io(origin, { ...options, forceNew: true }))
  }
  await sleep(SETTLE_S * 1_000)
  const cpu = subject.server.cpu()
  await sleep(SECONDS * 1_000)
  const result = {
    server: subject.name,
    people,
    kbPerPerson: ((subject.server.rss() - before) * 1024) / people,
    coreShare: (subject.server.cpu() - cpu) / SECONDS,
  }
  for (const user of users) user.close()
  for (const stage of stages) stage.close()
  return result
}
