import { expect, test } from 'vitest'
import { listed, type NamedAction } from './more.ts'

const action = (heading: NamedAction['heading'], label: string): NamedAction => ({
  heading,
  label,
  choose: () => {},
})

test('[W-64] actions stand under their headings in order, those named twice once, and a heading without any not at all', () => {
  const actions = [
    action('people', 'Write for somebody …'),
    action('board', 'Go to “talk”'),
    action('clock', '1 min'),
    action('board', 'Look first: off'),
    action('clock', '1 min'),
  ]
  const names = (found: (one: NamedAction) => boolean) =>
    listed(actions, found).map(part => [part.heading, ...part.actions.map(one => one.label)])
  expect(names(() => true)).toEqual([
    ['board', 'Go to “talk”', 'Look first: off'],
    ['clock', '1 min'],
    ['people', 'Write for somebody …'],
  ])
  expect(names(one => one.label === '1 min')).toEqual([['clock', '1 min']])
  expect(names(() => false)).toEqual([])
})
