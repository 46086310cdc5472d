/** Programmes and their networks live in scope `system`; events, snapshots and handlers ask here how they read now. */
import type { CaseDue, Id, NetworkRecord } from '@folkmoot/protocol'
import { SYSTEM, type Watcher } from './rooms.ts'

export interface Programmes extends Watcher {
  nameOf(programme: Id): string
  networksOf(programme: Id): readonly Readonly<NetworkRecord>[]
  /** Until when a network's case study is asked for; null: nobody said. */
  dueOf(network: Id): CaseDue | null
}

export function createProgrammes(): Programmes {
  let names = new Map<Id, string>()
  let dues = new Map<Id, CaseDue>()
  let networks: readonly Readonly<NetworkRecord>[] = []
  const learn: Watcher['loaded'] = (room, read) => {
    if (room.scope !== SYSTEM) return
    names = new Map(read.list('programme').map(programme => [programme.id, programme.name]))
    networks = [...read.list('network')]
    dues = new Map(read.list('case-due').map(({ id, day, at }) => [id, { day, at }]))
  }
  return {
    nameOf: programme => names.get(programme) ?? '',
    networksOf: programme => networks.filter(network => network.programme === programme),
    dueOf: network => dues.get(network) ?? null,
    loaded: learn,
    committed(room, change, read) {
      const concerns = (['programme', 'network', 'case-due'] as const).some(kind => change.records.has(kind))
      if (concerns) learn(room, read)
    },
  }
}
