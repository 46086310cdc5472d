import type { Prompt } from '@folkmoot/protocol'
import { describe, expect, it } from 'vitest'
import { sheetNames, sheetPages } from './sheet-plan.ts'

const prompts = (number: number): Prompt[] =>
  Array.from({ length: number }, (_, index) => ({ id: `p${index}`, text: `Prompt ${index}` }))
const sizes = (number: number, aPage: number) =>
  sheetPages(prompts(number), aPage).map(page => page.prompts.length)

describe('sheets of paper', () => {
  it('spreads prompts evenly over as few pages as hold them', () => {
    expect(sizes(3, 4)).toEqual([3])
    expect(sizes(7, 4)).toEqual([4, 3])
    expect(sizes(9, 4)).toEqual([3, 3, 3])
    expect(sizes(13, 3)).toEqual([3, 3, 2, 3, 2])
    expect(sizes(24, 5)).toEqual([5, 5, 5, 5, 4])
  })

  it('numbers the pages and keeps every prompt once, in order', () => {
    const pages = sheetPages(prompts(7), 4)
    expect(pages.map(page => `${page.page} of ${page.of}`)).toEqual(['1 of 2', '2 of 2'])
    expect(pages.flatMap(page => page.prompts)).toEqual(prompts(7))
  })

  it('asks for a name on named boards only, and for nothing on anonymous ones', () => {
    expect(sheetNames('named').blanks).toEqual(['Your name', 'Your network'])
    expect(sheetNames('network').blanks).toEqual(['Your network'])
    expect(sheetNames('anonymous').blanks).toEqual([])
  })
})
