/**
 * The address that phones know, kept from start to start. To a browser another address is another site, where its sign-in and what
 * it keeps are not: so the address of last time is printed again while this machine has it, and where it has gone, that is told.
 */
import { ok, type Result } from '@folkmoot/kit'
import type { AddressRecord, Refusal } from '@folkmoot/protocol'
import type { Addresses } from './addresses.ts'
import { SYSTEM, type WatchedRooms } from './rooms.ts'

/** `at`: when the other address was first printed. */
export interface Moved {
  from: string
  to: string
  at: number
}

export interface KnownAddress {
  addresses: Addresses
  /** null: phones find Folkmoot where it was, or that was so long ago that everybody has come back. */
  moved: Moved | null
  /** Those before, the newest first. */
  past: readonly string[]
}

const ID = 'printed'
/** People come back within a day; after that the new address is simply the address. */
const NEWS_MS = 16 * 60 * 60_000
const PAST = 8

/** Pure. The address to print, and the record of it; the same record: nothing is new. */
export function settleAddress(
  kept: Readonly<AddressRecord> | null,
  found: Addresses,
  now: number,
): { addresses: Addresses; record: Readonly<AddressRecord> } {
  if (!kept) return { addresses: found, record: { id: ID, address: found.public, since: now, past: [] } }
  if (found.public === kept.address) return { addresses: found, record: kept }
  // `--public-url` is somebody's decision; of several networks the one is as good as the other.
  if (found.lan.includes(found.public) && found.lan.includes(kept.address))
    return { addresses: { ...found, public: kept.address }, record: kept }
  const before = reachesOthers(kept.address) ? [{ address: kept.address, until: now }] : []
  const past = [...before, ...kept.past].filter(({ address }) => address !== found.public)
  return {
    addresses: found,
    record: { ...kept, address: found.public, since: now, past: past.slice(0, PAST) },
  }
}

export function knownAddress(
  addresses: Addresses,
  { address, since, past }: Readonly<AddressRecord>,
  now: number,
): KnownAddress {
  const [last] = past
  const isNews = last !== undefined && last.until === since && now - since < NEWS_MS
  return {
    addresses,
    moved: isNews ? { from: last.address, to: address, at: since } : null,
    past: past.map(one => one.address),
  }
}

/** Keeps what is printed now. */
export function keepAddress(
  rooms: Pick<WatchedRooms, 'submit'>,
  found: Addresses,
): Promise<Result<KnownAddress, Refusal>> {
  return rooms.submit(SYSTEM, {
    actor: null,
    op: null,
    run: tx => {
      const kept = tx.get('address', ID)
      const { addresses, record } = settleAddress(kept, found, tx.now)
      if (record !== kept) tx.put('address', record)
      return ok(knownAddress(addresses, record, tx.now))
    },
  })
}

/** Of an address that only this machine has, no phone knows anything. */
function reachesOthers(address: string): boolean {
  return new URL(address).hostname !== 'localhost'
}
