import { expect, test } from 'vitest'
import { aStage, aSession as session } from '../../../features/board/views.fixture.ts'
import { secondsUntil, shiftOf, shiftsFrom, usualEnd } from './break-plan.ts'
import { runSheet } from './run-sheet.ts'

const at = (time: string) => new Date(`2026-11-29T${time}`).getTime()

test('[K-8] a typed time is the next such time, within six hours', () => {
  expect(secondsUntil('13:45', at('12:45:00'))).toBe(3600)
  expect(secondsUntil('13.45', at('13:44:00'))).toBe(60)
  expect(secondsUntil('0:10', at('23:50:00'))).toBe(1200)
  expect(secondsUntil('13:45', at('13:44:45'))).toBeNull()
  expect(secondsUntil('13:40', at('13:45:00'))).toBeNull()
  expect(secondsUntil('soon', at('13:45:00'))).toBeNull()
})

test('[K-8] it is set to when the next session should begin, or in half an hour', () => {
  expect(usualEnd(session('next', { time: '13:30' }), at('12:40:00'))).toBe('13:30')
  expect(usualEnd(session('next', { time: '13:30' }), at('13:33:00'))).toBe('14:05')
  expect(usualEnd(null, at('23:51:00'))).toBe('0:25')
})

test('[K-8] the plan is shifted from the next session of that day that has a time', () => {
  const days = runSheet({
    agenda: [
      session('lunch', { order: 1, time: '12:30', kind: 'break' }),
      session('asked', { order: 2 }),
      session('out', { order: 3, time: '13:20', skipped: true }),
      session('bigger', { order: 4, time: '13:30' }),
      session('day-two', { day: 1, order: 1, time: '9:30' }),
    ],
    boards: [],
    stage: aStage({ board: null, session: 'lunch' }),
    days: [],
  })
  const next = shiftsFrom(days, 'lunch')
  expect(next?.id).toBe('bigger')
  expect(shiftOf('13:45', next)).toBe(15)
  expect(shiftOf('13:20', next)).toBe(-10)
  expect(shiftOf('later', next)).toBe(0)
  expect(shiftOf('17:00', next)).toBe(0)
  expect(shiftsFrom(days, 'bigger')).toBeNull()
  expect(shiftsFrom(days, null)).toBeNull()
})
