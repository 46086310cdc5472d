import { expect, test } from 'vitest'
import { entryOf, noteOf, projected, promptsOf } from '../fixtures.ts'
import { acknowledgePromote as format } from './index.ts'
import { ACKNOWLEDGE, PROMOTE, sideOf } from './sides.ts'

const prompts = promptsOf(format)

test('two sides of four cues each, in the slide’s words and order', () => {
  expect(prompts.map(prompt => [prompt.key, prompt.text])).toEqual([
    ['a1', 'Unfairness and marginalisation'],
    ['a2', 'Negative attitudes'],
    ['a3', 'Alienation and exclusion'],
    ['a4', 'Stereotypes and prejudice'],
    ['p1', 'Belonging and Relationships'],
    ['p2', 'Information Sharing'],
    ['p3', 'Collaboration & liberation'],
    ['p4', 'Capacity and Difference'],
  ])
})

test('one side is written after the other, anonymously', () => {
  expect(format.steps?.(prompts)).toEqual([
    { id: 'acknowledge', label: 'Acknowledge' },
    { id: 'promote', label: 'Promote' },
  ])
  expect(format.defaults.visibility).toBe('anonymous')
})

test('what is acknowledged is unanswerable; what is promoted can be joined', () => {
  const kinds = prompts.map(prompt =>
    format
      .marks?.(prompt)
      .map(mark => mark.kind)
      .join(),
  )
  expect(kinds).toEqual(['', '', '', '', 'me-too', 'me-too', 'me-too', 'me-too'])
  expect(format.marks?.({ id: 'own', text: 'Our own cue' })).toEqual([])
  expect(sideOf({})).toBe(ACKNOWLEDGE)
  expect(sideOf({ key: 'p9' })).toBe(PROMOTE)
})

test('the note is its words and nothing else', () => {
  expect(
    projected(format, 'a1', entryOf('We were not asked', { x: 1 }, { person: 'tom', name: '' })),
  ).toEqual({
    text: 'We were not asked',
  })
  expect(projected(format, 'a1', entryOf(' '))).toBe('incomplete')
})

test('the record names the side of every cue', () => {
  const notes = [{ ...noteOf('A breakfast for all'), prompt: 'p1' }]
  const sections = format.outline({ prompts, networks: [], notes })
  expect(sections.map(section => section.heading).slice(3, 5)).toEqual([
    'Acknowledge : Stereotypes and prejudice',
    'Promote: Belonging and Relationships',
  ])
  expect(sections[4]?.items.map(item => item.text)).toEqual(['A breakfast for all'])
})
