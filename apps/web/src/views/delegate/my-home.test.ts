import type { EntryView, Format } from '@folkmoot/board-doc'
import type { BoardView, DelegateView, EventView, SessionRecord } from '@folkmoot/protocol'
import { describe, expect, it } from 'vitest'
import { aBoard } from '../../features/board/views.fixture.ts'
import { homeOf } from './my-home.ts'
import { homePage } from './take-home.ts'

function board(id: string, more: Partial<BoardView> = {}): BoardView {
  const prompts = [{ id: 'p', text: 'What now ….' }]
  return aBoard(id, { session: 's', format: 'open-board', prompts, phase: 'share', written: true, ...more })
}
function entry(id: string, of: string, more: Partial<EntryView> = {}): EntryView {
  return { id, board: of, prompt: 'p', draft: id, about: null, fields: {}, posted: null, made: 1, ...more }
}
const posted = (text: string, fields = {}) => ({ posted: { text, about: null, fields }, draft: text })
const session = { id: 's', title: 'A talk', quotations: [{ text: 'Tea first.', author: 'Anon' }] }
const view = (boards: BoardView[]): Pick<DelegateView, 'event' | 'agenda' | 'boards'> => ({
  event: { name: 'Better Together', place: 'London', dates: '' } as EventView,
  agenda: [session as SessionRecord],
  boards,
})
const format = {
  fields: () => [
    { key: 'when', label: 'By when', kind: 'text', max: 60 },
    { key: 'which', label: 'Which', kind: 'quotation' },
  ],
} as unknown as Format
const home = (boards: BoardView[], entries: EntryView[]) =>
  homeOf(view(boards), { name: 'Sara' }, entries, () => format)

describe('what goes into the file', () => {
  it('begins with what I promised', () => {
    const boards = [board('first'), board('promises', { format: 'commitments' })]
    const made = home(boards, [
      entry('a', 'first'),
      entry('b', 'promises', posted('ring them', { when: 'May' })),
    ])
    expect(made.sections.map(section => section.title)).toEqual(['promises', 'first'])
    expect(made.sections[0]?.items[0]).toMatchObject({
      text: 'ring them',
      state: 'posted',
      lines: [{ label: 'By when:', text: 'May' }],
    })
    expect(made.sections[1]?.items[0]?.state).toBe('draft, not posted')
  })

  it('has my notes to myself and the quotation that I answered', () => {
    const entries = [
      entry('n', 's', { prompt: 'note', draft: 'ask her' }),
      entry('q', 'first', posted('because', { which: 0 })),
    ]
    const made = home([board('first')], entries)
    expect(made.sections.map(section => section.title)).toEqual(['first', 'Notes to myself: A talk'])
    expect(made.sections[0]?.items[0]?.above).toBe('Tea first.')
  })

  it('says what was kept, and what was given to a network', () => {
    const promises = { ...format, audience: () => 'self' } as unknown as Format
    const made = homeOf(
      view([board('first')]),
      { name: 'Sara' },
      [entry('a', 'first', posted('x'))],
      () => promises,
    )
    expect(made.sections[0]?.items[0]?.state).toBe('for myself')
  })

  it('names nobody whom I found, and has nothing that a table wrote together', () => {
    const found = entry('f', 'first', {
      draft: 'They knit.',
      about: { person: 'x', name: 'Ben Okafor' },
      posted: { text: 'They knit.', about: { person: 'x', name: 'Ben Okafor' } },
    })
    const made = home(
      [board('first'), board('together', { by: 'table' })],
      [found, entry('t', 'together', posted('ours'))],
    )
    const page = homePage(made)
    expect(page).toContain('They knit.')
    expect(page).not.toMatch(/Ben|Okafor|ours/)
  })
})
