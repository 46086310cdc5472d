import fc from 'fast-check'
import { expect, test } from 'vitest'
import { peopleToTell, type ToldPeople } from './told-people.ts'

const SEED = 41
const NETWORKS = ['a', 'b', 'c', 'd', 'e', null] as const
const of = (...counts: number[]): ToldPeople[] =>
  NETWORKS.map((network, i) => ({ network, joined: counts[i] ?? 0 })).filter(({ joined }) => joined > 0)

/** How many are of each network at each freeze: people come, go and are moved. */
const moments = fc
  .record({
    start: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 6, maxLength: 6 }),
    steps: fc.array(fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 6, maxLength: 6 }), {
      maxLength: 10,
    }),
  })
  .map(({ start, steps }) => {
    const all = [start]
    for (const step of steps) all.push((all.at(-1) ?? []).map((n, i) => Math.max(0, n + (step[i] ?? 0))))
    return all
  })

test('[C-41] no cell of fewer than five, none left over, and none that moved by one to four', () => {
  fc.assert(
    fc.property(moments, all => {
      const told: ToldPeople[][] = []
      for (const counts of all) {
        const now = of(...counts)
        const rows = peopleToTell(now, told)
        for (const { joined } of rows) expect(joined).toBeGreaterThanOrEqual(5)
        for (const { network, joined } of rows)
          for (const before of told.flatMap(one => one.find(row => row.network === network)?.joined ?? []))
            expect([0, 1, 2, 3, 4].indexOf(Math.abs(joined - before))).toBeLessThan(1)
        told.push(rows)
      }
      // The first has nothing before it: everybody is in it, or those who are not are too few to be told at all.
      const everybody = all[0]?.reduce((sum, n) => sum + n, 0) ?? 0
      const first = told[0]?.reduce((sum, { joined }) => sum + joined, 0) ?? 0
      expect(first).toBe(everybody < 5 ? 0 : everybody)
    }),
    { seed: SEED, numRuns: 500 },
  )
})

test('[C-41] a network that leaves too few over is counted with them', () => {
  expect(peopleToTell(of(9, 6, 2), [])).toEqual([
    { network: 'a', joined: 9 },
    { network: null, joined: 8 },
  ])
  expect(peopleToTell(of(9, 6, 3, 2), [])).toEqual([
    { network: 'a', joined: 9 },
    { network: 'b', joined: 6 },
    { network: null, joined: 5 },
  ])
  expect(peopleToTell(of(3), [])).toEqual([])
})

test('[C-41] one who comes later changes no number; five do', () => {
  const first = peopleToTell(of(9, 7), [])
  expect(peopleToTell(of(10, 7), [first])).toEqual(first)
  expect(peopleToTell(of(14, 7), [first])[0]).toEqual({ network: 'a', joined: 14 })
  // Back near an older number it is that one: 14 less 3 would be two more than 9.
  expect(peopleToTell(of(9, 7), [first, peopleToTell(of(14, 7), [first])])[0]?.joined).toBe(9)
})

test('[C-41] a network that has grown comes out of the rest only where that tells of five or of nobody', () => {
  const before = peopleToTell(of(20, 4, 0, 0, 0, 8), [])
  expect(before).toEqual([
    { network: 'a', joined: 20 },
    { network: null, joined: 12 },
  ])
  // 8 and 6 are two more than 12.
  expect(peopleToTell(of(20, 8, 0, 0, 0, 6), [before])).toEqual(before)
  expect(peopleToTell(of(20, 12, 0, 0, 0, 6), [before])).toEqual([
    { network: 'a', joined: 20 },
    { network: 'b', joined: 12 },
    { network: null, joined: 6 },
  ])
})
