import type { Note } from '@folkmoot/board-doc'
import type { NetworkRecord } from '@folkmoot/protocol'
import { expect, test } from 'vitest'
import { heardByNetwork } from './heard.ts'

const networks = ['birmingham', 'keighley', 'hereford'].map(
  (id): NetworkRecord => ({ id, programme: 'p', name: id, colour: '#123456', shape: 'circle' }),
)
const joined = [
  { network: 'birmingham', joined: 12 },
  { network: 'keighley', joined: 7 },
  { network: null, joined: 4 },
]
const note = (network?: string): Note => ({
  id: 'n',
  prompt: 'p',
  text: 't',
  at: 1,
  ...(network && { network }),
})
const say = (notes: Note[], by = joined) => {
  const heard = heardByNetwork(notes, networks, by)
  return [heard.of, ...heard.rows.map(row => `${row.name} ${row.n}`)]
}

test('notes on the wall are counted by network, silent networks with nought', () => {
  expect(say([note('birmingham'), note('birmingham')])).toEqual(['notes', 'birmingham 2', 'keighley 0'])
})

test('a small network is never singled out, not by a nought either', () => {
  expect(say([note('hereford'), note('another'), note('keighley')])).toEqual([
    'notes',
    'birmingham 0',
    'keighley 1',
    'other networks 2',
  ])
})

test('while nothing is on the wall, or notes tell no network, it is people who have joined', () => {
  expect(say([])).toEqual(['people', 'birmingham 12', 'keighley 7', 'other networks 4'])
  expect(say([note()])[0]).toBe('people')
  expect(say([], [{ network: null, joined: 3 }])).toEqual(['people', 'all networks 3'])
})
