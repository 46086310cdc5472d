import type { BoardView } from '@folkmoot/protocol'
import { expect, test } from 'vitest'
import type { Step } from './facts.ts'
import { aBoard, aStage } from './test-views.fixture.ts'
import { undoOf } from './undo.ts'

type Before = Parameters<typeof undoOf>[1]

function undo(steps: readonly Step[], on: Partial<BoardView> = {}, over: Partial<Before> = {}) {
  return undoOf(
    steps,
    {
      boards: [aBoard('why', on), aBoard('who', { phase: 'closed' })],
      stage: aStage({ board: 'why', session: 's' }),
      votes: [{ board: 'why', budget: 5, open: true, voters: 3, results: null }],
      people: [],
      tables: [],
      ...over,
    },
    1_000,
  )
}
const board = 'why'

test.each<[string, Step, Partial<BoardView>, Step[]]>([
  [
    'revealing: back to writing',
    { key: 'boardShare', input: { board } },
    { phase: 'write' },
    [{ key: 'boardBack', input: { board, from: 'share' } }],
  ],
  [
    'one column more: those from before come back',
    { key: 'boardShare', input: { board, prompt: 'so' } },
    { phase: 'share', revealed: ['what'] },
    [
      { key: 'boardBack', input: { board, from: 'share' } },
      { key: 'boardShare', input: { board, prompt: 'what' } },
    ],
  ],
  [
    'closing a vote: it is open again with the same dots',
    { key: 'boardPhase', input: { board, phase: 'talk' } },
    { phase: 'vote' },
    [{ key: 'boardPhase', input: { board, phase: 'vote', dots: 5, from: 'talk' } }],
  ],
  [
    'from sharing straight to talking: sharing, not the vote between them',
    { key: 'boardPhase', input: { board, phase: 'talk' } },
    { phase: 'share' },
    [{ key: 'boardPhase', input: { board, phase: 'share', from: 'talk' } }],
  ],
  [
    'back to writing: the same columns are shown again',
    { key: 'boardBack', input: { board } },
    { phase: 'share', revealed: ['what', 'so'] },
    [
      { key: 'boardShare', input: { board, prompt: 'what' } },
      { key: 'boardShare', input: { board, prompt: 'so' } },
    ],
  ],
  [
    'turning a hat: the one before',
    { key: 'boardStep', input: { board, step: 'red' } },
    { step: 'white' },
    [{ key: 'boardStep', input: { board, step: 'white' } }],
  ],
  [
    'the last call: kept open',
    { key: 'boardFreeze', input: { board } },
    { phase: 'share' },
    [{ key: 'boardKeepOpen', input: { board } }],
  ],
  [
    'showing something else: what was there',
    { key: 'stageShow', input: { board: null, session: 'lunch' } },
    { phase: 'write' },
    [{ key: 'stageShow', input: { board, session: 's' } }],
  ],
  [
    'hiding a note: it comes back',
    { key: 'noteHide', input: { board, note: 'n', hidden: true } },
    {},
    [{ key: 'noteHide', input: { board, note: 'n', hidden: false } }],
  ],
])('%s', (_, step, on, expected) => {
  expect(undo([step], on)?.steps).toEqual(expected)
})

test('a clock that was cleared along the way comes back with the rest', () => {
  const timer = { label: 'Two minutes', totalMs: 120_000, deadline: 61_000, remainingMs: null }
  const steps: Step[] = [
    { key: 'boardShare', input: { board } },
    { key: 'timerClear', input: {} },
  ]
  expect(undo(steps, { phase: 'write' }, { stage: aStage({ board: 'why', timer }) })?.steps).toEqual([
    { key: 'timerStart', input: { seconds: 60, label: 'Two minutes' } },
    { key: 'boardBack', input: { board, from: 'share' } },
  ])
})

test('what cannot be taken back offers nothing', () => {
  expect(undo([{ key: 'turnsEnd', input: { board } }])).toBeNull()
  expect(undo([{ key: 'tablesMake', input: { count: 3 } }])).toBeNull()
  expect(undo([{ key: 'boardStep', input: { board, step: 'white' } }], { step: null })).toBeNull()
})
