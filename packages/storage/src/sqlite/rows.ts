/** The checksum that every row carries over its key and its bytes. */
import { crc32 } from 'node:zlib'
import { Fault } from './faults.ts'

export function checksum(key: readonly (string | number)[], bytes: Uint8Array): number {
  return crc32(bytes, crc32(key.join('/')))
}

/** The bytes of a row, if they are those that were stored. @throws Fault `corrupt` */
export function verified(key: readonly (string | number)[], bytes: unknown, crc: unknown): Uint8Array {
  // STRICT tables hold blobs here and nothing else.
  const stored = bytes as Uint8Array
  if (checksum(key, stored) !== crc)
    throw new Fault('corrupt', `The data is damaged (checksum of ${key.join('/')}): restore a backup.`)
  return stored
}
