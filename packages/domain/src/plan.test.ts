import { describe, expect, test } from 'vitest'
import { shiftedTime } from './plan.ts'

describe('a planned time', () => {
  test.each([
    ['13:30', 15, '13:45'],
    ['9:50', 15, '10:05'],
    ['09.50', 15, '10.05'],
    ['10:05', -10, '09:55'],
    ['13:30–14:15', 20, '13:50–14:35'],
    ['after lunch', 20, 'after lunch'],
    ['', 20, ''],
    ['23:50', 20, '23:50'],
    ['0:05', -10, '0:05'],
    ['12:99', 5, '12:99'],
  ])('%j, %i minutes later, is %j', (time, minutes, shifted) => {
    expect(shiftedTime(time, minutes)).toBe(shifted)
  })
})
