import type { FacilitatorView, VoteView } from '@folkmoot/protocol'
import { expect, test } from 'vitest'
import { aBoard } from '../../../features/board/views.fixture.ts'
import { doneBy, LESSONS, type Lesson, nextLesson } from './lessons.ts'

type Told = Parameters<typeof doneBy>[0]
const stage = (change: Partial<FacilitatorView['stage']> = {}) =>
  ({ paging: { paused: false, turn: 0 }, timer: null, made: false, ...change }) as FacilitatorView['stage']
const told = (change: Partial<Told> = {}): Told => ({
  boards: [aBoard('b')],
  stage: stage(),
  groups: [],
  votes: [],
  ...change,
})
const vote = (results: VoteView['results']): VoteView => ({
  board: 'b',
  budget: 3,
  open: results === null,
  voters: 0,
  results,
})
const groups = [{ board: 'b', rev: 1, groups: [{ id: 'g', name: '', notes: [] }] }]

test('[K-13] each lesson is done by what the room is at, and they follow one another', () => {
  const at = (phase: 'write' | 'share' | 'group' | 'vote' | 'closed', more: object = {}) => [
    aBoard('b', { phase, ...more }),
  ]
  const day: Told[] = [
    told(),
    told({ boards: at('write') }),
    told({ boards: at('share') }),
    told({ boards: at('group'), groups }),
    told({ boards: at('vote'), groups, votes: [vote(null)] }),
    told({ boards: at('share'), groups, votes: [vote({})] }),
    told({ boards: at('write', { lastCall: 9 }), votes: [vote({})] }),
    told({ boards: at('closed', { editions: 1 }), votes: [vote({})] }),
    told({ stage: stage({ paging: { paused: false, turn: 1 } }) }),
    told({
      stage: stage({ timer: { label: '', totalMs: 1, deadline: 1, remainingMs: null, isBreak: true } }),
    }),
    told({ stage: stage({ made: true }) }),
  ]
  const done = new Set<Lesson>()
  const shown = day.map(view => {
    for (const lesson of doneBy(view)) done.add(lesson)
    return nextLesson(done, null)?.lesson ?? null
  })
  expect(shown).toEqual([...LESSONS, null])
})

test('[K-13] what cannot be practised in this activity is said to be elsewhere, and nothing holds it up', () => {
  const open = new Set<Lesson>(['open', 'reveal'])
  expect(nextLesson(open, ['write', 'share'])).toMatchObject({ lesson: 'group', elsewhere: true })
  expect(nextLesson(open, ['write', 'share', 'group'])).toMatchObject({ lesson: 'group', elsewhere: false })
  // Frozen without a last call, since nobody was writing.
  const frozen = new Set<Lesson>(['open', 'reveal', 'group', 'vote', 'results', 'freeze'])
  expect(nextLesson(frozen, null)).toMatchObject({ lesson: 'page', number: 8 })
})
