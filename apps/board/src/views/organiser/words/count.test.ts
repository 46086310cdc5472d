import { expect, it } from 'vitest'
import { capital, count } from './count.ts'

it('says small counts in words and large ones in figures', () => {
  expect([0, 1, 10, 11].map(number => count(number, 'note'))).toEqual([
    'no notes',
    'one note',
    'ten notes',
    '11 notes',
  ])
  expect(count(2, 'person', 'people')).toBe('two people')
  expect(capital(count(1, 'person', 'people'))).toBe('One person')
})
