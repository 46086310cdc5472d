/** What organisers' devices are called, and who is behind them as far as that is known: such a device is of no event, and events keep who signed what. */
import { isAnotherOrganiser, type OrganiserDevice } from '@folkmoot/domain'
import type { RoomReader } from '@folkmoot/projection'
import type { Id } from '@folkmoot/protocol'
import { SYSTEM, type Watcher } from './rooms.ts'

export interface Organisers extends Watcher {
  labelOf(device: Id): string
  /** Nothing says that one person has both; false also where one of them is signed out and nothing is known of it any more. */
  areTwo(one: Id, other: Id): boolean
}

export function createOrganisers(): Organisers {
  let devices = new Map<Id, OrganiserDevice>()
  const learn: Watcher['loaded'] = (room, read) => {
    if (room.scope !== SYSTEM) return
    devices = new Map(
      read.list('device').map(({ id, label, link }) => [id, { label, invited: invitedBy(read, link) }]),
    )
  }
  return {
    labelOf: device => devices.get(device)?.label ?? '',
    areTwo(one, other) {
      const [first, second] = [devices.get(one), devices.get(other)]
      return first !== undefined && second !== undefined && isAnotherOrganiser(first, second)
    },
    loaded: learn,
    committed(room, change, read) {
      if (change.records.has('device')) learn(room, read)
    },
  }
}

function invitedBy(read: RoomReader, link: Id | null): OrganiserDevice['invited'] {
  const known = link === null ? null : read.get('system-link', link)
  if (!known) return null
  return known.invites === null ? 'start' : { for: known.invites }
}
