/**
 * This process's row among the nodes. It is renewed by the database's clock; until when it certainly holds is kept by the
 * monotonic clock of this machine, counted from the moment at which a renewal was *sent*. Clocks on walls decide nothing.
 *
 * The deadline is shared with the thread that answers people, which looks at it before anything leaves.
 */
import { randomId } from '@folkmoot/kit'
import { openLink } from './link.ts'

export interface LeaseTimes {
  /** How long a lease holds by the database's clock, ms. */
  ttlMs: number
  renewMs: number
  /** How much earlier this process stops, ms. */
  marginMs: number
}
export const LEASE_TIMES: LeaseTimes = { ttlMs: 5_000, renewMs: 1_000, marginMs: 1_000 }
const RETRY_MS = 250

export interface Lease {
  readonly node: string
  /** @throws pg's errors */
  enter(): Promise<void>
  leave(): Promise<void>
}

/** Of this machine since it was started, in ns: the same for all threads. */
const nowNs = () => process.hrtime.bigint()
const LOST = 0n

/** A deadline shared between threads. */
export const sharedDeadline = (): BigInt64Array => new BigInt64Array(new SharedArrayBuffer(8))
export const isBefore = (deadline: BigInt64Array): boolean => Atomics.load(deadline, 0) > nowNs()

/** @param lost called once, when another process has taken over what this one held */
export function createLease(
  url: string,
  deadline: BigInt64Array,
  { ttlMs, renewMs, marginMs }: LeaseTimes,
  lost: () => void,
): Lease {
  const node = randomId()
  const link = openLink(url)
  let timer: NodeJS.Timeout | undefined
  let over = false

  function extend(sentAt: bigint): void {
    if (!over) Atomics.store(deadline, 0, sentAt + BigInt(ttlMs - marginMs) * 1_000_000n)
  }
  async function renew(): Promise<void> {
    const sentAt = nowNs()
    try {
      const rows = await link.ask({
        text: "UPDATE folkmoot.nodes SET until = clock_timestamp() + $2 * interval '1 ms' WHERE node = $1 RETURNING node",
        values: [node, ttlMs],
        timeoutMs: renewMs,
      })
      if (over) return
      if (rows.length === 0) {
        over = true
        Atomics.store(deadline, 0, LOST)
        lost()
        return
      }
      extend(sentAt)
      timer = setTimeout(renew, renewMs)
    } catch {
      // Told by whatever wants to read or write meanwhile.
      if (!over) timer = setTimeout(renew, RETRY_MS)
    }
  }

  return {
    node,
    async enter() {
      const sentAt = nowNs()
      await link.ask({
        text: "INSERT INTO folkmoot.nodes VALUES ($1, clock_timestamp() + $2 * interval '1 ms')",
        values: [node, ttlMs],
      })
      extend(sentAt)
      timer = setTimeout(renew, renewMs)
    },
    async leave() {
      over = true
      clearTimeout(timer)
      Atomics.store(deadline, 0, LOST)
      await link
        .ask({
          text: `WITH gone AS (DELETE FROM folkmoot.nodes WHERE node = $1 RETURNING node)
            UPDATE folkmoot.scopes s SET holder = NULL FROM gone WHERE s.holder = gone.node`,
          values: [node],
          timeoutMs: renewMs,
        })
        .catch(() => {})
      await link.close()
    },
  }
}
