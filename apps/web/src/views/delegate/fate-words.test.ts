import type { PanelEntry } from '@folkmoot/formats/panel'
import type { EntryFate, Phase } from '@folkmoot/protocol'
import { describe, expect, it } from 'vitest'
import { entryWords } from './fate-words.ts'

function entry(change: Partial<PanelEntry>): PanelEntry {
  return {
    id: 'e',
    board: 'b',
    prompt: 'p',
    draft: 'words',
    about: null,
    fields: {},
    posted: { text: 'words', about: null },
    made: 1,
    saved: 'saved',
    fate: null,
    ...change,
  }
}
const fated = (fate: EntryFate, reason?: string) => entry({ fate: { fate, ...(reason ? { reason } : {}) } })
const state = (one: PanelEntry, phase: Phase = 'share', lookFirst = false) =>
  entryWords(one, { phase, lookFirst }).state

describe('how an entry stands, in words', () => {
  it('a draft is private', () => {
    expect(state(entry({ posted: null }))).toBe('draft · only you can see it')
    expect(state(entry({ posted: null, saved: 'unsaved' }))).toBe('draft · only you can see it')
  })

  it('a post the server has not heard of waits to be sent', () => {
    expect(state(entry({ saved: 'unsaved' }))).toBe('waiting to send')
  })

  it('an update the server has not heard of waits too, though the old words are on the board', () => {
    expect(state({ ...fated('shown'), saved: 'unsaved' })).toBe('waiting to send')
  })

  it('does not say that a change or a taking back counts which came after freezing', () => {
    expect(state(fated('outdated'), 'closed')).toBe('on the board as it was frozen')
    expect(state({ ...fated('outdated'), posted: null }, 'closed')).toBe('taken back after freezing')
  })

  it('says so when the board was frozen before somebody had looked at it', () => {
    expect(state(fated('waiting'), 'closed', true)).toBe('not in the record')
    expect(state(fated('waiting'), 'closed')).toBe('posted')
  })

  it('does not promise that a note is off the board before the server has heard of it', () => {
    const taken = entry({ posted: null, saved: 'unsaved', fate: { fate: 'shown' } })
    expect(state(taken)).toBe('taking it back · waiting to send')
  })

  it('tells a change that the room does not have', () => {
    expect(state({ ...fated('shown'), draft: 'other words' })).toBe(
      'posted · on the board · your change is not',
    )
  })

  it.each([
    ['write', false, 'posted · shown when shared'],
    ['share', false, 'posted · on its way to the board'],
    ['share', true, 'posted · somebody looks at it first'],
    ['vote', false, 'posted · shown after the vote'],
    ['closed', false, 'posted'],
  ] as const)('waiting in phase %s, look first %s', (phase, lookFirst, words) => {
    expect(state(fated('waiting'), phase, lookFirst)).toBe(words)
  })

  it('tells a change of the small answers too', () => {
    const before = { text: 'words', about: null, fields: { when: 'soon' } }
    expect(state({ ...fated('shown'), posted: before, fields: { when: 'soon' } })).toBe(
      'posted · on the board',
    )
    expect(state({ ...fated('shown'), posted: before, fields: { when: 'in May' } })).toContain(
      'your change is not',
    )
    expect(state({ ...fated('shown'), posted: before })).toContain('your change is not')
  })

  it('says that a table sees what it writes together', () => {
    const written = entry({ posted: null })
    expect(entryWords(written, { phase: 'write', lookFirst: false, table: 'Table 3' }).state).toBe(
      'draft · only Table 3 can see it',
    )
  })

  it.each([
    ['yours', 'kept · for you alone'],
    ['network', 'given to your network'],
    ['counted', 'counted · shown only together with others’'],
    ['asked', 'waiting for a yes'],
  ] as const)('%s', (fate, words) => expect(state(fated(fate))).toBe(words))

  it('says that too few others wait, and what comes of it', () => {
    expect(entryWords(fated('few'), { phase: 'share', lookFirst: false })).toMatchObject({
      state: 'posted · waits for others',
      more: expect.stringMatching(/three people’s words/),
    })
    const alone = { ...fated('few'), posted: { text: 'words', about: null, alone: true as const } }
    expect(entryWords(alone, { phase: 'share', lookFirst: false }).more).toMatch(/let it come out alone/)
    expect(entryWords(fated('few'), { phase: 'closed', lookFirst: false })).toMatchObject({
      state: 'not on the board · too few others',
      more: expect.stringMatching(/kept/),
    })
  })

  it('says that a change waits while the earlier words stand', () => {
    const changing = { ...fated('changing'), draft: 'words' }
    expect(entryWords(changing, { phase: 'share', lookFirst: false })).toMatchObject({
      state: 'on the board in its earlier words',
      more: expect.stringMatching(/earlier ones stand/),
    })
  })

  it('tells a hidden one kindly, with the reason', () => {
    expect(entryWords(fated('hidden', 'It names a child.'), { phase: 'share', lookFirst: false })).toEqual({
      state: 'not on the board',
      more: 'The facilitator took this off the board: It names a child. You can change it, or ask them about it.',
    })
  })

  it.each(['late', 'too-long', 'too-many', 'too-many-words', 'incomplete'] as const)(
    '%s is kept, and says so',
    fate => {
      expect(entryWords(fated(fate), { phase: 'closed', lookFirst: false }).more).toMatch(/kept/)
    },
  )
})
