/** N users of one server, with how long it takes until their words are seen by each and saved. */
import { setTimeout as sleep } from 'node:timers/promises'
import { Histogram } from './histogram.ts'
import { createFinder } from './marks.ts'
import type { Subject, User } from './subjects.ts'

export interface Crowd {
  users: readonly User[]
  seen: Histogram
  saved: Histogram
  /** The generator's own garbage is collected now, and then not for as long as there is room: see its flags. */
  settle(): Promise<void>
  /** What is sent from here on counts. */
  measure(): void
  /** The user's next post or keystroke is sent now: its time until saved is taken from here. */
  sending(user: number, now: number): void
  leave(): void
}

export async function gather(subject: Subject, people: number): Promise<Crowd> {
  const seen = new Histogram()
  const saved = new Histogram()
  const find = createFinder()
  const users: User[] = []
  const sentAt: number[][] = []
  let since = Number.POSITIVE_INFINITY
  for (let i = 0; i < people; i++) {
    const times: number[] = []
    sentAt.push(times)
    users.push(
      await subject.join({
        board(message) {
          const now = performance.now()
          for (const sent of find(message)) if (sent >= since) seen.add(now - sent)
        },
        saved(n) {
          // One barrier answers all earlier ones.
          const now = performance.now()
          for (let done = n; done >= 1 && times[done - 1] !== -1; done--) {
            const sent = times[done - 1] as number
            if (sent >= since) saved.add(now - sent)
            times[done - 1] = -1
          }
        },
      }),
    )
  }
  return {
    users,
    seen,
    saved,
    async settle() {
      globalThis.gc?.()
      // V8's helpers go on for a while on the same core.
      await sleep(1_000)
    },
    measure() {
      // The marks carry a tenth of a millisecond.
      since = Math.floor(performance.now())
    },
    sending: (user, now) => void sentAt[user]?.push(now),
    leave() {
      for (const user of users) user.close()
    },
  }
}
