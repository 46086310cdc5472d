import type { PersonRecord } from '@folkmoot/protocol'
import { expect, test } from 'vitest'
import { isLikeName, returning, surelyReturning } from './returning.ts'

test.each([
  ['Mary Smith', 'mary  SMITH'],
  ['Mary Smith', 'Smith, Mary'],
  ['Mary Smith', 'Mary Jane Smith'],
  ['Mary Smith', 'Mary Smyth'],
  ['Mary Smith', 'Mary Smit'],
  ['José Álvarez', 'Jose Alvarez'],
  ['Doris', 'Doriss'],
  ['李明', '李明'],
])('[T-56] “%s” is like “%s”', (one, other) => {
  expect(isLikeName(one, other)).toBe(true)
  expect(isLikeName(other, one)).toBe(true)
})

test.each([
  ['Mary Smith', 'Mary Jones'],
  ['Mary', 'Mary Smith'],
  ['Ann', 'Ben'],
  ['Ann Lee', 'Ann Low'],
  ['Doris', 'Boriss'],
  ['', 'Mary'],
])('[T-56] “%s” is not like “%s”', (one, other) => {
  expect(isLikeName(one, other)).toBe(false)
  expect(isLikeName(other, one)).toBe(false)
})

const person = (id: string, name: string, joinedAt: number, network: string | null = null): PersonRecord => ({
  id,
  handle: id,
  name,
  network,
  returnCodeHash: null,
  deviceless: false,
  pageEpoch: 1,
  joinedAt,
  mergedInto: null,
})
function asked(people: PersonRecord[], here: string[]) {
  const read = { get: () => null, list: (kind: string) => (kind === 'person' ? people : []) }
  const pairs = returning(read as unknown as Parameters<typeof returning>[0], new Set(here), 10)
  const sure = surelyReturning(read as unknown as Parameters<typeof surelyReturning>[0], pairs, 10)
  return pairs.map(pair => [pair.newcomer.id, pair.person.id, sure.has(pair)])
}

test('[H-34] of several like names the exact one is asked about, then the one of the same network, then who came last', () => {
  const smyths = [
    person('smyth', 'Ann Smyth', 3),
    person('leeds', 'Ann Smith', 1, 'leeds'),
    person('york', 'ann smith', 2, 'york'),
  ]
  expect(asked([...smyths, person('new', 'Ann Smith', 11, 'leeds')], ['new'])).toEqual([
    ['new', 'leeds', false],
  ])
  expect(asked([...smyths, person('new', 'Ann Smith', 11)], ['new'])).toEqual([['new', 'york', false]])
})

test('[H-34] there is no doubt of whoever has a name and network as before, in before the move, that nobody else has', () => {
  const doris = person('old', 'Doris Evans', 1, 'leeds')
  const again = person('new', 'doris evans', 11, 'leeds')
  expect(asked([doris, again], ['new'])).toEqual([['new', 'old', true]])
  expect(asked([doris, { ...again, network: 'york' }], ['new'])).toEqual([['new', 'old', false]])
  expect(asked([doris, { ...again, name: 'Doris Evens' }], ['new'])).toEqual([['new', 'old', false]])
  expect(asked([{ ...doris, deviceless: true }, again], ['new'])).toEqual([['new', 'old', false]])
  expect(asked([{ ...doris, joinedAt: 10 }, again], ['new'])).toEqual([['new', 'old', false]])
  // Of two who were in before, and are called alike, nothing is asked while one of them is not back yet.
  expect(asked([doris, person('other', 'Doris Evens', 2)], ['other'])).toEqual([])
  expect(asked([doris, again, person('third', 'Doris Evans', 4)], ['new', 'third'])).toContainEqual([
    'new',
    'old',
    false,
  ])
})
