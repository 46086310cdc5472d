import type { Commit } from '@folkmoot/engine'
import { expect, test } from 'vitest'
import { flatten, unflatten } from './flat-commit.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)

test('a commit arrives as it left: every row, in order, empty ones and deletions too', () => {
  const commit: Commit = {
    scope: 'event',
    epoch: 3,
    pages: [
      { doc: 'ann', update: bytes(1, 2, 3) },
      { doc: 'ben', update: bytes() },
      { doc: 'ann', update: bytes(4) },
    ],
    boards: [{ doc: 'b', update: bytes(5, 6) }],
    records: [
      { kind: 'person', id: 'ann', value: bytes(7) },
      { kind: 'quote', id: 'q', value: null },
      { kind: 'board', id: 'b', value: bytes(8, 9) },
    ],
    ops: [{ actor: 'organiser', op: 'o1', result: bytes(10) }],
  }
  expect(unflatten(structuredClone(flatten(commit)))).toEqual(commit)
  const nothing: Commit = { scope: 'system', epoch: null, pages: [], boards: [], records: [], ops: [] }
  expect(unflatten(flatten(nothing))).toEqual(nothing)
})
