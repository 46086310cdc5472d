import { expect, test } from 'vitest'
import { boardsOfCode, sheetCode } from './model.ts'

test('[T-81] the code of a board stays the same, so that sheets printed long ago find it', () => {
  expect(['why-are-we-here', 'review-day-one'].map(sheetCode)).toEqual(['JRJC', 'K4MA'])
})

test('[T-81] a code is read however it was typed, and apart from those of other boards', () => {
  const boards = Array.from({ length: 100 }, (_, i) => ({ id: `board-${i}` }))
  for (const board of boards) {
    const code = sheetCode(board.id)
    expect(code).toMatch(/^[A-Z347]{4}$/)
    expect(boardsOfCode(boards, ` ${code.slice(0, 2).toLowerCase()}-${code.slice(2)} `)).toEqual([board])
  }
  expect(boardsOfCode(boards, '')).toEqual([])
})
