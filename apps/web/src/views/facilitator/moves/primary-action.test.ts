import { tablesFor } from '@folkmoot/domain'
import type { BoardView, VoteView } from '@folkmoot/protocol'
import { expect, test } from 'vitest'
import { ALL, counts, type Over, round, say, turns } from './primary-action.fixture.ts'

test.each<[string, Over, Partial<BoardView>, string, string, string | null]>([
  [
    'a waiting board is opened, onto every screen',
    { onStage: false },
    {},
    'Open for writing',
    'It goes on every screen and people can write. Nobody sees anybody’s words before you reveal them.',
    'boardBegin',
  ],
  [
    'a round starts at the tables',
    { format: { turns } },
    { phase: 'write' },
    'Start the minute rounds',
    'Ten tables at once, one minute each. The wall shows the stems and the tables’ clocks.',
    'turnsStart',
  ],
  [
    'without tables people are seated first',
    { format: { turns }, tables: 0 },
    { phase: 'write' },
    'Seat people at eleven tables',
    'About seven people each, networks mixed. You can move people afterwards.',
    'tablesMake',
  ],
  [
    'twelve people need no tables',
    { format: { turns }, tables: 0, people: 12 },
    { phase: 'write' },
    'Start the minute round',
    'Everybody together, one minute each. The wall shows the stems and one clock.',
    'turnsStart',
  ],
  [
    'a running round can be ended',
    { format: { turns }, round },
    { phase: 'write' },
    'Begin the quiet minutes',
    'One of three tables is still speaking. This ends the round for it.',
    'turnsEnd',
  ],
  [
    'after the round notes are revealed',
    { format: { turns }, round: { ...round, finishedAt: 5 }, counts: { ...counts, writing: 4 } },
    { phase: 'write' },
    'Reveal',
    '37 notes go on the wall. Four people are still writing; drafts stay private.',
    'boardGo',
  ],
  [
    'an empty wall is said to be one',
    { counts: { ...counts, posted: 0 } },
    { phase: 'write' },
    'Reveal',
    'Nothing is posted yet: the wall would be empty.',
    'boardGo',
  ],
  [
    'without names notes were counted half a minute ago at most',
    { counts: { ...counts, posted: 0, writing: 2 } },
    { phase: 'write', visibility: 'anonymous' },
    'Reveal',
    'Nothing was posted half a minute ago: the wall may stay empty for a while. Two notes are still being written; drafts stay private.',
    'boardGo',
  ],
  [
    'the first column',
    { format: { revealByPrompt: true } },
    { phase: 'write' },
    'Reveal “What ?”',
    'That column goes on the wall.',
    'boardGo',
  ],
  [
    'the next column',
    { format: { revealByPrompt: true }, counts: { ...counts, writing: 1 } },
    { phase: 'share', revealed: ['what'] },
    'Reveal “So What ?”',
    'That column goes on the wall. One person is still writing.',
    'boardGo',
  ],
  [
    'with look first, revealing brings notes to the facilitator',
    {},
    { phase: 'write', lookFirst: true },
    'Reveal',
    '37 notes come to you first, and on the wall as you let them through.',
    'boardGo',
  ],
  [
    'freezing leaves out what nobody has looked at',
    { nods: 2 },
    { phase: 'share', lookFirst: true },
    'Freeze this board …',
    'Two notes wait for your nod. Without it they stay out of the record. Nobody is writing now: it is frozen at once.',
    null,
  ],
  [
    'all columns shown: freeze',
    { format: { revealByPrompt: true }, counts: { ...counts, writing: 3 } },
    { phase: 'share', revealed: ['what', 'so', 'now'] },
    'Freeze this board …',
    'Three people are still writing. You choose whether there is a last call first.',
    null,
  ],
  [
    'the last call can be called off',
    { counts: { ...counts, onWall: 64 } },
    { phase: 'share', lastCall: 9 },
    'Keep it open',
    'The last call is running. When it ends, 64 notes go into the record.',
    'boardKeepOpen',
  ],
  [
    'an open board that the room does not see is shown',
    { onStage: false },
    { phase: 'write' },
    'Show this board',
    'The room is looking at something else now. People may write here all the same.',
    'stageGo',
  ],
  [
    'a frozen board leads on',
    { next: { title: 'Our aims', session: 'aims', board: null } },
    { phase: 'closed' },
    'Go on',
    'Next is “Our aims”. It goes on every screen.',
    'stageGo',
  ],
])('%s', (_, over, on, label, consequence, command) => {
  const action = say(over, on)
  expect([action?.label, action?.consequence]).toEqual([label, consequence])
  expect(action?.step?.key ?? null).toBe(command)
})

test('a facilitator of one network has no plenary controls', () => {
  expect(say({ allocated: true, onStage: false })?.step).toEqual({
    key: 'boardBegin',
    input: { board: 'why', show: false, clearClock: false },
  })
  expect(say({ allocated: true, onStage: false, format: { turns } }, { phase: 'write' })?.label).toBe(
    'Reveal',
  )
  expect(say({ allocated: true }, { phase: 'closed' })).toBeNull()
})

test('tables hold about eight', () => {
  expect([tablesFor(13), tablesFor(82), tablesFor(3)]).toEqual([2, 11, 2])
})

test('a clock does not run on into the next thing', () => {
  const reveal = say({ clock: true }, { phase: 'write' })
  expect(reveal?.consequence).toBe('37 notes go on the wall. The clock is cleared.')
  expect(reveal?.step).toMatchObject({ key: 'boardGo', input: { clearClock: true } })
  expect(say({ clock: true }, { phase: 'share' })?.step).toEqual({
    key: 'boardFreeze',
    input: { board: 'why', ifWriting: true },
  })
  const allocated = say({ clock: true, allocated: true }, { phase: 'write' })
  expect(allocated?.step).toMatchObject({ input: { clearClock: false } })
})

const vote: VoteView = { board: 'why', budget: 3, open: true, voters: 31, results: null }
const hats = {
  steps: [
    { id: 'white', label: 'White hat' },
    { id: 'red', label: 'Red hat', inSentence: 'the Red hat' },
  ],
}
const aims = {
  counted: true,
  steps: [
    { id: 'before', label: 'Before' },
    { id: 'after', label: 'After' },
  ],
}

test.each<[string, Over, Partial<BoardView>, string, string, string | null]>([
  [
    'from sharing to grouping',
    { format: { phases: ALL }, counts: { ...counts, writing: 1 } },
    { phase: 'share' },
    'Put notes together',
    'The wall shows them in the groups you make. One person is still writing; what they post joins the wall.',
    'boardGo',
  ],
  [
    'grouping, and nothing is put together yet',
    { format: { phases: ALL }, counts: { ...counts, onWall: 37 } },
    { phase: 'group' },
    'Put notes together',
    'You get the notes side by side, with suggestions. The wall follows what you do.',
    null,
  ],
  [
    'from groups to the vote, with the dots that were chosen',
    { format: { phases: ALL }, groups: 4, dots: 5, counts: { ...counts, writing: 3 } },
    { phase: 'group' },
    'Open the vote',
    'Three people are still writing; new words wait until the vote is closed. Everybody gives five dots. Counts stay hidden till you close it.',
    'boardGo',
  ],
  [
    'an open vote is closed, and only voters are counted till then',
    { format: { phases: ALL }, vote },
    { phase: 'vote' },
    'Close the vote',
    '31 of 82 people have voted. The results go on the wall.',
    'boardGo',
  ],
  [
    'the last phase leads to the record',
    { format: { phases: ALL }, vote },
    { phase: 'talk' },
    'Freeze this board',
    'Nobody is writing now: it is frozen at once.',
    'boardFreeze',
  ],
  [
    'opening a board with hats puts on the first',
    { onStage: false, format: hats },
    {},
    'Open for writing',
    'It goes on every screen and people can write. It begins with “White hat”. Nobody sees anybody’s words before you reveal them.',
    'boardBegin',
  ],
  [
    'the next hat',
    { format: hats, counts: { ...counts, writing: 3 } },
    { phase: 'write', step: 'white' },
    'Turn to the Red hat',
    'Three people are still writing. Every screen turns to it; what was written stays.',
    'boardStep',
  ],
  [
    'all hats worn: reveal',
    { format: hats },
    { phase: 'write', step: 'red' },
    'Reveal',
    '37 notes go on the wall.',
    'boardGo',
  ],
  [
    'a self-check is revealed counted together',
    { format: aims },
    { phase: 'write', step: 'before' },
    'Reveal',
    'The wall shows how the room answered, counted together and nobody by themself.',
    'boardGo',
  ],
  [
    'and left open for the next time',
    { format: aims, next: { title: 'Lunch', session: 'lunch', board: null } },
    { phase: 'share', step: 'before' },
    'Go on',
    'Next is “Lunch”. It goes on every screen.',
    'stageGo',
  ],
  [
    'then asked again, privately',
    { format: aims, onStage: false },
    { phase: 'share', step: 'before' },
    'Ask again: after',
    'It goes on every screen and people answer once more. The first answers stay as they are.',
    'boardAskAgain',
  ],
  [
    'also when it was frozen in between',
    { format: aims, onStage: false },
    { phase: 'closed', step: 'before' },
    'Ask again: after',
    'It goes on every screen and people answer once more. The first answers stay as they are.',
    'boardAskAgain',
  ],
  [
    'a board that tables write on needs tables',
    { tables: 0 },
    { by: 'table' },
    'Seat people at eleven tables',
    'About seven people each, networks mixed. You can move people afterwards.',
    'tablesMake',
  ],
  [
    'tables still write, not people',
    { counts: { ...counts, posted: 9, writing: 2 } },
    { by: 'table', phase: 'write' },
    'Reveal',
    'Nine notes go on the wall. Two tables are still writing; drafts stay private.',
    'boardGo',
  ],
  [
    'people still write on what leaves the screens',
    { onStage: false, leaving: { title: 'Our aims', by: 'person', visibility: 'named', writing: 3 } },
    { phase: 'write' },
    'Show this board',
    'Three people are still writing on “Our aims”; drafts stay. People may write here all the same.',
    'stageGo',
  ],
])('%s', (_, over, on, label, consequence, command) => {
  const action = say(over, on)
  expect([action?.label, action?.consequence]).toEqual([label, consequence])
  expect(action?.step?.key ?? null).toBe(command)
})

test('a move says from where it was meant, so that of two facilitators the later one is told', () => {
  const of = (over: Over, on: Partial<BoardView>) => say(over, on)?.step?.input
  expect(of({}, { phase: 'write' })).toMatchObject({ from: 'write' })
  expect(of({ format: { phases: ALL } }, { phase: 'share' })).toMatchObject({ from: 'share', phase: 'group' })
  expect(of({ format: { phases: ALL }, vote }, { phase: 'vote' })).toMatchObject({
    from: 'vote',
    phase: 'talk',
  })
  expect(of({ format: { phases: ALL.slice(0, 4) }, vote }, { phase: 'vote' })).toMatchObject({
    phase: 'share',
  })
})

test('[T-58] where somebody writes freezing asks how; where nobody does it is done at once, and the server looks again', () => {
  const freeze = (writing: number) => say({ counts: { ...counts, writing } }, { phase: 'talk' })
  expect(freeze(1)).toMatchObject({ step: null, opens: 'freeze' })
  expect(freeze(0)?.step).toEqual({ key: 'boardFreeze', input: { board: 'why', ifWriting: true } })
  expect(freeze(0)?.opens).toBeUndefined()
})

test('ending a round that others are still in is asked first', () => {
  expect(say({ format: { turns }, round }, { phase: 'write' })?.asks).toBe(true)
  const done = { ...round, tables: round.tables.map(table => ({ ...table, state: 'done' as const })) }
  expect(say({ format: { turns }, round: done }, { phase: 'write' })?.asks).toBe(false)
})

test('[K-6] after a question on the spot the large button goes back to what is still open, before the day’s end too', () => {
  const back = { title: 'Review', session: 's', board: 'review', returns: true }
  for (const unfrozen of [[], ['review', 'why']])
    for (const on of [{ phase: 'closed' as const, editions: 1 }, { phase: 'share' as const }]) {
      const next = say({ next: back, unfrozen, format: { counted: true } }, on)
      expect(next?.label).toBe('Go on')
      expect(next?.consequence).toBe('Back to “Review”. It goes on every screen.')
      expect(next?.step).toMatchObject({ key: 'stageGo', input: { board: 'review', session: 's' } })
    }
})
