import type { BoardView, SnapshotView, Visibility } from '@folkmoot/protocol'
import { expect, it } from 'vitest'
import { shortRoot } from '../../views/organiser/record/root.ts'
import { hasNames } from './model.ts'

const board = (id: string, visibility: Visibility) => ({ id, visibility }) as BoardView
const snapshot = (id: string, of: string) => ({ id, board: of }) as SnapshotView
const boards = [board('find', 'named'), board('round', 'network')]

it('offers names only where a named board was kept', () => {
  const both = [snapshot('find-1', 'find'), snapshot('round-1', 'round')]
  expect(hasNames(null, boards, both)).toBe(true)
  expect(hasNames('find-1', boards, both)).toBe(true)
  expect(hasNames('round-1', boards, both)).toBe(false)
  expect(hasNames(null, boards, [snapshot('round-1', 'round')])).toBe(false)
})

it('shortens a root to what is compared by eye', () => {
  expect(shortRoot('sha256-0123456789abcdef')).toBe('0123 4567 89ab')
  expect(shortRoot('0123456789abcdef')).toBe('0123 4567 89ab')
})
