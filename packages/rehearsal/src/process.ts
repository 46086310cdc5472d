/**
 * A crowd in a process of its own, so that a rehearsal never takes the room's turn. Forked with `joinUrl delegates pace`;
 * tells {@link LedgerTotals} every second, leaves when its parent does or says so.
 */
import { gatherCrowd } from './crowd.ts'
import type { LedgerTotals } from './ledger.ts'

export interface CrowdReport {
  totals: LedgerTotals
  /** All are in. */
  arrived: boolean
  /** Why they could not come in. */
  failed: string | null
}

const [joinUrl = '', delegates = '', pace = ''] = process.argv.slice(2)
const crowd = gatherCrowd({ joinUrl, delegates: Number(delegates), pace: Number(pace) })
let arrived = false
let failed: string | null = null
crowd.arrived.then(
  () => {
    arrived = true
    report()
  },
  (error: Error) => {
    failed = error.message
    report()
  },
)

function report(): void {
  const message: CrowdReport = { totals: crowd.ledger.totals(), arrived, failed }
  process.send?.(message)
}
setInterval(report, 1_000)

function leave(): void {
  crowd.stop()
  process.exit(0)
}
process.on('disconnect', leave)
process.on('message', leave)
