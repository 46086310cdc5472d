import type { SummaryRow } from '@folkmoot/protocol'
import { expect, test } from 'vitest'
import { tellable } from './outcomes.ts'

const row = (network: string | null, n: number, shift = true): SummaryRow => ({
  prompt: 'p',
  network,
  n,
  before: [n],
  after: shift ? [n] : null,
})
const told = (rows: SummaryRow[], known = (_network: string) => true) =>
  tellable(rows, known).map(one => `${one.network ?? 'room'} ${one.n}`)

test.each<[string, SummaryRow[], string[]]>([
  ['five who answered both times', [row(null, 5)], ['room 5']],
  ['no shift of four', [row(null, 4)], []],
  ['two who were asked once', [row(null, 2, false)], ['room 2']],
  ['nobody alone', [row(null, 1, false)], []],
  ['that nobody answered', [row(null, 0, false)], ['room 0']],
  ['no network of four, though asked once', [row(null, 20, false), row('a', 4, false)], ['room 20']],
  ['a network of five beside five others', [row(null, 10), row('a', 5)], ['room 10', 'a 5']],
  ['no network that leaves one other bare', [row(null, 6), row('a', 5)], ['room 6']],
  [
    'all networks, if together they are the room',
    [row(null, 11), row('a', 5), row('b', 6)],
    ['room 11', 'a 5', 'b 6'],
  ],
  [
    'the largest, where two would leave few others bare',
    [row(null, 14), row('a', 5), row('b', 6)],
    ['room 14', 'b 6'],
  ],
  ['no network without the room', [row('a', 9)], []],
])('[P-10] %s', (_words, rows, expected) => {
  expect(told(rows)).toEqual(expected)
})

test('[P-10] no network that the small-network rule does not name', () => {
  expect(told([row(null, 12), row('small', 6)], network => network !== 'small')).toEqual(['room 12'])
})
