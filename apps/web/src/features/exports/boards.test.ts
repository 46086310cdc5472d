import type { BoardView, NetworkRecord, Phase, SnapshotView } from '@folkmoot/protocol'
import { expect, it } from 'vitest'
import { frozenBoards, unfrozenBoards, usualBoards } from './boards.ts'

const board = (id: string, phase: Phase, network: string | null = null, written = true) =>
  ({ id, phase, network, written }) as BoardView
const snapshot = (of: string) => ({ id: `${of}-1`, board: of }) as SnapshotView
const keighley = { id: 'keighley', name: 'Keighley' } as NetworkRecord

it('ticks everybody’s boards, and leaves a network’s own to whoever asks for them', () => {
  const boards = [board('a', 'closed'), board('k', 'closed', 'keighley'), board('b', 'write')]
  const of = frozenBoards(boards, [snapshot('a'), snapshot('k')], [keighley])
  expect(of.map(one => [one.network?.id ?? null, one.boards.map(({ id }) => id)])).toEqual([
    [null, ['a']],
    ['keighley', ['k']],
  ])
  expect(usualBoards(of)).toEqual(['a'])
  expect(usualBoards(frozenBoards(boards, [snapshot('k')], [keighley]))).toEqual(['k'])
})

it('names what is open, opened again or was written on, and not what nobody has begun', () => {
  const boards = [
    board('frozen', 'closed'),
    board('open', 'share', null, false),
    board('taken back', 'waiting', null, true),
    board('not begun', 'waiting', null, false),
  ]
  expect(unfrozenBoards(boards).map(({ id }) => id)).toEqual(['open', 'taken back'])
})
