/** The organiser's first screen: programmes, events, addresses, and the phones that reached us. */
import type { OrganiserView } from '@folkmoot/protocol'
import type { RoomReader } from '@folkmoot/sync'
import type { Maker } from '../realtime/told.ts'

export interface SystemFacts {
  events(): OrganiserView['events']
  addresses(): OrganiserView['addresses']
  phones(): OrganiserView['phones']
  unnamedProxies(): OrganiserView['unnamedProxies']
}

/** Besides records: `presence` says that events or phones changed. */
export function systemMakers(read: RoomReader, facts: SystemFacts): Maker[] {
  const programmes = (): OrganiserView['programmes'] =>
    read.list('programme').map(({ id, name, about }) => ({
      id,
      name,
      about,
      networks: read.list('network').filter(network => network.programme === id),
    }))
  return [
    { key: 'programmes', needs: ['programme', 'network'], slow: false, make: programmes },
    { key: 'events', needs: ['presence', 'event-index'], slow: true, make: facts.events },
    { key: 'addresses', needs: [], slow: false, make: facts.addresses },
    { key: 'phones', needs: ['presence'], slow: false, make: facts.phones },
    { key: 'unnamedProxies', needs: ['presence'], slow: false, make: facts.unnamedProxies },
  ]
}
