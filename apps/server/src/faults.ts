/** For the kill suite: the process dies by SIGKILL, its own doing, at a moment that was chosen before it started. */
import type { Passing } from '@folkmoot/sync'
import type { Config } from './config.ts'
import type { Logger } from './log.ts'

/** undefined unless a fault is asked for. */
export function killAt(fault: Config['fault'], log: Logger): Passing | undefined {
  if (fault === null) return undefined
  const [point, times] = fault.split(':')
  let left = Number(times)
  log.warn({ fault }, 'FOLKMOOT_FAULT is set: this server will kill itself')
  return passed => {
    if (passed === point && --left === 0) process.kill(process.pid, 'SIGKILL')
  }
}
