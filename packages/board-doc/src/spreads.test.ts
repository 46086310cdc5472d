import type { SummaryRow } from '@folkmoot/protocol'
import { expect, test } from 'vitest'
import { spreadsOf } from './spreads.ts'

const row = (n: number, more: Partial<SummaryRow> = {}): SummaryRow => ({
  prompt: 'p',
  network: null,
  n,
  before: [n, 0],
  after: null,
  ...more,
})

test('[W-65] what was asked twice reads alike from rows of each time and from the one row of earlier versions', () => {
  const now = [
    row(6, { when: 'after', before: [2, 4] }),
    row(9, { when: 'before' }),
    row(5, { network: 'a' }),
  ]
  expect(spreadsOf(now, 'p', null)).toEqual([
    { when: 'before', n: 9, counts: [9, 0] },
    { when: 'after', n: 6, counts: [2, 4] },
  ])
  expect(spreadsOf([row(6, { after: [2, 4] })], 'p', null)).toEqual([
    { when: 'before', n: 6, counts: [6, 0] },
    { when: 'after', n: 6, counts: [2, 4] },
  ])
  expect(spreadsOf(now, 'p', 'a')).toEqual([{ when: null, n: 5, counts: [5, 0] }])
  expect(spreadsOf(now, 'other', null)).toEqual([])
})
