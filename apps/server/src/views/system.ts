/** The organiser's first screen: programmes, events, addresses, and the phones that reached us. */

import type { RoomReader } from '@folkmoot/projection'
import type { DeviceRecord, Id, KeptEditionView, OrganiserView, ReceiptView } from '@folkmoot/protocol'
import type { Maker } from '../realtime/sent-view.ts'

export interface SystemFacts {
  events(): OrganiserView['events']
  archived(): OrganiserView['events']
  receipts(): ReceiptView[]
  keptEditions(): KeptEditionView[]
  kept(): NonNullable<OrganiserView['kept']>
  addresses(): OrganiserView['addresses']
  movedFrom(): string | null
  phones(): OrganiserView['phones']
  /** When a device was last here, as it was last noted. */
  seen(device: Readonly<DeviceRecord>): number
  isConnected(device: Id): boolean
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
  const devices = (): OrganiserView['devices'] =>
    [...read.list('device')]
      .sort((a, b) => b.createdAt - a.createdAt)
      .map(device => {
        const { id, label, createdAt } = device
        return { id, label, createdAt, seen: facts.seen(device), connected: facts.isConnected(id) }
      })
  const invitations = (): OrganiserView['invitations'] =>
    read.list('system-link').flatMap(({ id, invites, usedAt, createdAt }) => {
      return invites === null || usedAt !== null ? [] : [{ id, label: invites, createdAt }]
    })
  const themes = (): NonNullable<OrganiserView['themes']> =>
    read.list('theme').map(({ at: _, signed, ...theme }) => ({
      ...theme,
      signed: signed && { label: signed.label, at: signed.at },
    }))
  return [
    { key: 'themes', needs: ['theme'], slow: false, make: themes },
    { key: 'programmes', needs: ['programme', 'network'], slow: false, make: programmes },
    { key: 'events', needs: ['presence', 'event-index'], slow: true, make: facts.events },
    { key: 'archived', needs: ['presence', 'event-index'], slow: true, make: facts.archived },
    { key: 'receipts', needs: ['presence'], slow: true, make: facts.receipts },
    { key: 'keptEditions', needs: ['presence'], slow: true, make: facts.keptEditions },
    { key: 'kept', needs: ['presence', 'event-index'], slow: true, make: facts.kept },
    { key: 'addresses', needs: [], slow: false, make: facts.addresses },
    { key: 'movedFrom', needs: [], slow: false, make: facts.movedFrom },
    { key: 'devices', needs: ['device', 'presence'], slow: true, make: devices },
    { key: 'invitations', needs: ['system-link'], slow: false, make: invitations },
    { key: 'phones', needs: ['presence'], slow: false, make: facts.phones },
    { key: 'unnamedProxies', needs: ['presence'], slow: false, make: facts.unnamedProxies },
  ]
}
