import type { BoardView } from '@folkmoot/protocol'
import { expect, test } from 'vitest'
import { aBoard, aSession, aStage } from '../../../features/board/views.fixture.ts'
import { runSheet } from './run-sheet.ts'
import { allocatedView, select } from './selection.ts'

const session = (id: string, order: number) => aSession(id, { order })
const board = (id: string, of: string, over: Partial<BoardView> = {}) => aBoard(id, { session: of, ...over })
const agenda = [session('talk', 1), session('who', 2), session('why', 3)]
const boards = [
  board('who-1', 'who', { phase: 'closed' }),
  board('who-2', 'who', { order: 1, phase: 'write' }),
  board('why-1', 'why', { network: 'keighley' }),
]
const days = (stage: { board: string | null; session: string | null }) =>
  runSheet({ agenda, boards, days: [], stage: aStage(stage) })

test('nothing chosen, nothing on: the first session with something to do', () => {
  expect(select(days({ board: null, session: null }), null)?.board?.id).toBe('who-2')
})

test('it follows the room', () => {
  expect(select(days({ board: 'who-1', session: 'who' }), null)?.board?.id).toBe('who-1')
  expect(select(days({ board: null, session: 'why' }), null)?.board?.id).toBe('why-1')
  expect(select(days({ board: null, session: 'talk' }), null)).toEqual({ session: agenda[0], board: null })
})

test('it stays with what was chosen, unless that is gone', () => {
  const on = days({ board: 'who-1', session: 'who' })
  expect(select(on, { session: 'why', board: 'why-1' })?.board?.id).toBe('why-1')
  expect(select(on, { session: 'who', board: null })?.board?.id).toBe('who-2')
  expect(select(on, { session: 'gone', board: null })?.board?.id).toBe('who-1')
})

test('a facilitator of one network has its boards only', () => {
  const own = allocatedView(agenda, boards, 'keighley')
  expect(own.boards.map(one => one.id)).toEqual(['why-1'])
  expect(own.agenda.map(one => one.id)).toEqual(['why'])
  expect(allocatedView(agenda, boards, null).boards).toBe(boards)
})
