import type { CountedPage } from '@folkmoot/board-doc'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entryOf, noteOf, projected, promptsOf } from '../fixtures.ts'
import { urgency as format } from './index.ts'

const prompts = promptsOf(format)

function page(...answers: [driver: string, urgency: unknown][]): CountedPage {
  return {
    network: 'keighley',
    entries: answers.map(([prompt, urgency]) => ({ prompt, posted: entryOf('', { urgency } as never) })),
  }
}
const rows = (...pages: CountedPage[]) => format.counted?.(pages, prompts).rows ?? []

test('the slide’s nine drivers in its words, two for everybody', () => {
  expect(format.defaults.prompts).toHaveLength(9)
  expect(format.defaults.prompts[2]).toBe('Parents, children and young people as co – improvers of schools')
  expect(format.defaults.prompts[5]).toBe('Diverse system– federated / extended / learning hubs')
  expect(format.most).toBe(2)
})

test('the number is the answer, and never part of the note', () => {
  expect(projected(format, 'equity', entryOf('', { urgency: 5 }))).toEqual({ text: '' })
  expect(projected(format, 'equity', entryOf('Now', { urgency: 5 }))).toEqual({ text: 'Now' })
  for (const value of [0, 6, 2.5, '5', true, Number.NaN])
    expect(projected(format, 'equity', entryOf('Now', { urgency: value }))).toBe('incomplete')
  expect(projected(format, 'equity', entryOf('Now'))).toBe('incomplete')
  expect(format.countedNotes).toBe(true)
})

describe('the spread', () => {
  test('counts every step of every driver, also of those that nobody chose', () => {
    const all = rows(
      page(['equity', 5], ['locally', 1]),
      page(['equity', 1]),
      page(['equity', 5], ['context', 3]),
    )
    expect(all).toHaveLength(9)
    expect(all[4]).toEqual({
      prompt: 'equity',
      network: null,
      n: 3,
      before: [1, 0, 0, 0, 2],
      after: null,
    })
    expect(all[0]).toMatchObject({ n: 0, before: [0, 0, 0, 0, 0] })
  })
  test('takes one answer a driver and two drivers a person, the first', () => {
    const all = rows(
      page(['equity', 5], ['equity', 1], ['no-driver', 3], ['context', 'x'], ['locally', 2], ['context', 4]),
    )
    expect(all.filter(row => row.n > 0).map(row => [row.prompt, row.before])).toEqual([
      ['equity', [0, 0, 0, 0, 1]],
      ['locally', [0, 1, 0, 0, 0]],
    ])
  })
  test('adds up, and gives nobody more than two answers, whatever the pages hold', () => {
    const anyValue = fc.oneof(fc.integer({ min: -1, max: 7 }), fc.double(), fc.string(), fc.boolean())
    const driver = fc.constantFrom('equity', 'context', 'locally', 'diverse', 'no-driver')
    const anyPage = fc.array(fc.tuple(driver, anyValue)).map(answers => page(...answers))
    fc.assert(
      fc.property(fc.array(anyPage), pages => {
        const all = rows(...pages)
        for (const row of all) expect(row.before.reduce((sum, count) => sum + count, 0)).toBe(row.n)
        expect(all.reduce((sum, row) => sum + row.n, 0)).toBeLessThanOrEqual(2 * pages.length)
      }),
    )
  })
})

test('the record has the words under their driver', () => {
  const notes = [{ ...noteOf('Now'), prompt: 'equity' }]
  const sections = format.outline({ prompts, networks: [], notes })
  expect(sections[4]?.items.map(item => item.text)).toEqual(['Now'])
})
