import { expect, it } from 'vitest'
import { type StagePicture, stageWords } from './use-stage-said.ts'

const picture = (board: object, timer: object | null = null) =>
  ({
    boards: [{ id: 'a', title: 'Why', phase: 'write', lastCall: null, ...board }],
    stage: { timer },
  }) as unknown as StagePicture

it('[W-19] says what happens to the room once, and nothing while nothing happens', () => {
  const writing = picture({})
  expect(stageWords({ ...writing, boards: [] }, writing)).toEqual(['“Why” is open for writing.'])
  expect(stageWords(writing, picture({}))).toEqual([])
  expect(stageWords(writing, picture({ lastCall: 5 }))).toEqual([
    'Last call for “Why”: post what should be in the record.',
  ])
  expect(stageWords(picture({ lastCall: 5 }), picture({ lastCall: 5 }))).toEqual([])
  expect(stageWords(writing, picture({ phase: 'closed' }))).toEqual(['“Why” is frozen.'])
  expect(stageWords(writing, picture({}, { deadline: 9, label: '' }))).toEqual(['The clock is started.'])
  expect(stageWords(picture({}, { deadline: 9 }), picture({}, { deadline: 99 }))).toEqual([])
})
