import { describe, expect, it } from 'vitest'
import { editBetween, movePlace, rebase } from './live-text.ts'

describe('text that several people type into', () => {
  it.each([
    ['', 'a', { start: 0, gone: 0, put: 'a' }],
    ['tea', 'tea', { start: 3, gone: 0, put: '' }],
    ['we listen', 'we all listen', { start: 3, gone: 0, put: 'all ' }],
    ['aaa', 'aa', { start: 2, gone: 1, put: '' }],
  ])('finds the smallest edit from “%s” to “%s”', (before, after, edit) => {
    expect(editBetween(before, after)).toEqual(edit)
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
