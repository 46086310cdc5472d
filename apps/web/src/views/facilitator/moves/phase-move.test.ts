import type { Rules } from '@folkmoot/domain'
import type { Phase } from '@folkmoot/protocol'
import { expect, test } from 'vitest'
import { aBoard, aSession, aStage } from '../../../features/board/views.fixture.ts'
import { runSheet } from '../run-sheet/run-sheet.ts'
import { phaseBack, sessionBack } from './back-action.ts'
import type { BoardFacts } from './facts.ts'
import { moveTo } from './phase-move.ts'

const RULES = {
  phases: ['write', 'share', 'group', 'vote', 'talk'],
  steps: [],
  counted: false,
  revealByPrompt: false,
} satisfies Rules

function go(from: Phase, to: Phase) {
  const facts: BoardFacts = {
    board: aBoard('why', { phase: from }),
    session: 's',
    onStage: true,
    rules: RULES,
    onWall: 0,
    voted: false,
    round: null,
    tables: 0,
    people: 20,
    counts: null,
    nods: 0,
    clock: false,
    allocated: false,
    groups: 2,
    unfrozen: [],
    more: null,
    moreTitle: null,
    comesBack: false,
    vote: null,
    dots: 4,
    leaving: null,
    next: null,
  }
  return moveTo(to, facts)
}

test.each<[Phase, Phase, object]>([
  ['write', 'share', { phase: 'share', from: 'write' }],
  ['share', 'talk', { phase: 'talk', from: 'share' }],
  ['group', 'vote', { phase: 'vote', dots: 4, from: 'group' }],
  ['share', 'write', { phase: 'write', from: 'share' }],
  ['talk', 'write', { phase: 'write', from: 'talk' }],
])('from %s to %s in one command', (from, to, input) => {
  expect(go(from, to)?.step).toEqual({
    key: 'boardGo',
    input: { board: 'why', clearClock: false, ...input },
  })
})

test('a frozen board opens again', () => {
  expect(go('closed', 'talk')?.step).toEqual({ key: 'boardReopen', input: { board: 'why' } })
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
  expect(phaseBack(aBoard('b', { phase: 'talk' }), RULES)?.label).toBe('Back to the vote')
  expect(phaseBack(aBoard('b', { phase: 'vote' }), RULES)).toMatchObject({
    label: 'Back to grouping',
    consequence: 'The dots are kept; counts stay hidden.',
    step: { input: { board: 'b', phase: 'group', from: 'vote' } },
  })
  expect(phaseBack(aBoard('b', { phase: 'write' }), RULES)).toBeNull()
})

test('back to the session before, with its board if that is open to the room', () => {
  const agenda = [
    aSession('one', { order: 1 }),
    aSession('two', { order: 2 }),
    aSession('three', { order: 3 }),
  ]
  const boards = [aBoard('b', { session: 'one', phase: 'share' }), aBoard('c', { session: 'two' })]
  const days = runSheet({ agenda, boards, stage: aStage(), days: [] })
  expect(sessionBack(days, 'two')?.step).toEqual({ key: 'stageGo', input: { board: 'b' } })
  expect(sessionBack(days, 'three')?.step).toEqual({
    key: 'stageGo',
    input: { board: null, session: 'two' },
  })
  expect(sessionBack(days, 'one')).toBeNull()
})
