import type { Note } from '@folkmoot/board-doc'
import type { GroupsView, VoteView } from '@folkmoot/protocol'
import { describe, expect, it } from 'vitest'
import { inOrder, resultsOf, sectionsOf } from './sections.ts'

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
      ['apart', 'd', null],
    ])
  })

  it('stand by their dots after a vote, and so do notes within a group', () => {
    expect(told(sectionsOf(notes, groups, vote.results))).toEqual([
      ['g2', 'c b', 5],
      ['apart d', 'd', null],
      ['g1', 'a', 0],
    ])
    expect(told(sectionsOf(notes, null, { d: 4, a: 1 }))).toEqual([
      ['d', 'd', 4],
      ['a', 'a', 1],
      ['b', 'b', 0],
      ['c', 'c', 0],
    ])
  })

  it('[W-30] have a heading of their own after a vote where they are of no group, whatever stands before them', () => {
    const few: GroupsView = { ...groups, groups: [{ id: 'g1', name: 'First', notes: ['a'] }] }
    const names = (results: Record<string, number>) =>
      sectionsOf(notes, few, results)?.map(({ name, notes: own }) => [name, own.map(one => one.id).join(' ')])
    expect(names({ g1: 2, b: 3, c: 1, d: 1 })).toEqual([
      ['Not in a group', 'b'],
      ['First', 'a'],
      ['Not in a group', 'c d'],
    ])
  })

  it('[T-36] tell the dots of a group that has no notes any more', () => {
    expect(told(sectionsOf(notes, groups, { g3: 2 }))?.[0]).toEqual(['g3', '', 2])
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
