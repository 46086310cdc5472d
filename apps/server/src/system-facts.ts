/** What the organiser's first screen shows besides records. */
import type { Addresses } from './addresses.ts'
import type { Directory } from './directory.ts'
import type { Visitors } from './doors/visitors.ts'
import type { LastSeen } from './people/last-seen.ts'
import type { Phones } from './phones.ts'
import type { SystemFacts } from './views/system.ts'

export function systemFacts(deps: {
  directory: Directory
  phones: Phones
  visitors: Pick<Visitors, 'unnamed'>
  lastSeen: LastSeen
  addresses(): Addresses
}): SystemFacts {
  return {
    events: () =>
      deps.directory.events().map(({ event, joined, snapshots }) => {
        const { id, programme, name, place, dates, joinCode } = event
        return { id, programme, name, place, dates, joinCode, joined, snapshots }
      }),
    addresses() {
      const addresses = deps.addresses()
      return {
        ...addresses,
        display: `${addresses.public}/d`,
        hello: `${addresses.public}/hello`,
      }
    },
    phones: () => deps.phones.list(),
    seen: deps.lastSeen.of,
    isConnected: deps.lastSeen.isConnected,
    unnamedProxies: () => [...deps.visitors.unnamed()],
  }
}
