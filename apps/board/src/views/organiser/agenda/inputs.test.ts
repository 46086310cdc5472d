import { type BoardView, COMMANDS, type SessionRecord } from '@folkmoot/protocol'
import { describe, expect, it } from 'vitest'
import {
  boardInput,
  boardWords,
  formatDefaults,
  linesOf,
  newPrompt,
  promptInputs,
  sessionInput,
} from './inputs.ts'

const session: SessionRecord = {
  id: 'aims',
  day: 0,
  order: 4,
  time: '10:50',
  title: 'Our aims',
  kind: 'activity',
  speaker: '',
  lines: ['Understand the impact of social variables on achievement'],
  quotations: [],
  minutes: null,
  revisits: [],
}
const board: BoardView = {
  id: 'round',
  session: 'why',
  order: 1,
  title: 'Why are we here?',
  format: 'one-minute-round',
  prompts: [{ id: 'p1', text: 'I’m here because ….' }],
  visibility: 'network',
  network: null,
  phase: 'write',
  revealed: [],
  lookFirst: true,
  lastCall: null,
  editions: 0,
  written: true,
  by: 'table',
  oneEach: true,
  layout: 'columns',
  step: null,
  epoch: 1,
}

describe('what the forms send', () => {
  it('keeps all of a session but what changes', () => {
    const input = sessionInput(session, { order: 2.5 })
    expect(COMMANDS.sessionSave.input.parse(input)).toEqual({
      ...COMMANDS.sessionSave.input.parse({ ...session, session: 'aims' }),
      order: 2.5,
    })
  })

  it('keeps a board’s prompts with their ids, so that what was written stays with them', () => {
    const input = COMMANDS.boardSave.input.parse(boardInput(board, { order: 3 }))
    expect(input).toMatchObject({ board: 'round', order: 3, lookFirst: true, prompts: [{ id: 'p1' }] })
    expect(input).toMatchObject({ by: 'table', oneEach: true, layout: 'columns' })
    expect(input).not.toHaveProperty('phase')
  })

  it('reads lines and leaves out empty ones', () => {
    expect(linesOf(' one \n\n two\n')).toEqual(['one', 'two'])
  })

  it('keeps a format’s own names for its prompts, and what else a board of it begins with', () => {
    const draft = formatDefaults({
      defaults: {
        prompts: ['White – facts', 'Red – feelings'],
        keys: ['white', 'red'],
        visibility: 'anonymous',
        by: 'table',
        oneEach: true,
      },
    })
    expect(promptInputs(draft.prompts)).toEqual([
      { id: null, text: 'White – facts', key: 'white' },
      { id: null, text: 'Red – feelings', key: 'red' },
    ])
    expect(draft).toMatchObject({ visibility: 'anonymous', by: 'table', oneEach: true, lookFirst: false })
    expect(promptInputs([newPrompt('My own')])).toEqual([{ id: null, text: 'My own' }])
  })

  it('says in a line what a board is', () => {
    expect(boardWords(board, 'One-minute round', 'Network only', [])).toBe(
      'one-minute round · network only · tables write · a prompt for each table · looked at first',
    )
  })
})
