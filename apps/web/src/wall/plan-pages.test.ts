import fc from 'fast-check'
import { expect, it } from 'vitest'
import { planPages } from './plan-pages.ts'

const table = (people: number, i: number) => ({
  id: `t${i}`,
  name: `Table ${i + 1}`,
  people: Array.from({ length: people }, (_, n) => `P${n}`),
})

it('ninety people at twelve tables stand on one page', () => {
  expect(planPages(Array.from({ length: 12 }, (_, i) => table(8, i)))).toHaveLength(1)
})

it('every table stands once, in order, and no page holds more than can be read', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 100 }), sizes => {
      const tables = sizes.map(table)
      const pages = planPages(tables)
      expect(pages.flat()).toEqual(tables)
      for (const page of pages) {
        expect(page.length).toBeLessThanOrEqual(12)
        const names = page.reduce((sum, { people }) => sum + people.length, 0)
        expect(page.length === 1 || names <= 108).toBe(true)
      }
    }),
  )
})
