/** The checksum that every row carries over its key and its bytes. */
import { crc32 } from 'node:zlib'
import { Fault } from './faults.ts'

export function checksum(key: readonly unknown[], bytes: Uint8Array): number {
  return crc32(bytes, crc32(key.join('/')))
}

export function isAsStored(key: readonly unknown[], bytes: unknown, crc: unknown): boolean {
  // STRICT tables hold blobs here and nothing else.
  return checksum(key, bytes as Uint8Array) === crc
}

/** The bytes of a row, if they are those that were stored. @throws Fault `corrupt` */
export function verified(key: readonly (string | number)[], bytes: unknown, crc: unknown): Uint8Array {
  if (!isAsStored(key, bytes, crc))
    throw new Fault('corrupt', `The data is damaged (checksum of ${key.join('/')}): restore a backup.`)
  return bytes as Uint8Array
}
