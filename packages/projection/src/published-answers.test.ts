import { LIMITS, type SummaryRow } from '@folkmoot/protocol'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publishedAnswers } from './published-answers.ts'

/** Five steps; everybody answered `at` unless said otherwise. */
function row(network: string | null, n: number, again = true, at = 0): SummaryRow {
  const counts = Array.from({ length: 5 }, (_, i) => (i === at ? n : 0))
  return { prompt: 'p', network, n, before: counts, after: null, ...(again && { when: 'after' }) }
}
const words = (rows: readonly SummaryRow[]) => rows.map(one => `${one.network ?? 'room'} ${one.n}`)
const told = (rows: SummaryRow[], known = (_network: string) => true) =>
  words(publishedAnswers([], rows, known))

describe('[P-10] told for the first time', () => {
  test.each<[string, SummaryRow[], string[]]>([
    ['five who were asked again', [row(null, 5)], ['room 5']],
    ['no four who were asked again', [row(null, 4)], []],
    ['no four who were asked once', [row(null, 4, false)], []],
    ['five who were asked once', [row(null, 5, false)], ['room 5']],
    ['not that nobody answered', [row(null, 0, false)], []],
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
  ])('%s', (_words, rows, expected) => {
    expect(told(rows)).toEqual(expected)
  })
  test('no network that the small-network rule does not name', () => {
    expect(told([row(null, 12), row('small', 6)], network => network !== 'small')).toEqual(['room 12'])
  })
})

describe('[P-32] told again', () => {
  const after = (before: SummaryRow[], now: SummaryRow[]) => words(publishedAnswers(before, now, () => true))
  test.each<[string, SummaryRow[], SummaryRow[], string[]]>([
    ['not when four more answered', [row(null, 5)], [row(null, 9)], ['room 5']],
    ['when five more did', [row(null, 5)], [row(null, 10)], ['room 10']],
    ['not when four withdrew', [row(null, 12)], [row(null, 8)], ['room 12']],
    ['when five withdrew', [row(null, 12)], [row(null, 7)], ['room 7']],
    ['not below five', [row(null, 9)], [row(null, 4)], ['room 9']],
    ['when five changed their minds', [row(null, 9, true, 0)], [row(null, 9, true, 4)], ['room 9']],
    [
      'not of a network in which too few have changed, while the room goes on',
      [row(null, 12), row('a', 6)],
      [row(null, 20), row('a', 8)],
      ['room 20', 'a 6'],
    ],
    [
      'not of a network where that would tell the few others who have changed',
      [row(null, 12), row('a', 6)],
      [row(null, 19), row('a', 11)],
      ['room 19'],
    ],
  ])('%s', (_words, before, now, expected) => {
    expect(after(before, now)).toEqual(expected)
  })

  test('[W-65] each time of asking by itself, also after a version that told both in one row', () => {
    const first = { ...row(null, 9, false), when: 'before' } as const
    expect(publishedAnswers([first], [first, row(null, 4)], () => true)).toEqual([first])
    const five = row(null, 5, true, 4)
    expect(publishedAnswers([first], [first, five], () => true)).toEqual([first, five])
    // Six had answered both times; now nine are known to have answered before, and two more after.
    const { when: _when, ...both } = { ...row(null, 6), after: row(null, 6).before }
    const then = publishedAnswers([both], [first, row(null, 8)], () => true)
    expect(then.map(({ n, when, after }) => [n, when, after])).toEqual([
      [6, 'before', null],
      [6, 'after', null],
    ])
    const later = publishedAnswers(
      [both],
      [{ ...row(null, 11, false), when: 'before' }, row(null, 8)],
      () => true,
    )
    expect(later.map(({ n, when }) => [n, when])).toEqual([
      [11, 'before'],
      [6, 'after'],
    ])
  })

  test('whatever people do, two tellings never differ by fewer than five in any row or in what is left over', () => {
    const answer = fc.record({ who: fc.nat(40), value: fc.integer({ min: 0, max: 5 }) })
    fc.assert(
      fc.property(fc.array(answer, { minLength: 20, maxLength: 200 }), answers => {
        const values = new Map<number, number>()
        const networkOf = (who: number) => ['a', 'b', 'c', null][who % 4] ?? null
        let before: SummaryRow[] = []
        for (const { who, value } of answers) {
          values.set(who, value)
          const now = publishedAnswers(before, rowsOf(values, networkOf), () => true)
          for (const [was, is] of [...sameRows(before, now), [leftOver(before), leftOver(now)] as const])
            if (before.length > 0 && was && is && JSON.stringify(was) !== JSON.stringify(is))
              expect(apart(was, is)).toBeGreaterThanOrEqual(LIMITS.countedStep)
          for (const one of now) expect(one.n).toBeGreaterThanOrEqual(LIMITS.smallNetwork)
          before = now
        }
      }),
    )
  })
})

/** 0: has not answered. */
function rowsOf(values: Map<number, number>, networkOf: (who: number) => string | null): SummaryRow[] {
  const of = (network: string | null): SummaryRow => {
    const some = [...values].filter(
      ([who, value]) => value > 0 && (network === null || networkOf(who) === network),
    )
    const before = [1, 2, 3, 4, 5].map(step => some.filter(([, value]) => value === step).length)
    return { prompt: 'p', network, n: some.length, before, after: null }
  }
  return [of(null), of('a'), of('b'), of('c')]
}
function sameRows(before: SummaryRow[], now: SummaryRow[]): (readonly [SummaryRow, SummaryRow])[] {
  return now.flatMap(is => {
    const was = before.find(one => one.network === is.network)
    return was ? [[was, is] as const] : []
  })
}
function leftOver(rows: SummaryRow[]): SummaryRow | null {
  const room = rows.find(one => one.network === null)
  if (!room) return null
  const networks = rows.filter(one => one.network !== null)
  const before = room.before.map((n, i) => networks.reduce((left, one) => left - (one.before[i] ?? 0), n))
  return { ...room, n: before.reduce((sum, n) => sum + n, 0), before }
}
function apart(was: SummaryRow, is: SummaryRow): number {
  const by = is.before.map((n, i) => n - (was.before[i] ?? 0))
  const sum = (some: number[]) => some.reduce((all, n) => all + n, 0)
  return Math.max(sum(by.filter(n => n > 0)), -sum(by.filter(n => n < 0)))
}
