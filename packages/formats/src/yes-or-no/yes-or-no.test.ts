import type { CountedPage } from '@folkmoot/board-doc'
import { expect, test } from 'vitest'
import { entryOf, projected, promptsOf } from '../fixtures.ts'
import { yesOrNo as format } from './index.ts'
import { steps } from './rules.ts'

const prompts = promptsOf(format)
const page = (...answers: unknown[]): CountedPage => ({
  network: 'keighley',
  entries: answers.map(answer => ({ prompt: 'prompt-1', posted: entryOf('', { answer } as never) })),
})

test('one step is the answer, and never a note of words', () => {
  expect(projected(format, 'prompt-1', entryOf('', { answer: 1 }))).toEqual({ text: '' })
  for (const answer of [0, steps().length + 1, 1.5, '1', true, Number.NaN])
    expect(projected(format, 'prompt-1', entryOf('', { answer: answer as number }))).toBe('incomplete')
  expect(format.countedNotes).toBeUndefined()
  expect(format.marks).toBeUndefined()
})

test('each page counts once, by its first answer, in one row of the whole room', () => {
  const counted = format.counted?.([page(1, 2), page('x', 2), page(), page(2)], prompts)
  expect(counted?.steps).toEqual(steps())
  expect(counted?.rows).toEqual([
    { prompt: 'prompt-1', network: null, n: 3, before: steps().map((_, i) => [1, 2][i] ?? 0), after: null },
  ])
})

test('nobody is named beside it', () => {
  expect(format.defaults.visibility).toBe('anonymous')
  expect(format.quick).toBeTruthy()
})
