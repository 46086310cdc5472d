/** Programmes live in scope `system`; events and snapshots say their names. */
import type { Id } from '@folkmoot/protocol'
import { SYSTEM, type Watcher } from './rooms.ts'

export interface ProgrammeNames extends Watcher {
  nameOf(programme: Id): string
}

export function createProgrammeNames(): ProgrammeNames {
  let names = new Map<Id, string>()
  const learn: Watcher['loaded'] = (room, read) => {
    if (room.scope === SYSTEM)
      names = new Map(read.list('programme').map(programme => [programme.id, programme.name]))
  }
  return {
    nameOf: programme => names.get(programme) ?? '',
    loaded: learn,
    committed(room, change, read) {
      if (change.records.has('programme')) learn(room, read)
    },
  }
}
