import type { BoardView, SessionRecord, StageView } from '@folkmoot/protocol'
import { expect, test } from 'vitest'
import { minutesOver, nextRow, otherOpenBoards, plannedMinutes, runSheet } from './run-sheet.ts'

function session(id: string, over: Partial<SessionRecord> = {}): SessionRecord {
  return {
    id,
    day: 0,
    order: 0,
    time: '',
    title: id,
    kind: 'activity',
    speaker: '',
    lines: [],
    quotations: [],
    ...over,
  }
}
function board(id: string, over: Partial<BoardView> = {}): BoardView {
  return {
    id,
    session: 'who',
    order: 0,
    title: id,
    format: 'one-minute-round',
    prompts: [{ id: 'p', text: 'I’m here because ….' }],
    visibility: 'named',
    network: null,
    phase: 'waiting',
    revealed: [],
    lookFirst: false,
    lastCall: null,
    editions: 0,
    written: false,
    epoch: 1,
    ...over,
  }
}
const stage: StageView = { board: 'why-board', session: null, blank: false, timer: null }
const agenda = [
  session('journey', { order: 4, kind: 'talk' }),
  session('welcome', { order: 1, kind: 'quotations' }),
  session('who', { order: 2 }),
  session('why', { order: 3, time: '10:20' }),
  session('hard', { day: 1, order: 1 }),
]
const boards = [
  board('who-board', { phase: 'closed' }),
  board('why-board', { session: 'why', phase: 'share' }),
  board('overnight', { session: 'hard', phase: 'write' }),
  board('to-come', { session: 'hard', order: 2 }),
]

test('sessions stand by day in their order, with what became of them', () => {
  const days = runSheet({ agenda, boards, stage, days: ['Day one · Why?'] })
  expect(days.map(day => day.label)).toEqual(['Day one · Why?', 'Day two'])
  expect(days[0]?.rows.map(row => [row.session.id, row.current, row.past])).toEqual([
    ['welcome', false, true],
    ['who', false, true],
    ['why', true, false],
    ['journey', false, false],
  ])
  expect(days[1]?.rows[0]?.boards.map(row => row.state)).toEqual(['open', 'waiting'])
})

test('a session on the screens without a board is current too', () => {
  const days = runSheet({ agenda, boards, stage: { ...stage, board: null, session: 'journey' }, days: [] })
  expect(days[0]?.rows.find(row => row.current)?.session.id).toBe('journey')
})

test('what comes next leaves out what is through', () => {
  const days = runSheet({ agenda, boards, stage, days: [] })
  expect(nextRow(days, 'welcome')?.session.id).toBe('why')
  expect(nextRow(days, 'hard')).toBeNull()
})

test('boards open beside the one on the screens are found', () => {
  const days = runSheet({ agenda, boards, stage, days: [] })
  expect(otherOpenBoards(days).map(row => row.board.id)).toEqual(['overnight'])
})

test('planned times are read, and only today’s delays told', () => {
  expect(plannedMinutes('09.30–10:15')).toBe(570)
  expect(plannedMinutes('after lunch')).toBeNull()
  const next = session('next', { time: '10:50' })
  expect(minutesOver(next, 654)).toBe(4)
  expect(minutesOver(next, 600)).toBe(0)
  expect(minutesOver(next, 1_200)).toBe(0)
  expect(minutesOver(null, 654)).toBe(0)
})
