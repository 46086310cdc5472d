import type { Phase } from '@folkmoot/protocol'
import { expect, test } from 'vitest'
import { phaseBack, sessionBack } from './back-action.ts'
import type { BoardFacts } from './facts.ts'
import { moveTo } from './phase-move.ts'
import { runSheet } from './run-sheet.ts'
import { aBoard, aSession, aStage } from './test-views.fixture.ts'

const ALL: readonly Phase[] = ['write', 'share', 'group', 'vote', 'talk']

function go(from: Phase, to: Phase) {
  const facts: BoardFacts = {
    board: aBoard('why', { phase: from }),
    session: 's',
    onStage: true,
    format: { phases: ALL },
    round: null,
    tables: 0,
    people: 20,
    counts: null,
    nods: 0,
    clock: false,
    allocated: false,
    groups: 2,
    vote: null,
    dots: 4,
    leaving: null,
    next: null,
  }
  return moveTo(to, facts)
}

test.each<[Phase, Phase, object[]]>([
  ['write', 'share', [{ board: 'why', from: 'write' }]],
  ['share', 'talk', [{ board: 'why', phase: 'talk', from: 'share' }]],
  ['group', 'vote', [{ board: 'why', phase: 'vote', dots: 4, from: 'group' }]],
  ['share', 'write', [{ board: 'why', from: 'share' }]],
  [
    'talk',
    'write',
    [
      { board: 'why', phase: 'share', from: 'talk' },
      { board: 'why', from: 'share' },
    ],
  ],
  ['closed', 'talk', [{ board: 'why' }]],
])('from %s to %s', (from, to, inputs) => {
  expect(go(from, to)?.steps.map(step => step.input)).toEqual(inputs)
})

test('nothing is skipped before notes are on the wall, and the record is not made by a slip', () => {
  expect(go('write', 'talk')).toBeNull()
  expect(go('waiting', 'write')).toBeNull()
  expect(go('talk', 'closed')).toBeNull()
  expect(go('share', 'share')).toBeNull()
})

test('what changes every screen under people’s eyes is asked first', () => {
  expect(go('share', 'write')?.asks).toBe(true)
  expect(go('vote', 'talk')?.asks).toBe(true)
  expect(go('talk', 'group')?.asks).toBe(false)
})

test('one phase back, in the words of the phase', () => {
  expect(phaseBack(aBoard('b', { phase: 'talk' }), ALL)?.label).toBe('Back to the vote')
  expect(phaseBack(aBoard('b', { phase: 'vote' }), ALL)).toMatchObject({
    label: 'Back to grouping',
    consequence: 'The dots are kept; counts stay hidden.',
    steps: [{ input: { board: 'b', from: 'vote' } }],
  })
  expect(phaseBack(aBoard('b', { phase: 'write' }), ALL)).toBeNull()
})

test('back to the session before, with its board if that is open to the room', () => {
  const agenda = [
    aSession('one', { order: 1 }),
    aSession('two', { order: 2 }),
    aSession('three', { order: 3 }),
  ]
  const boards = [aBoard('b', { session: 'one', phase: 'share' }), aBoard('c', { session: 'two' })]
  const days = runSheet({ agenda, boards, stage: aStage(), days: [] })
  expect(sessionBack(days, 'two')?.steps).toEqual([{ key: 'stageShow', input: { board: 'b' } }])
  expect(sessionBack(days, 'three')?.steps).toEqual([
    { key: 'stageShow', input: { board: null, session: 'two' } },
  ])
  expect(sessionBack(days, 'one')).toBeNull()
})
