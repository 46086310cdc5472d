import { expect, test } from 'vitest'
import { type Arrangement, type Change, change, groupName, ungrouped } from './arrangement.ts'

const groups: Arrangement = [
  { id: 'trust', name: 'Trust', notes: ['a', 'b'] },
  { id: 'time', name: '', notes: ['c'] },
]
const short = (made: Arrangement) => made.map(group => `${group.id}:${group.name}:${group.notes.join('')}`)

test.each<[string, Change, string[]]>([
  ['into another group', { do: 'place', notes: ['a'], into: 'time' }, ['trust:Trust:b', 'time::ca']],
  ['several at once', { do: 'place', notes: ['a', 'd'], into: 'time' }, ['trust:Trust:b', 'time::cad']],
  ['out of its group', { do: 'place', notes: ['b'], into: null }, ['trust:Trust:a', 'time::c']],
  [
    'into a group that somebody took away',
    { do: 'place', notes: ['a'], into: 'gone' },
    ['trust:Trust:b', 'time::c', 'gone::a'],
  ],
  [
    'a new group of some of them: a split',
    { do: 'make', id: 'new', name: 'Families', notes: ['b', 'c'] },
    ['trust:Trust:a', 'time::', 'new:Families:bc'],
  ],
  ['a name', { do: 'name', id: 'time', name: 'Time' }, ['trust:Trust:ab', 'time:Time:c']],
  ['a merge keeps the name that there is', { do: 'merge', from: 'trust', into: 'time' }, ['time:Trust:cab']],
  [
    'a merge with one that is gone',
    { do: 'merge', from: 'gone', into: 'time' },
    ['trust:Trust:ab', 'time::c'],
  ],
  ['apart again', { do: 'dissolve', id: 'trust' }, ['time::c']],
])('%s', (_, by, expected) => {
  expect(short(change(groups, by))).toEqual(expected)
})

test('a note is in one group at most, whatever is done', () => {
  const changes: Change[] = [
    { do: 'place', notes: ['a', 'c'], into: 'trust' },
    { do: 'make', id: 'x', name: '', notes: ['a'] },
    { do: 'merge', from: 'x', into: 'time' },
    { do: 'place', notes: ['b', 'a'], into: 'x' },
  ]
  const made = changes.reduce(change, groups)
  const notes = made.flatMap(group => group.notes)
  expect(new Set(notes).size).toBe(notes.length)
})

test('what is in no group, and what a group without a name is called', () => {
  expect(ungrouped([{ id: 'c' }, { id: 'd' }], groups)).toEqual([{ id: 'd' }])
  expect([groupName(groups, 'trust'), groupName(groups, 'time')]).toEqual(['Trust', 'Group 2'])
})
