import { describe, expect, it } from 'vitest'
import { distinctions, withDistinction } from './model.ts'

const networks = [
  { id: 'k', name: 'Keighley' },
  { id: 'h', name: 'Hereford' },
]
const tables = [
  { id: 't1', name: 'Table 1' },
  { id: 't2', name: 'Table 2' },
]
const person = (id: string, name: string, network: string | null, table: string | null, joinedAt = 0) => ({
  id,
  name,
  network,
  table,
  joinedAt,
})
const told = (...people: ReturnType<typeof person>[]) => {
  const found = distinctions(people, { networks, tables })
  return people.map(one => withDistinction(one.name, found.get(one.id)))
}

describe('people of one name', () => {
  it('[W-33] have their network beside them, however the name is written; others have nothing', () => {
    expect(
      told(
        person('a', 'Maria Khan', 'k', null),
        person('b', 'maria khan', 'h', null),
        person('c', 'Ben', 'k', 't1'),
      ),
    ).toEqual(['Maria Khan (Keighley)', 'maria khan (Hereford)', 'Ben'])
  })

  it('[W-33] or their table, or both, or who came first', () => {
    expect(told(person('a', 'Li', 'k', 't1'), person('b', 'Li', 'k', 't2'))).toEqual([
      'Li (Table 1)',
      'Li (Table 2)',
    ])
    expect(
      told(person('a', 'Li', 'k', 't1'), person('b', 'Li', 'k', 't2'), person('c', 'Li', 'h', 't2')),
    ).toEqual(['Li (Keighley, Table 1)', 'Li (Keighley, Table 2)', 'Li (Hereford, Table 2)'])
    expect(
      told(
        person('a', 'Li', 'k', null, 5),
        person('b', 'Li', 'k', null, 3),
        person('c', 'Li', null, null, 9),
      ),
    ).toEqual(['Li (Keighley, 2 of 3)', 'Li (Keighley, 1 of 3)', 'Li (3 of 3)'])
  })
})
