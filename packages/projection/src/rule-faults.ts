/** Rules of activities that throw: counted each time, and logged once an activity, without anybody's words. */
import { RuleFault } from '@folkmoot/board-doc'
import type { EngineLog, EngineMeter } from '@folkmoot/engine'
import type { Id } from '@folkmoot/protocol'

/** What a room tells of its work, with what the projection adds. Called in the room's loop: nothing here may wait or throw. */
export interface WorkshopMeter extends EngineMeter {
  /** A rule of an activity failed: an entry was set aside, or something plain stands for what it would have told. */
  ruleFailed(): void
}

/** `format`: whose code it was. */
export type RuleFailed = (board: Id, format: Id, error: unknown) => void

export function createRuleFaults(
  scope: Id,
  log: Pick<EngineLog, 'error'>,
  meter: Pick<WorkshopMeter, 'ruleFailed'>,
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
