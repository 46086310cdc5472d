import { expect, test } from 'vitest'
import { count, duration, sentence } from './model.ts'

test('small numbers are words, large ones digits', () => {
  expect(count(1, 'person', 'people')).toBe('one person')
  expect(count(3, 'person', 'people')).toBe('three people')
  expect(count(0, 'note')).toBe('no notes')
  expect(sentence(count(12, 'note'))).toBe('Twelve notes')
  expect(count(64, 'note')).toBe('64 notes')
})

test('lengths of time are said as people say them', () => {
  expect(duration(120_000)).toBe('two minutes')
  expect(duration(60_000)).toBe('a minute')
  expect(duration(20_000)).toBe('20 seconds')
  expect(duration(90_000)).toBe('90 seconds')
})
