/** What the organiser's first screen shows besides records. */
import { dayIn, dueOf } from '@folkmoot/domain'
import type { EventRecord, OrganiserView } from '@folkmoot/protocol'
import type { Directory } from './directory.ts'
import type { Visitors } from './doors/visitors.ts'
import type { Keepsakes } from './keepsakes.ts'
import type { KnownAddress } from './known-address.ts'
import type { LastSeen } from './people/last-seen.ts'
import type { Phones } from './phones.ts'
import type { Receipts } from './receipts.ts'
import type { SystemFacts } from './views/system.ts'

export function systemFacts(deps: {
  directory: Directory
  receipts: Pick<Receipts, 'list'>
  keepsakes: Pick<Keepsakes, 'editions'>
  phones: Phones
  visitors: Pick<Visitors, 'unnamed'>
  lastSeen: LastSeen
  known(): KnownAddress
  now(): number
}): SystemFacts {
  const listed = (which: (event: Readonly<EventRecord>) => boolean): OrganiserView['events'] =>
    deps.directory.events().flatMap(({ event, joined, snapshots }) => {
      const { id, programme, name, place, dates, joinCode, archivedAt = null } = event
      if (!which({ ...event, archivedAt })) return []
      return [{ id, programme, name, place, dates, joinCode, joined, snapshots }]
    })
  return {
    events: () => listed(one => one.archivedAt === null),
    archived: () => listed(one => one.archivedAt !== null),
    receipts: () =>
      deps.receipts.list().map(({ event, programme, rehearsal, deletedAt, counts, hash }) => {
        const { people, notes, snapshots } = counts
        return { event, programme, rehearsal, deletedAt, people, notes, snapshots, hash }
      }),
    keptEditions: () =>
      deps.keepsakes.editions().map(({ event, kept: { id: reach, edition, at, notes, withdrawn } }) => {
        return { event, reach, edition, at, notes, withdrawn }
      }),
    kept: () =>
      deps.directory.events().map(({ event: { id, keptUntil = null, zone = null } }) => {
        return { event: id, until: keptUntil, due: dueOf(keptUntil, dayIn(deps.now(), zone)) }
      }),
    addresses() {
      const { addresses } = deps.known()
      return {
        ...addresses,
        display: `${addresses.public}/d`,
        hello: `${addresses.public}/hello`,
      }
    },
    movedFrom: () => deps.known().moved?.from ?? null,
    phones: () => deps.phones.list(),
    seen: deps.lastSeen.of,
    isConnected: deps.lastSeen.isConnected,
    unnamedProxies: () => [...deps.visitors.unnamed()],
  }
}
