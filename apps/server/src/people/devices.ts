/** A device's record is its session: made here, and over when the record is deleted. */
import { randomId, randomSecret } from '@folkmoot/kit'
import type { Tx } from '@folkmoot/projection'
import { type DeviceRecord, type Id, LIMITS } from '@folkmoot/protocol'
import { hashToken } from './hashes.ts'
import type { LastSeen } from './last-seen.ts'

export interface NewDevice {
  device: Id
  /** Known to the cookie only. */
  secret: string
}

export function createDevice(
  tx: Tx,
  about: Pick<DeviceRecord, 'role' | 'label'> & Partial<Pick<DeviceRecord, 'person' | 'network' | 'link'>>,
  drawn: NewDevice | null = null,
): NewDevice {
  const { device, secret } =
    drawn && !tx.get('device', drawn.device) ? drawn : { device: randomId(), secret: randomSecret() }
  const record: DeviceRecord = {
    id: device,
    tokenHash: hashToken(secret),
    person: null,
    network: null,
    link: null,
    createdAt: tx.now,
    seenAt: 0,
    screen: 'wall',
    ...about,
  }
  tx.put('device', record)
  return { device, secret }
}

export function deleteDevices(tx: Tx, which: (device: Readonly<DeviceRecord>) => boolean): void {
  for (const device of tx.list('device')) if (which(device)) deleteDevice(tx, device.id)
}

/** What was noted on it for its facilitator alone goes with it. */
function deleteDevice(tx: Tx, id: Id): void {
  tx.delete('device', id)
  if (!tx.get('self-notes', id)) return
  tx.delete('self-notes', id)
  tx.scrub()
}

/** Of many devices alike the longest unused are signed out, and never one that is connected. */
export function dropUnused(
  tx: Tx,
  lastSeen: Pick<LastSeen, 'of' | 'isConnected'>,
  newest: Id,
  alike: (device: Readonly<DeviceRecord>) => boolean,
): void {
  const devices = tx.list('device').filter(alike)
  const unused = devices
    .filter(device => device.id !== newest && !lastSeen.isConnected(device.id))
    .sort((a, b) => lastSeen.of(a) - lastSeen.of(b))
  for (const device of unused.slice(0, Math.max(0, devices.length - LIMITS.devicesEach)))
    deleteDevice(tx, device.id)
}
