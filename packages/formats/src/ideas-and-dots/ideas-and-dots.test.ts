import { expect, test } from 'vitest'
import { entryOf, noteOf, projected, promptsOf } from '../fixtures.ts'
import { ideasAndDots as format } from './index.ts'

test('ideas are shown, then voted on with three dots, then talked about', () => {
  expect(format.phases).toEqual(['write', 'share', 'vote', 'talk'])
  expect(format.defaults.dots).toBe(3)
  expect(format.quick).toBe('Dots')
  expect(projected(format, 'prompt-1', entryOf('A shared diary'))).toEqual({ text: 'A shared diary' })
})

test('the record has the ideas', () => {
  const notes = [{ ...noteOf('A shared diary'), prompt: 'prompt-1' }]
  const sections = format.outline({ prompts: promptsOf(format), networks: [], notes })
  expect(sections[0]?.items.map(item => item.text)).toEqual(['A shared diary'])
})
