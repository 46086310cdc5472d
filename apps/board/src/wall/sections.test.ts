import type { Note } from '@folkmoot/board-doc'
import type { GroupsView, VoteView } from '@folkmoot/protocol'
import { describe, expect, it } from 'vitest'
import { APART, inOrder, resultsOf, sectionsOf } from './sections.ts'

const note = (id: string): Note => ({ id, prompt: 'p', text: id, at: 0 })
const notes = ['a', 'b', 'c', 'd'].map(note)
const groups: GroupsView = {
  board: 'x',
  rev: 1,
  groups: [
    { id: 'g1', name: 'First', notes: ['a', 'gone'] },
    { id: 'g2', name: 'Second', notes: ['b', 'c'] },
    { id: 'g3', name: 'Nobody left', notes: ['gone'] },
  ],
}
const vote: VoteView = { board: 'x', budget: 3, open: false, voters: 4, results: { g2: 5, c: 2, d: 4 } }
const told = (sections: ReturnType<typeof sectionsOf>) =>
  sections?.map(({ id, notes: own, dots }) => [id, own.map(one => one.id).join(' '), dots])

describe('sections', () => {
  it('are none while nobody put anything together', () => {
    expect(sectionsOf(notes, null, null)).toBeNull()
    expect(sectionsOf(notes, { ...groups, groups: [] }, null)).toBeNull()
  })

  it('have every note once, those of no group apart and last', () => {
    expect(told(sectionsOf(notes, groups, null))).toEqual([
      ['g1', 'a', null],
      ['g2', 'b c', null],
      [APART, 'd', null],
    ])
  })

  it('stand by their dots after a vote, single notes among groups, and so do notes within a group', () => {
    expect(told(sectionsOf(notes, groups, vote.results))).toEqual([
      ['g2', 'c b', 5],
      ['d', 'd', 4],
      ['g1', 'a', 0],
    ])
  })

  it('know no results while people vote, whatever was told before', () => {
    expect(resultsOf({ phase: 'vote' }, vote)).toBeNull()
    expect(resultsOf({ phase: 'talk' }, vote)).toBe(vote.results)
    expect(resultsOf({ phase: 'closed' }, null)).toBeNull()
  })
})

it('a format’s order is the wall’s', () => {
  const order = (a: Note, b: Note) => (a.id < b.id ? 1 : -1)
  expect(inOrder(notes, { order }).map(one => one.id)).toEqual(['d', 'c', 'b', 'a'])
  expect(inOrder(notes, {})).toBe(notes)
})
