import type { BoardView } from '@folkmoot/protocol'
import { expect, test } from 'vitest'
import { aBoard, aStage } from '../../../features/board/views.fixture.ts'
import type { Step } from './facts.ts'
import { undoOf, undoOfFreeze, undoOfMove } from './undo.ts'

type Before = Parameters<typeof undoOf>[1]

function undo(step: Step, on: Partial<BoardView> = {}, over: Partial<Before> = {}) {
  return undoOf(
    step,
    {
      boards: [aBoard('why', on), aBoard('who', { phase: 'closed' })],
      stage: aStage({ board: 'why', session: 's' }),
      people: [],
      tables: [],
      ...over,
    },
    1_000,
  )
}
const board = 'why'

test.each<[string, Step, Partial<BoardView>, Step]>([
  [
    'turning a hat: the one before',
    { key: 'boardStep', input: { board, step: 'red' } },
    { step: 'white' },
    { key: 'boardStep', input: { board, step: 'white' } },
  ],
  [
    'hiding a note: it comes back',
    { key: 'noteHide', input: { board, note: 'n', hidden: true } },
    {},
    { key: 'noteHide', input: { board, note: 'n', hidden: false } },
  ],
])('%s', (_, step, on, expected) => {
  expect(undo(step, on)?.step).toEqual(expected)
})

test('what the server can take back has the name that it answered', () => {
  const step: Step = { key: 'boardGo', input: { board, phase: 'talk' } }
  expect(undoOfMove(step, 'm')).toEqual({
    label: 'Undo',
    step: { key: 'moveUndo', input: { board, move: 'm' } },
  })
  const shown: Step = { key: 'stageGo', input: { board: null } }
  expect(undoOfMove(shown, 'm')).toEqual({
    label: 'Show what was there',
    step: { key: 'moveUndo', input: { move: 'm' } },
  })
  const seated: Step = { key: 'tablesMake', input: { count: 3 } }
  expect(undoOfMove(seated, 'm')?.step).toEqual({ key: 'moveUndo', input: { move: 'm' } })
  const ended: Step = { key: 'turnsEnd', input: { board } }
  expect(undoOfMove(ended, 'm')?.step).toEqual({ key: 'moveUndo', input: { board, move: 'm' } })
  expect(undoOfMove(step, null)).toBeNull()
  expect(undoOfMove({ key: 'boardFreeze', input: { board } }, undefined)).toBeUndefined()
})

test('a clock that was cleared comes back with what was left', () => {
  const timer = { label: 'Two minutes', totalMs: 120_000, deadline: 61_000, remainingMs: null }
  const cleared = undo({ key: 'timerClear', input: {} }, {}, { stage: aStage({ board: 'why', timer }) })
  expect(cleared?.step).toEqual({ key: 'timerStart', input: { seconds: 60, label: 'Two minutes' } })
})

test('what cannot be taken back offers nothing', () => {
  expect(undo({ key: 'boardStep', input: { board, step: 'white' } }, { step: null })).toBeNull()
})

test('a last call is called off, and a board that was frozen at once opens again', () => {
  expect(undoOfFreeze(board, 60_000).step).toEqual({ key: 'boardKeepOpen', input: { board } })
  expect(undoOfFreeze(board, null).step).toEqual({ key: 'boardReopen', input: { board } })
})
