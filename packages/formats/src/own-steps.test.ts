import { expect, test } from 'vitest'
import { formatById, stepWords } from './index.ts'

const prompt = { id: 'prompt-1', text: 'Shall we?' }

test('a scale is read out in this page’s words, whatever language its counts came in', () => {
  expect(stepWords(formatById('yes-or-no'), prompt, ['ja', 'vielleicht', 'nein'])).toEqual([
    'yes',
    'not sure',
    'no',
  ])
})

test('where other steps were counted than this version’s, or nothing is known of them, they stand as they came', () => {
  expect(stepWords(formatById('yes-or-no'), prompt, ['yes', 'no'])).toEqual(['yes', 'no'])
  expect(stepWords(formatById('open-board'), prompt, ['yes', 'no'])).toEqual(['yes', 'no'])
  expect(stepWords(null, prompt, ['a', 'b'])).toEqual(['a', 'b'])
  expect(stepWords(formatById('yes-or-no'), undefined, ['a', 'b', 'c'])).toEqual(['a', 'b', 'c'])
})
