import { expect, test } from 'vitest'
import { aStage, aBoard as board, aSession as session } from '../../../features/board/views.fixture.ts'
import { sessionBack } from '../moves/back-action.ts'
import {
  actualMinutes,
  minutesLate,
  minutesOver,
  nextRow,
  otherOpenBoards,
  plannedMinutes,
  runSheet,
} from './run-sheet.ts'

const stage = aStage({ board: 'why-board' })
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

test('[K-5] how late the session on the screens began is told, while it was not shown before', () => {
  const at = (hours: number, minutes: number) => new Date(2026, 5, 9, hours, minutes).getTime()
  const first = session('a', { time: '9:30' })
  const began = (since: number, spent = {}) => minutesLate(first, aStage({ session: 'a', since, spent }))
  expect(began(at(9, 40))).toBe(10)
  expect(began(at(9, 20))).toBe(0)
  expect(began(at(9, 30))).toBe(0)
  // It went on after something else: nobody knows when it began.
  expect(began(at(9, 40), { a: 60_000 })).toBe(0)
  // Not today's plan, not on the screens yet, or without a time.
  expect(began(at(14, 0))).toBe(0)
  expect(began(0)).toBe(0)
  expect(minutesLate(session('a', { time: 'after lunch' }), aStage({ since: at(9, 40) }))).toBe(0)
})

test('planned minutes are what the organiser set, else until what comes next on that day', () => {
  const timed = [
    session('a', { order: 1, time: '9:30', minutes: 20 }),
    session('b', { order: 2, time: '10:00' }),
    session('c', { order: 3, time: '10:45' }),
    session('d', { day: 1, time: '11:00' }),
  ]
  const rows = runSheet({ agenda: timed, boards: [], stage, days: [] }).flatMap(day => day.rows)
  expect(rows.map(row => row.minutes)).toEqual([20, 45, null, null])
})

test('actual minutes count all the times a session was on the screens', () => {
  const now = 40 * 60_000
  const shown = aStage({ session: 'a', since: 30 * 60_000, spent: { a: 5 * 60_000, b: 12 * 60_000 } })
  expect(actualMinutes(shown, 'a', true, now)).toBe(15)
  expect(actualMinutes(shown, 'b', false, now)).toBe(12)
  expect(actualMinutes(shown, 'c', false, now)).toBe(0)
})

test('a session that shows another’s board is the one that the room is in', () => {
  const again = [...agenda, session('again', { day: 1, order: 9, revisits: ['why-board'] })]
  const shown = aStage({ board: 'why-board', session: 'again' })
  const rows = runSheet({ agenda: again, boards, stage: shown, days: [] }).flatMap(day => day.rows)
  expect(rows.filter(row => row.current).map(row => row.session.id)).toEqual(['again'])
})

test('a session that comes back to a board of another has it too, and is not over because that is frozen', () => {
  const again = [...agenda, session('again', { day: 1, order: 9, revisits: ['who-board', 'gone'] })]
  const row = runSheet({ agenda: again, boards, stage, days: [] })
    .flatMap(day => day.rows)
    .find(one => one.session.id === 'again')
  expect(row?.boards.map(one => [one.board.id, one.revisit])).toEqual([['who-board', true]])
  expect(row?.past).toBe(false)
})

test('[K-7] what is left out is no next thing, and ends nobody’s minutes', () => {
  const days = runSheet({
    agenda: [
      session('who', { order: 1, time: '10:00' }),
      session('asked', { order: 2 }),
      session('out', { order: 3, time: '10:10', skipped: true }),
      session('why', { order: 4, time: '10:30' }),
    ],
    boards: [],
    stage: { ...stage, board: null, session: 'asked' },
    days: [],
  })
  expect(days[0]?.rows[0]?.minutes).toBe(30)
  expect(nextRow(days, 'asked')?.session.id).toBe('why')
  expect(sessionBack(days, 'why')?.step).toMatchObject({ input: { session: 'asked' } })
})
