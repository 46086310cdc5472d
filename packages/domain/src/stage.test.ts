import { expect, test } from 'vitest'
import { dayThatMade } from './stage.ts'

const SESSIONS = [
  { id: 'one', day: 0 },
  { id: 'two', day: 1 },
  { id: 'talk', day: 2 },
]
const frozen = (...sessions: string[]) => sessions.map(session => ({ session }))

test.each([
  ['none, where nothing is frozen', 'one', frozen(), null],
  ['the one of the session on the screens', 'one', frozen('one', 'two'), 0],
  ['the last that has something, where the screens’ own has nothing', 'talk', frozen('one', 'two'), 1],
  ['the last, where the screens show none', null, frozen('two', 'one'), 1],
])('the day that made something: %s', (_, session, boards, day) => {
  expect(dayThatMade({ session }, SESSIONS, boards)).toBe(day)
})
