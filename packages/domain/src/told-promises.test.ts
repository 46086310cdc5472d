import type { ToldPromises } from '@folkmoot/protocol'
import { expect, test } from 'vitest'
import { promisesAsTold, promisesToTell } from './told-promises.ts'

const of = (shared: number, asked: number, done: number, earlier: ToldPromises[] = []) =>
  promisesToTell({ shared, asked, done }, earlier)

test('[C-80] promises are counted as they are from five on, and a number of one to four is told nowhere', () => {
  expect(of(61, 24, 15)).toEqual({ shared: 61, asked: 24, done: 15 })
  expect(of(61, 0, 0)).toEqual({ shared: 61, asked: 0, done: 0 })
  expect(of(61, 4, 2)).toEqual({ shared: 61, asked: null, done: null })
  expect(of(61, 24, 3)).toEqual({ shared: 61, asked: 24, done: null })
  // Two who did not would be told by those who did.
  expect(of(61, 24, 22)).toEqual({ shared: 61, asked: 24, done: null })
  expect(of(61, 24, 24)).toEqual({ shared: 61, asked: 24, done: 24 })
})

test('[C-80] over every row of editions, what is told moves by five or not at all', () => {
  for (let seed = 1; seed <= 400; seed++) {
    let state = seed
    const next = (below: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return state % below
    }
    const shared = 5 + next(60)
    let [asked, done] = [0, 0]
    const told: ToldPromises[] = []
    for (let edition = 0; edition < 12; edition++) {
      asked = Math.min(shared, asked + next(7))
      done = Math.min(asked, done + next(4))
      const now = of(shared, asked, done, told)
      for (const n of [
        now.asked,
        now.done,
        now.asked !== null && now.done !== null ? now.asked - now.done : null,
      ])
        if (n !== null) expect(n === 0 || n >= 5, `${seed}: ${n}`).toBe(true)
      for (const before of told)
        for (const key of ['asked', 'done'] as const) {
          const [a, b] = [before[key], now[key]]
          if (a !== null && b !== null && a !== b)
            expect(Math.abs(a - b), `${seed} ${key}`).toBeGreaterThanOrEqual(5)
        }
      told.push(now)
    }
  }
})

test('[C-80] what keeps no account of what it told says what the latest record told, and nothing newer', () => {
  expect(promisesAsTold(61, { shared: 60, asked: 24, done: 15 })).toEqual({ shared: 61, asked: 24, done: 15 })
  expect(promisesAsTold(61, { shared: 60, asked: 24, done: null })).toEqual({
    shared: 61,
    asked: 24,
    done: null,
  })
  expect(promisesAsTold(61, undefined)).toEqual({ shared: 61, asked: null, done: null })
  // Fewer promises stand in it than were asked about in all.
  expect(promisesAsTold(20, { shared: 60, asked: 24, done: 15 })).toEqual({
    shared: 20,
    asked: null,
    done: null,
  })
})
