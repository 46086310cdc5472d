import type { Prompt } from '@folkmoot/protocol'
import { describe, expect, it } from 'vitest'
import { sheetNames, sheetPages } from './sheet-plan.ts'

const prompts = (...lengths: number[]): Prompt[] =>
  lengths.map((length, index) => ({ id: `p${index}`, text: 'x'.repeat(length) }))
const sizes = (asksAbout: boolean, ...lengths: number[]) =>
  sheetPages(prompts(...lengths), asksAbout).map(page => page.prompts.length)
const many = (number: number, length: number) => Array.from({ length: number }, () => length)

describe('sheets of paper', () => {
  it('puts the sample’s boards on one sheet, and seven long questions on two', () => {
    expect(sizes(false, 20, 26, 37)).toEqual([3])
    expect(sizes(true, 134, 84, 83, 103, 130, 137, 69)).toEqual([4, 3])
  })

  it('leaves room to write under long prompts, and spreads them over their sheets', () => {
    expect(sizes(false, ...many(5, 30))).toEqual([3, 2])
    expect(sizes(false, ...many(7, 30))).toEqual([2, 3, 2])
    expect(sizes(false, ...many(9, 30))).toEqual([3, 3, 3])
    expect(sizes(false, 500, 500)).toEqual([1, 1])
  })

  it('numbers the sheets and keeps every prompt once, in order', () => {
    const all = prompts(...many(24, 60))
    const pages = sheetPages(all, false)
    expect(pages.map(page => page.page)).toEqual(pages.map((_, index) => index + 1))
    expect(pages.every(page => page.of === pages.length)).toBe(true)
    expect(pages.flatMap(page => page.prompts)).toEqual(all)
  })

  it('asks for a name on named boards only, and for nothing on anonymous ones', () => {
    expect(sheetNames('named').blanks).toEqual(['Your name', 'Your network'])
    expect(sheetNames('network').blanks).toEqual(['Your network'])
    expect(sheetNames('anonymous').blanks).toEqual([])
  })
})
