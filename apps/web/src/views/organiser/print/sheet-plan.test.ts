import { FORMATS, formatById } from '@folkmoot/formats'
import type { BoardView, NetworkRecord, Prompt, Visibility } from '@folkmoot/protocol'
import { describe, expect, it } from 'vitest'
import { choicesOf, sheetPages, sheetRules } from './sheet-plan.ts'

const event = { recordGoesTo: 'Ms Ahmed', safetyContact: 'Jo' }
const board: Pick<BoardView, 'visibility' | 'network' | 'by'> = {
  visibility: 'named',
  network: null,
  by: 'person',
}
const keighley = { id: 'keighley', name: 'Keighley' } as NetworkRecord
const open = sheetRules(board, formatById('open-board'), [], event)
const finding = sheetRules(board, formatById('find-someone-who'), [], event)

const prompts = (...lengths: number[]): Prompt[] =>
  lengths.map((length, index) => ({ id: `p${index}`, text: 'x'.repeat(length) }))
const sizes = (asksAbout: boolean, ...lengths: number[]) =>
  sheetPages(prompts(...lengths), asksAbout ? finding : open).map(page => page.prompts.length)
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
    const pages = sheetPages(all, open)
    expect(pages.map(page => page.page)).toEqual(pages.map((_, index) => index + 1))
    expect(pages.every(page => page.of === pages.length)).toBe(true)
    expect(pages.flatMap(page => page.prompts)).toEqual(all)
  })

  it('asks for a name on named boards only, for nothing on anonymous ones, and for no network on a network’s own', () => {
    const blanks = (
      visibility: Visibility,
      network: string | null = null,
      by: 'person' | 'table' = 'person',
    ) => sheetRules({ visibility, network, by }, null, [], event).blanks
    expect(blanks('named')).toEqual(['Your name', 'Your network'])
    expect(blanks('network')).toEqual(['Your network'])
    expect(blanks('anonymous')).toEqual([])
    expect(blanks('named', 'keighley')).toEqual(['Your name'])
    expect(blanks('named', null, 'table')).toEqual(['Your table'])
  })

  it('[W-41] has room for every answer that posting needs, in every activity', () => {
    for (const format of FORMATS) {
      const rules = sheetRules(board, format, [], event)
      const texts = format.defaults.prompts.map((text, i) => ({
        id: `p${i}`,
        text,
        key: format.defaults.keys?.[i] ?? '',
      }))
      for (const prompt of texts) {
        expect(rules.fields(prompt), format.id).toEqual(format.fields?.(prompt) ?? [])
        for (const spec of rules.fields(prompt))
          if (spec.kind === 'scale') expect(choicesOf(spec)).toEqual(spec.steps)
          else if (spec.kind === 'choice') expect(choicesOf(spec)).toEqual(spec.options.map(one => one.label))
      }
      expect(rules.about !== null, format.id).toBe(format.asksAbout)
    }
  })

  it('[W-41] says who sees it by the rules of the screens: fields, network, audience', () => {
    const words = (format: string, more: Partial<typeof board> = {}) =>
      sheetRules({ ...board, ...more }, formatById(format), [keighley], event).words
    expect(words('day-review', { visibility: 'network', network: 'keighley' })).toContain(
      'People of Keighley will see',
    )
    expect(words('commitments')).toContain(
      'You choose who sees it: you alone, your network or the room. Your name goes with it. The record goes to Ms Ahmed, with what you give the room',
    )
    expect(words('urgency')).toContain('only counted, from five people on')
    expect(words('open-board', { visibility: 'anonymous' })).toContain(
      'Please leave your name off. The room will see your words alone',
    )
    expect(words('open-board', { visibility: 'network' })).toMatch(
      /your network at most, never your name\..*Speak to Jo/,
    )
    expect(words('open-board', { by: 'table' })).toContain('nobody’s name')
  })
})
