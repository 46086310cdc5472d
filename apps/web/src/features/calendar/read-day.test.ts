import { describe, expect, it, test } from 'vitest'
import { readDay, today } from './read-day.ts'

/** A Sunday. */
const SINCE = new Date(2026, 10, 29, 15, 30).getTime()
const read = (text: string) => readDay(text, SINCE)

describe('[P-45] which day somebody means', () => {
  test.each([
    ['2027-03-12', '2027-03-12'],
    ['12/03/2027', '2027-03-12'],
    ['12.3.2027', '2027-03-12'],
    ['31/12/2026', '2026-12-31'],
    ['12 March 2027', '2027-03-12'],
    ['Friday 12th March 2027', '2027-03-12'],
    ['Fri, 12 Mar. 2027', '2027-03-12'],
    ['March 12, 2027', '2027-03-12'],
    ['by the 1st of September', '2027-09-01'],
    ['  before 3 Sept ', '2027-09-03'],
    ['১২ March 2027', '2027-03-12'],
    ['29 February 2028', '2028-02-29'],
  ])('“%s” is %s', (text, day) => expect(read(text)).toBe(day))

  it('a day without a year is the next one, counted from when it was typed', () => {
    expect(read('29 November')).toBe('2026-11-29')
    expect(read('28 November')).toBe('2027-11-28')
    expect(read('1 December')).toBe('2026-12-01')
    expect(read('Friday 11 December')).toBe('2026-12-11')
  })

  test.each([
    '',
    'Easter',
    'before Easter',
    'Friday',
    'tomorrow',
    'the end of March',
    'March',
    'March 2027',
    '12',
    '12/3',
    '3/12/27',
    '31 February 2027',
    '29 February 2027',
    '13/13/2027',
    'Monday 12 March 2027',
    // A Friday; a year later it is a Saturday.
    'Saturday 11 December',
    '12 or 13 March',
    '12 March or after',
    '12 March to 14 March',
    '12 ma 2027',
    'Spring term 2027',
    '12 March 2027 with Sara',
  ])('“%s” is no day', text => expect(read(text)).toBe(null))

  it('today is the day of this device’s own calendar', () => {
    expect(today(new Date(2026, 0, 2, 0, 5).getTime())).toBe('2026-01-02')
    expect(today(new Date(2026, 0, 2, 23, 55).getTime())).toBe('2026-01-02')
  })
})
