import type { Note } from '@folkmoot/board-doc'
import { expect, it } from 'vitest'
import { roomSections } from './room-sections.ts'

const note = (id: string, prompt: string, at: number): Note => ({ id, prompt, text: id, at })
const notes = [note('a', 'p', 1), note('b', 'q', 2), note('c', 'p', 3), note('d', 'p', 4)]
const prompts = [
  { id: 'p', text: 'What ?' },
  { id: 'q', text: 'So What ?' },
]
const ids = (sections: ReturnType<typeof roomSections>) => ({
  groups: sections.groups.map(group => [group.id, group.notes.map(one => one.id).join('')]),
  prompts: sections.prompts.map(one => [one.prompt.id, one.notes.map(each => each.id).join('')]),
})

it('puts the newest first under each prompt, and leaves out what is empty', () => {
  expect(ids(roomSections(notes, prompts, [], undefined))).toEqual({
    groups: [],
    prompts: [
      ['p', 'dca'],
      ['q', 'b'],
    ],
  })
  expect(ids(roomSections([], prompts, [], undefined)).prompts).toEqual([])
})

it('shows every note once: in its group or under its prompt; unknown ones and empty groups are left out', () => {
  const groups = [
    { id: 'g', name: 'Together', notes: ['b', 'a', 'gone'] },
    { id: 'empty', name: '', notes: ['gone'] },
  ]
  expect(ids(roomSections(notes, prompts, groups, undefined))).toEqual({
    groups: [['g', 'ba']],
    prompts: [['p', 'dc']],
  })
})

it('follows the format’s order, and after a vote the dots', () => {
  const order = (x: Note, y: Note) => x.at - y.at
  expect(ids(roomSections(notes, prompts, [], order)).prompts[0]).toEqual(['p', 'acd'])
  const groups = [
    { id: 'g', name: '', notes: ['a'] },
    { id: 'h', name: '', notes: ['b'] },
  ]
  expect(ids(roomSections(notes, prompts, groups, undefined, { h: 2, c: 1 }))).toEqual({
    groups: [
      ['h', 'b'],
      ['g', 'a'],
    ],
    prompts: [['p', 'cd']],
  })
})
