import { type CountedPage, leadOf } from '@folkmoot/board-doc'
import { LIMITS } from '@folkmoot/protocol'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entryOf, projected, promptsOf } from '../fixtures.ts'
import { aims as format } from './index.ts'
import { howFar } from './rules.ts'

const prompts = promptsOf(format)

function page(network: string | null, ...answers: [aim: string, before: unknown, after: unknown][]) {
  return {
    network,
    entries: answers.map(([prompt, before, after]) => ({
      prompt,
      posted: entryOf('', { ...(before !== 0 && { before }), ...(after !== 0 && { after }) } as never),
    })),
  } satisfies CountedPage
}
const rows = (pages: readonly CountedPage[]) => format.counted?.(pages, prompts).rows ?? []
const many = (n: number, network: string | null) =>
  Array.from({ length: n }, () => page(network, ['aim-1', 1, 3]))

test('the slide’s six aims, asked before and after', () => {
  expect(format.defaults.prompts).toHaveLength(6)
  expect(format.defaults.prompts[0]).toBe('Understand the impact of social variables on achievement')
  expect(format.defaults.prompts[3]).toBe(
    'Practice the building of community through dialogue, trust, and engagement.',
  )
  expect(format.steps?.(prompts).map(step => step.id)).toEqual(['before', 'after'])
  expect(howFar()).toHaveLength(5)
  expect([howFar()[0], howFar().at(-1)]).toEqual(['not yet', 'I could help others'])
})

test('“We will;” stands over the slide’s aims, and not over others’', () => {
  expect(leadOf(format, prompts)).toBe('We will;')
  expect(leadOf(format, [{ text: 'Everybody can read a bus timetable' }])).toBeNull()
})

test('an answer is a step before or after; words do not matter, and none of it is a note', () => {
  expect(projected(format, 'aim-1', entryOf('', { before: 2 }))).toEqual({ text: '' })
  expect(projected(format, 'aim-1', entryOf('', { after: 5 }))).toEqual({ text: '' })
  expect(projected(format, 'aim-1', entryOf('my words', { before: 2 }))).toEqual({ text: '' })
  for (const before of [0, 6, 1.5, '3', true])
    expect(projected(format, 'aim-1', entryOf('my words', { before }))).toBe('incomplete')
  expect(format.countedNotes).toBeUndefined()
})

const before = (pages: readonly CountedPage[]) => rows(pages).filter(one => one.when === 'before')
const after = (pages: readonly CountedPage[]) => rows(pages).filter(one => one.when === 'after')

describe('[W-65] the spread, before and after', () => {
  test('is that of everybody who answered then, from five on, each time by itself', () => {
    const once = Array.from({ length: 5 }, (_, i) => page(null, ['aim-1', i < 3 ? 1 : 4, 0]))
    expect(rows(once.slice(1))).toEqual([])
    const first = {
      prompt: 'aim-1',
      network: null,
      n: 5,
      before: [3, 0, 0, 2, 0],
      after: null,
      when: 'before',
    }
    expect(rows(once)).toEqual([first])
    const four = once.slice(1).map((_, i) => page(null, ['aim-1', i < 2 ? 1 : 4, 5]))
    expect(rows([...once.slice(0, 1), ...four])).toEqual([first])
    const newcomer = page(null, ['aim-1', 0, 5])
    expect(rows([...once.slice(0, 1), ...four, newcomer])).toEqual([
      first,
      { prompt: 'aim-1', network: null, n: 5, before: [0, 0, 0, 0, 5], after: null, when: 'after' },
    ])
  })
  test('is not shown for fewer than five', () => {
    expect(rows(many(4, 'keighley'))).toEqual([])
    expect(before(many(5, 'keighley')).map(one => one.network)).toEqual([null, 'keighley'])
    expect(after(many(5, 'keighley')).map(one => one.network)).toEqual([null, 'keighley'])
  })
  test('of one person counts once, over all their entries, the first that says a thing', () => {
    const twice = [
      ...many(4, null),
      page(null, ['aim-1', 2, 0], ['aim-1', 5, 4]),
      page(null, ['aim-1', 'x', 0]),
    ]
    expect(before(twice)).toMatchObject([{ n: 5, before: [4, 1, 0, 0, 0] }])
    expect(after(twice)).toMatchObject([{ n: 5, before: [0, 0, 4, 1, 0] }])
  })
  test.each([
    [
      'all of two networks',
      [
        ['a', 5],
        ['b', 6],
      ],
      ['a', 'b'],
    ],
    [
      'the four of b would be told by taking a from the room',
      [
        ['a', 6],
        ['b', 4],
      ],
      [],
    ],
    [
      'enough are left over',
      [
        ['a', 6],
        ['b', 3],
        ['c', 2],
      ],
      ['a'],
    ],
    [
      'the smaller gives way',
      [
        ['a', 9],
        ['b', 5],
        [null, 1],
      ],
      ['a'],
    ],
    [
      'people without a network are left over too',
      [
        ['a', 5],
        [null, 5],
      ],
      ['a'],
    ],
    ['only people without a network', [[null, 7]], []],
  ] as [string, [string | null, number][], string[]][])(
    'by network only while nobody else is told by it: %s',
    (_, groups, shown) => {
      const pages = groups.flatMap(([network, n]) => many(n, network))
      for (const told of [before(pages), after(pages)])
        expect(told.flatMap(one => one.network ?? [])).toEqual(shown)
    },
  )
  test('never tells of fewer than five, not by subtraction either, whatever the pages hold', () => {
    const step = fc.oneof(fc.constant(0), fc.integer({ min: -1, max: 7 }), fc.string(), fc.boolean())
    const answer = fc.tuple(fc.constantFrom('aim-1', 'aim-2', 'no-aim'), step, step)
    const anyPage = fc
      .tuple(fc.constantFrom('a', 'b', 'c', null), fc.array(answer, { maxLength: 3 }))
      .map(([network, answers]) => page(network, ...answers))
    fc.assert(
      fc.property(fc.array(anyPage, { maxLength: 60 }), pages => {
        for (const all of [before(pages), after(pages)]) {
          for (const one of all) {
            expect(one.n).toBeGreaterThanOrEqual(LIMITS.smallNetwork)
            expect(one.before.reduce((sum, count) => sum + count, 0)).toBe(one.n)
          }
          for (const room of all.filter(one => one.network === null)) {
            const told = all.filter(one => one.prompt === room.prompt && one.network !== null)
            const left = room.n - told.reduce((sum, one) => sum + one.n, 0)
            if (told.length > 0) expect(left === 0 || left >= LIMITS.smallNetwork).toBe(true)
          }
        }
      }),
    )
  })
})

test('the record has a section for every aim and no entry in any', () => {
  const sections = format.outline({ prompts, networks: [], notes: [] })
  expect(sections.map(section => section.items)).toEqual([[], [], [], [], [], []])
})
