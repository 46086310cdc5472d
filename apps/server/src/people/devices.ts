/** A device's record is its session: made here, and over when the record is deleted. */
import { randomId, randomSecret } from '@folkmoot/kit'
import type { DeviceRecord, Id } from '@folkmoot/protocol'
import type { Tx } from '@folkmoot/sync'
import { hashToken } from './hashes.ts'

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
    screen: 'wall',
    ...about,
  }
  tx.put('device', record)
  return { device, secret }
}

export function deleteDevices(tx: Tx, which: (device: Readonly<DeviceRecord>) => boolean): void {
  for (const device of tx.list('device')) if (which(device)) tx.delete('device', device.id)
}
