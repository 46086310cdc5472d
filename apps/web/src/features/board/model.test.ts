import { expect, it } from 'vitest'
import { revealedPrompts } from './model.ts'
import { aBoard } from './views.fixture.ts'

it('has the prompts that were revealed; none named means all', () => {
  const prompts = [
    { id: 'p', text: 'What ?' },
    { id: 'q', text: 'So What ?' },
  ]
  const board = aBoard('b', { prompts, revealed: [] })
  expect(revealedPrompts(board)).toHaveLength(2)
  expect(revealedPrompts({ ...board, revealed: ['q'] }).map(prompt => prompt.text)).toEqual(['So What ?'])
})
