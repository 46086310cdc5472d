import { expect, test } from 'vitest'
import { entryOf, noteOf, projected, promptsOf } from '../fixtures.ts'
import { openBoard as format } from './index.ts'

test('one prompt to begin with, and every phase', () => {
  expect(format.defaults.prompts).toEqual(['What would you like to say?'])
  expect(format.phases).toEqual(['write', 'share', 'group', 'vote', 'talk'])
  expect(format.defaults.dots).toBe(3)
})

test('kind taps, and no contacts: the organiser may have made it anonymous', () => {
  const marks = format.marks?.({ id: 'p', text: 'Anything' }) ?? []
  expect(marks.map(mark => mark.label)).toEqual(['Me too', 'Tell me more'])
  expect(marks.some(mark => mark.swap || mark.named)).toBe(false)
})

test('a note is its words, whatever the prompt says', () => {
  expect(
    projected(format, 'prompt-1', entryOf('More time', { a: 1 }, { person: 'tom', name: 'Tom' })),
  ).toEqual({ text: 'More time' })
  expect(projected(format, 'prompt-1', entryOf('\t'))).toBe('incomplete')
  expect(format.maxWords('In up to 3 words')).toBeNull()
})

test('the record goes prompt by prompt', () => {
  const notes = [{ ...noteOf('More time'), prompt: 'prompt-1' }]
  const sections = format.outline({ prompts: promptsOf(format), networks: [], notes })
  expect(sections[0]?.items.map(item => item.text)).toEqual(['More time'])
})
