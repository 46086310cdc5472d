import { expect, test } from 'vitest'
import { dayReview } from './index.ts'

test('three columns in the slides’ words, revealed one after another, by network', () => {
  expect(dayReview.defaults.prompts).toEqual(['What ?', 'So What ?', 'What Now ?'])
  expect(dayReview.wall).toBe('columns')
  expect(dayReview.defaults.revealByPrompt).toBe(true)
  expect(dayReview.defaults.visibility).toBe('network')
})

test('anything but blank becomes a note', () => {
  const entry = (text: string) => ({ page: 'p', entry: 'e', prompt: 'p1', posted: { text, about: null } })
  expect(dayReview.judge(entry(' '), 'What ?')).toBe('incomplete')
  expect(dayReview.judge(entry('We listened'), 'What ?')).toBeNull()
  expect(dayReview.maxWords('What ?')).toBeNull()
  expect(dayReview.decorate(entry('We listened'), { quote: null, found: null, quotations: [] })).toEqual({
    text: 'We listened',
  })
})

test('the outline has a section for every column, also an empty one', () => {
  const prompts = dayReview.defaults.prompts.map((text, i) => ({ id: `p${i}`, text }))
  const notes = [{ id: 'a', prompt: 'p2', text: 'Ring the library', at: 5 }]
  const sections = dayReview.outline({ prompts, notes, networks: [] })
  expect(sections.map(s => [s.heading, s.items.length])).toEqual([
    ['What ?', 0],
    ['So What ?', 0],
    ['What Now ?', 1],
  ])
  expect(sections[2]?.items[0]).toEqual({ note: 'a', text: 'Ring the library', by: '', network: '' })
})
