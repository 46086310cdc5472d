/** What organisers' devices are called: a device of theirs is of no event, and events keep who signed what. */
import type { Id } from '@folkmoot/protocol'
import { SYSTEM, type Watcher } from './rooms.ts'

export interface Organisers extends Watcher {
  labelOf(device: Id): string
}

export function createOrganisers(): Organisers {
  let labels = new Map<Id, string>()
  const learn: Watcher['loaded'] = (room, read) => {
    if (room.scope === SYSTEM) labels = new Map(read.list('device').map(({ id, label }) => [id, label]))
  }
  return {
    labelOf: device => labels.get(device) ?? '',
    loaded: learn,
    committed(room, change, read) {
      if (change.records.has('device')) learn(room, read)
    },
  }
}
