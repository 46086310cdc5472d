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

it('[K-8] a break is told by when the room goes on, and when it is over', () => {
  const deadline = new Date('2026-11-29T13:45').getTime()
  const [before, during] = [picture({}), picture({}, { deadline, label: 'Lunch', isBreak: true })]
  expect(stageWords(before, during)).toEqual(['We go on at 13:45'])
  expect(stageWords(during, during)).toEqual([])
  expect(stageWords(during, before)).toEqual(['The break is over.'])
})
