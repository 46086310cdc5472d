import { describe, expect, it } from 'vitest'
import { typedSeconds, typedWhole } from './typed-number.ts'

describe('numbers as people type them', () => {
  it.each([
    ['2', 120],
    [' 2 min ', 120],
    ['1.5', 90],
    ['1,5', 90],
    ['1:30', 90],
    ['1：30', 90],
    ['٢', 120],
    ['١٫٥', 90],
    ['360', 21_600],
  ])('[W-31] minutes of a clock: %s', (typed, seconds) => {
    expect(typedSeconds(typed, { least: 1, most: 360 })).toEqual({ n: seconds, words: null })
  })

  it.each(['-5', '−5', '400', '0', '0.5', '1:75', '1:3', '1e2', 'five', '1.2.3', '99999999', '+5', '.'])(
    '[W-31] refused in words rather than taken for another number: %s',
    typed => {
      const words = 'Type minutes from 1 to 360, such as 2, 1.5 or 1:30.'
      expect(typedSeconds(typed, { least: 1, most: 360 })).toEqual({ n: null, words })
    },
  )

  it('[W-31] whole numbers are whole', () => {
    const range = { least: 1, most: 100 }
    expect(['12', '٢', '１２', '07'].map(typed => typedWhole(typed, range).n)).toEqual([12, 2, 12, 7])
    for (const typed of ['1.5', '1:30', '-5', '400', '0', 'x'])
      expect(typedWhole(typed, range)).toEqual({ n: null, words: 'Type a whole number from 1 to 100.' })
  })

  it('nothing typed is no mistake', () => {
    expect(typedWhole('  ', { least: 1, most: 9 })).toEqual({ n: null, words: null })
    expect(typedSeconds('', { least: 1, most: 9 })).toEqual({ n: null, words: null })
  })
})
