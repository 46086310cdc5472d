import { expect, test } from 'vitest'
import { entryOf, noteOf, projected, promptsOf } from '../fixtures.ts'
import { fewWords as format } from './index.ts'

const answer = (text: string) => projected(format, 'prompt-1', entryOf(text))

test('up to three words are a note, whatever the question; four stay a draft', () => {
  expect(answer('busy, hopeful, tired')).toEqual({ text: 'busy, hopeful, tired' })
  expect(answer('well-being')).toEqual({ text: 'well-being' })
  expect(answer('one two three four')).toBe('too-many-words')
  expect(answer(' \n')).toBe('incomplete')
  expect(format.maxWords('Anything')).toBe(3)
})

test('it is offered on the spot, and the record has its words', () => {
  expect(format.quick).toBe('Words')
  const notes = [{ ...noteOf('hopeful'), prompt: 'prompt-1' }]
  const sections = format.outline({ prompts: promptsOf(format), networks: [], notes })
  expect(sections[0]?.items.map(item => item.text)).toEqual(['hopeful'])
})
