/** Rules of activities that throw: counted each time, and logged once an activity, without anybody's words. */
import { RuleFault } from '@folkmoot/board-doc'
import type { Id } from '@folkmoot/protocol'
import type { EngineMeter } from './meter.ts'
import type { EngineLog } from './turn.ts'

/** `format`: whose code it was. */
export type RuleFailed = (board: Id, format: Id, error: unknown) => void

export function createRuleFaults(
  scope: Id,
  log: Pick<EngineLog, 'error'>,
  meter: Pick<EngineMeter, 'ruleFailed'>,
): RuleFailed {
  const told = new Set<Id>()
  return (board, format, error) => {
    meter.ruleFailed()
    if (told.has(format)) return
    told.add(format)
    // Not the error itself: its message may hold what somebody wrote.
    const rule = error instanceof RuleFault ? error.rule : error instanceof Error ? error.name : 'unknown'
    log.error({ scope, board, format, rule }, 'a rule of an activity failed: the entry was set aside')
  }
}
