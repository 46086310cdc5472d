import { describe, expect, test } from 'vitest'
import { dayIn, dueOf, keptByDefault, mayBeKeptUntil, yearAfter } from './keeping.ts'

describe('[P-40] until when an event is kept', () => {
  test('is a year after its last day, or after today, and never before the follow-up', () => {
    expect(keptByDefault({ ends: '2026-12-07', followUp: null }, '2026-11-29')).toBe('2027-12-07')
    expect(keptByDefault({ ends: null, followUp: null }, '2026-11-29')).toBe('2027-11-29')
    expect(keptByDefault({ ends: '2026-12-07', followUp: '2027-03-13' }, '2026-11-29')).toBe('2027-12-07')
    expect(keptByDefault({ ends: '2026-12-07', followUp: '2028-01-10' }, '2026-11-29')).toBe('2028-01-10')
  })
  test('is a day of the calendar in leap years too', () => {
    expect(yearAfter('2028-02-29')).toBe('2029-02-28')
    expect(yearAfter('2027-02-28')).toBe('2028-02-28')
    expect(yearAfter('2026-12-31')).toBe('2027-12-31')
  })
  test('may not be before what was promised for it', () => {
    const promised = { ends: '2026-12-07', followUp: '2027-03-13' }
    expect(mayBeKeptUntil('2027-03-13', promised)).toBe(true)
    expect(mayBeKeptUntil('2027-03-12', promised)).toBe(false)
    expect(mayBeKeptUntil('2026-12-06', { ...promised, followUp: null })).toBe(false)
    expect(mayBeKeptUntil('1999-01-01', { ends: null, followUp: null })).toBe(true)
  })
  test('is due on that day, soon within a month before it, and never where nobody said', () => {
    expect(dueOf('2027-12-07', '2027-12-07')).toBe('due')
    expect(dueOf('2027-12-07', '2031-01-01')).toBe('due')
    expect(dueOf('2027-12-07', '2027-12-06')).toBe('soon')
    expect(dueOf('2027-12-07', '2027-11-07')).toBe('soon')
    expect(dueOf('2027-12-07', '2027-11-06')).toBe('later')
    expect(dueOf(null, '2027-11-06')).toBe('unsaid')
  })
  test('is reckoned in the event’s own zone, and in UTC where this machine does not know it', () => {
    const at = Date.UTC(2027, 11, 6, 23, 30)
    expect(dayIn(at, 'Europe/Berlin')).toBe('2027-12-07')
    expect(dayIn(at, 'America/New_York')).toBe('2027-12-06')
    expect(dayIn(at, null)).toBe('2027-12-06')
    expect(dayIn(at, 'Nowhere/Atlantis')).toBe('2027-12-06')
  })
})
