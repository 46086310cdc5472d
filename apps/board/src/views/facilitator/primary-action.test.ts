import type { BoardCounts, BoardView, RoundView } from '@folkmoot/protocol'
import { expect, test } from 'vitest'
import { type BoardFacts, primaryAction, tablesFor } from './primary-action.ts'

const board: BoardView = {
  id: 'why',
  session: 's',
  order: 0,
  title: 'Why are we here?',
  format: 'one-minute-round',
  prompts: [
    { id: 'what', text: 'What ?' },
    { id: 'so', text: 'So What ?' },
    { id: 'now', text: 'What Now ?' },
  ],
  visibility: 'network',
  network: null,
  phase: 'waiting',
  revealed: [],
  lookFirst: false,
  lastCall: null,
  editions: 0,
  written: false,
  epoch: 1,
}
const counts: BoardCounts = {
  board: 'why',
  posted: 37,
  onWall: 0,
  waiting: 0,
  hidden: 0,
  late: 0,
  writing: 0,
}
const round: RoundView = {
  board: 'why',
  mode: 'tables',
  turnMs: 60_000,
  finishedAt: null,
  tables: (['speaking', 'done', 'done'] as const).map((state, i) => ({
    table: `t${i}`,
    name: `Table ${i + 1}`,
    heard: 3,
    of: 8,
    state,
    deadline: null,
    remainingMs: null,
  })),
}
const turns = { turnSeconds: 60, quietSeconds: 120 }

function say(over: Partial<BoardFacts>, on: Partial<BoardView> = {}) {
  return primaryAction({
    board: { ...board, ...on },
    onStage: true,
    format: {},
    round: null,
    tables: 10,
    people: 82,
    counts,
    nods: 0,
    clock: false,
    allocated: false,
    next: null,
    ...over,
  })
}

test.each<[string, Partial<BoardFacts>, Partial<BoardView>, string, string, string]>([
  [
    'a waiting board is opened, onto every screen',
    { onStage: false },
    {},
    'Open for writing',
    'It goes on every screen and people can write. Nobody sees anybody’s words before you reveal them.',
    'boardOpen',
  ],
  [
    'a round starts at the tables',
    { format: { turns } },
    { phase: 'write' },
    'Start the minute rounds',
    'Ten tables at once, one minute each. The wall shows the stems and the tables’ clocks.',
    'turnsStart',
  ],
  [
    'without tables people are seated first',
    { format: { turns }, tables: 0 },
    { phase: 'write' },
    'Seat people at eleven tables',
    'About seven people each, networks mixed. You can move people afterwards.',
    'tablesMake',
  ],
  [
    'twelve people need no tables',
    { format: { turns }, tables: 0, people: 12 },
    { phase: 'write' },
    'Start the minute round',
    'Everybody together, one minute each. The wall shows the stems and one clock.',
    'turnsStart',
  ],
  [
    'a running round can be ended',
    { format: { turns }, round },
    { phase: 'write' },
    'Begin the quiet minutes',
    'One of three tables is still speaking. This ends the round for it.',
    'turnsEnd',
  ],
  [
    'after the round notes are revealed',
    { format: { turns }, round: { ...round, finishedAt: 5 }, counts: { ...counts, writing: 4 } },
    { phase: 'write' },
    'Reveal',
    '37 notes go on the wall. Four people are still writing; drafts stay private.',
    'boardShare',
  ],
  [
    'an empty wall is said to be one',
    { counts: { ...counts, posted: 0 } },
    { phase: 'write' },
    'Reveal',
    'Nothing is posted yet: the wall would be empty.',
    'boardShare',
  ],
  [
    'the first column',
    { format: { revealByPrompt: true } },
    { phase: 'write' },
    'Reveal “What ?”',
    'That column goes on the wall.',
    'boardShare',
  ],
  [
    'the next column',
    { format: { revealByPrompt: true }, counts: { ...counts, writing: 1 } },
    { phase: 'share', revealed: ['what'] },
    'Reveal “So What ?”',
    'That column goes on the wall. One person is still writing.',
    'boardShare',
  ],
  [
    'with look first, revealing brings notes to the facilitator',
    {},
    { phase: 'write', lookFirst: true },
    'Reveal',
    '37 notes come to you first, and on the wall as you let them through.',
    'boardShare',
  ],
  [
    'freezing leaves out what nobody has looked at',
    { nods: 2 },
    { phase: 'share', lookFirst: true },
    'Freeze this board',
    'Two notes wait for your nod. Without it they stay out of the record. Nobody is writing now. There is a 60-second last call all the same.',
    'boardFreeze',
  ],
  [
    'all columns shown: freeze',
    { format: { revealByPrompt: true }, counts: { ...counts, writing: 3 } },
    { phase: 'share', revealed: ['what', 'so', 'now'] },
    'Freeze this board',
    'Three people are still writing. They get a 60-second last call.',
    'boardFreeze',
  ],
  [
    'the last call can be called off',
    { counts: { ...counts, onWall: 64 } },
    { phase: 'share', lastCall: 9 },
    'Keep it open',
    'The last call is running. When it ends, 64 notes go into the record.',
    'boardKeepOpen',
  ],
  [
    'an open board that the room does not see is shown',
    { onStage: false },
    { phase: 'write' },
    'Show this board',
    'The room is looking at something else now. People may write here all the same.',
    'stageShow',
  ],
  [
    'a frozen board leads on',
    { next: { title: 'Our aims', session: 'aims', board: null } },
    { phase: 'closed' },
    'Go on',
    'Next is “Our aims”. It goes on every screen.',
    'stageShow',
  ],
])('%s', (_, over, on, label, consequence, command) => {
  const action = say(over, on)
  expect([action?.label, action?.consequence]).toEqual([label, consequence])
  expect(action?.steps.map(step => step.key)).toEqual([command])
})

test('a facilitator of one network has no plenary controls', () => {
  expect(say({ allocated: true, onStage: false })?.steps).toEqual([
    { key: 'boardOpen', input: { board: 'why', show: false } },
  ])
  expect(say({ allocated: true, onStage: false, format: { turns } }, { phase: 'write' })?.label).toBe(
    'Reveal',
  )
  expect(say({ allocated: true }, { phase: 'closed' })).toBeNull()
})

test('tables hold about eight', () => {
  expect([tablesFor(13), tablesFor(82), tablesFor(3)]).toEqual([2, 11, 2])
})

test('a clock does not run on into the next thing', () => {
  const reveal = say({ clock: true }, { phase: 'write' })
  expect(reveal?.consequence).toBe('37 notes go on the wall. The clock is cleared.')
  expect(reveal?.steps.map(step => step.key)).toEqual(['boardShare', 'timerClear'])
  expect(say({ clock: true }, { phase: 'share' })?.steps.map(step => step.key)).toEqual(['boardFreeze'])
})
