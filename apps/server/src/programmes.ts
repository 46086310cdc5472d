/** Programmes and their networks live in scope `system`; events, snapshots and handlers ask here how they read now. */
import type { Id, NetworkRecord } from '@folkmoot/protocol'
import { SYSTEM, type Watcher } from './rooms.ts'

export interface Programmes extends Watcher {
  nameOf(programme: Id): string
  networksOf(programme: Id): readonly Readonly<NetworkRecord>[]
}

export function createProgrammes(): Programmes {
  let names = new Map<Id, string>()
  let networks: readonly Readonly<NetworkRecord>[] = []
  const learn: Watcher['loaded'] = (room, read) => {
    if (room.scope !== SYSTEM) return
    names = new Map(read.list('programme').map(programme => [programme.id, programme.name]))
    networks = [...read.list('network')]
  }
  return {
    nameOf: programme => names.get(programme) ?? '',
    networksOf: programme => networks.filter(network => network.programme === programme),
    loaded: learn,
    committed(room, change, read) {
      if (change.records.has('programme') || change.records.has('network')) learn(room, read)
    },
  }
}
