import type { NetworkRecord, PersonView } from '@folkmoot/protocol'
import { describe, expect, it } from 'vitest'
import { groupPeople, likelyDoubles } from './groups.ts'

const network = (id: string, name: string): NetworkRecord => ({
  id,
  name,
  programme: 'p',
  colour: '#000000',
  shape: 'circle',
})
const person = (id: string, name: string, of: string | null): PersonView => ({
  id,
  name,
  network: of,
  deviceless: false,
  connected: false,
  table: null,
  joinedAt: 0,
})
const networks = [network('keighley', 'Keighley'), network('hereford', 'Hereford')]
const people = [
  person('1', 'Sara Khan', 'keighley'),
  person('2', 'ámina Begum', 'keighley'),
  person('3', 'Tom', null),
  person('4', 'sara  khan', 'hereford'),
]
const read = (search: string) =>
  groupPeople(people, networks, search).map(group => [
    group.network?.id ?? 'none',
    group.people.map(one => one.name),
    group.total,
  ])

describe('people by network', () => {
  it('lists every network with its people by name, and those without one last', () => {
    expect(read('')).toEqual([
      ['keighley', ['ámina Begum', 'Sara Khan'], 2],
      ['hereford', ['sara  khan'], 1],
      ['none', ['Tom'], 1],
    ])
  })

  it('keeps an empty network in the list but not an empty rest', () => {
    expect(groupPeople([], networks, '').map(group => group.network?.id)).toEqual(['keighley', 'hereford'])
  })

  it('finds names by any of their words, whatever the accents', () => {
    expect(read('amina')).toEqual([['keighley', ['ámina Begum'], 2]])
    expect(read('khan sara').map(([id]) => id)).toEqual(['keighley', 'hereford'])
    expect(read('khan nobody')).toEqual([])
  })

  it('shows people of a network that left the event', () => {
    const left = [person('5', 'Ada', 'rotherham')]
    expect(groupPeople(left, networks, '').at(-1)).toMatchObject({ network: null, total: 1 })
  })

  it('points out names that stand twice', () => {
    expect(likelyDoubles(people).map(group => group.map(one => one.id))).toEqual([['1', '4']])
  })
})
