import { expect, test } from 'vitest'
import type { Addresses } from './addresses.ts'
import { knownAddress, settleAddress } from './known-address.ts'

const at = (host: string) => `http://${host}:4600`
const found = (...hosts: string[]): Addresses => ({
  local: at('localhost'),
  lan: hosts.map(at),
  public: at(hosts[0] ?? 'localhost'),
})
const HOUR = 60 * 60_000
const first = settleAddress(null, found('192.168.1.20'), 1).record

test('[D-21] the address of last time is printed again while this machine has it', () => {
  const both = settleAddress(first, found('10.0.0.7', '192.168.1.20'), 2)
  expect(both.addresses.public).toBe(at('192.168.1.20'))
  expect(both.record).toBe(first)
  expect(knownAddress(both.addresses, both.record, 2).moved).toBeNull()
})

test('[D-21] where it has gone, that is known from the first start without it, and is news for a day', () => {
  const { addresses, record } = settleAddress(first, found('10.0.0.7'), 5)
  expect(addresses.public).toBe(at('10.0.0.7'))
  const moved = { from: at('192.168.1.20'), to: at('10.0.0.7'), at: 5 }
  expect(knownAddress(addresses, record, 5)).toMatchObject({ moved, past: [at('192.168.1.20')] })
  const later = settleAddress(record, found('10.0.0.7'), 5 + HOUR)
  expect(later.record).toBe(record)
  expect(knownAddress(later.addresses, record, 5 + HOUR).moved).toEqual(moved)
  expect(knownAddress(later.addresses, record, 5 + 17 * HOUR).moved).toBeNull()
})

test('[D-21] an address of this machine alone was nobody’s, and one that came back is not of before', () => {
  const home = settleAddress(null, found(), 1).record
  const hall = settleAddress(home, found('192.168.1.20'), 2)
  expect(knownAddress(hall.addresses, hall.record, 2).moved).toBeNull()
  const away = settleAddress(hall.record, found('10.0.0.7'), 3).record
  expect(settleAddress(away, found('192.168.1.20'), 4).record.past).toEqual([
    { address: at('10.0.0.7'), until: 4 },
  ])
})

test('[D-21] a public address is somebody’s decision: it is not kept from changing', () => {
  const chosen = { ...found('192.168.1.20'), public: 'https://moot.example.org' }
  const { addresses, record } = settleAddress(first, chosen, 9)
  expect(addresses.public).toBe('https://moot.example.org')
  expect(knownAddress(addresses, record, 9).moved?.from).toBe(at('192.168.1.20'))
})
