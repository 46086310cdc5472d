/**
 * For the kill and disk suites: what `FOLKMOOT_FAULT` asked for before the process started. Nothing that arrives over the
 * network comes near this.
 */
import type { Config } from './config.ts'
import type { ServerPassing } from './fail-points.ts'
import type { Logger } from './log.ts'

const DISK = 'disk:'

/** Dies by SIGKILL, its own doing, at the nth passing of a point; undefined unless that is asked for. */
export function killAt(fault: Config['fault'], log: Logger): ServerPassing | undefined {
  if (fault === null || fault.startsWith(DISK)) return undefined
  const [point, times] = fault.split(':')
  let left = Number(times)
  log.warn({ fault }, 'FOLKMOOT_FAULT is set: this server will kill itself')
  return passed => {
    if (passed === point && --left === 0) process.kill(process.pid, 'SIGKILL')
  }
}

/** The file that says what the store refuses; undefined unless that is asked for. */
export function diskOrders(fault: Config['fault'], log: Logger): string | undefined {
  if (!fault?.startsWith(DISK)) return undefined
  log.warn({ fault }, 'FOLKMOOT_FAULT is set: this server will refuse to store')
  return fault.slice(DISK.length)
}
