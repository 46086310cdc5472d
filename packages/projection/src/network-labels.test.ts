import type { PersonRecord } from '@folkmoot/protocol'
import { expect, test } from 'vitest'
import { networkLabels } from './network-labels.ts'

function people(counts: Record<string, number>): PersonRecord[] {
  return Object.entries(counts).flatMap(([network, count]) =>
    Array.from({ length: count }, (_, i) => ({
      id: `${network}-${i}`,
      name: 'x',
      network: network === 'none' ? null : network,
      returnCodeHash: null,
      deviceless: false,
      pageEpoch: 1,
      joinedAt: 0,
      handle: `handle-${i}`,
      mergedInto: null,
    })),
  )
}
function labels(counts: Record<string, number>): Record<string, string | null> {
  const label = networkLabels(people(counts))
  return Object.fromEntries(Object.keys(counts).map(n => [n, label(n === 'none' ? null : n)]))
}

test.each([
  ['four people of one small network: no label anywhere', { keighley: 4 }, { keighley: null }],
  [
    'one more from elsewhere: another network',
    { keighley: 4, hereford: 1 },
    { keighley: 'another', hereford: 'another' },
  ],
  ['one more of their own: named', { keighley: 5 }, { keighley: 'keighley' }],
  [
    'a pool under five takes the smallest named network with it',
    { birmingham: 20, rotherham: 6, keighley: 1 },
    { birmingham: 'birmingham', rotherham: null, keighley: null },
  ],
  [
    'a pool of five stands for itself',
    { birmingham: 20, keighley: 3, none: 2 },
    { birmingham: 'birmingham', keighley: 'another', none: 'another' },
  ],
  [
    'nobody small: all named',
    { birmingham: 5, keighley: 5 },
    { birmingham: 'birmingham', keighley: 'keighley' },
  ],
])('[P-6] %s', (_, counts, expected) => {
  expect(labels(counts as Record<string, number>)).toEqual(expected)
})

test('merged people count once', () => {
  const five = people({ keighley: 5 })
  ;(five[4] as PersonRecord).mergedInto = 'keighley-0'
  expect(networkLabels(five)('keighley')).toBe(null)
})
