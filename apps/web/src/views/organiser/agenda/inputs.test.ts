import type { BoardView } from '@folkmoot/protocol'
import { describe, expect, it } from 'vitest'
import { boardWords, formatDefaults, linesOf, newPrompt, promptInputs } from './inputs.ts'

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
