import { describe, expect, it } from 'vitest'
import { movePlace, rebase } from './live-text.ts'

describe('text that several people type into', () => {
  it('tears no sign of two halves apart', () => {
    expect(rebase('👍 yes', '👎 yes', '👍 yes, and')).toBe('👎 yes, and')
    expect(movePlace('👍', '👎', 2)).toBe(2)
  })

  it('keeps the caret between the same letters while others type', () => {
    const before = 'parents know'
    const caret = before.indexOf('know')
    expect(movePlace(before, 'our parents know', caret)).toBe(caret + 4)
    expect(movePlace(before, 'parents know more', caret)).toBe(caret)
    expect(movePlace(before, 'know', caret)).toBe(0)
    // Typed exactly where I am: I stay before it, as I was.
    expect(movePlace('ab', 'aXb', 1)).toBe(1)
  })

  it('does what I composed to what the others have made of the text meanwhile', () => {
    expect(rebase('we listen', 'we do listen', 'today we listen')).toBe('today we do listen')
    expect(rebase('we listen', 'we listen now', 'we all listen')).toBe('we all listen now')
    expect(rebase('we listen', 'we hear', 'we listen and act')).toBe('we hear and act')
    expect(rebase('same', 'mine', 'same')).toBe('mine')
  })
})
