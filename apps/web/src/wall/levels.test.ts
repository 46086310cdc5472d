import { describe, expect, it } from 'vitest'
import { columnsAt, type Level, largerTexts, pickLevel } from './levels.ts'
import { displayOf, grows, type PagesInput, reduce, START } from './turns.ts'

/** Two levels: nine small notes fill the first, four large ones the second. */
function levels(n: number, prompts = 1): Level[] {
  return [200, 340].map((height, at) => ({
    notes: [
      {
        groups: ['p0', 'p1'].slice(0, prompts),
        items: Array.from({ length: n }, (_, i) => ({
          id: `n${i}`,
          group: `p${i % prompts}`,
          height,
          parts: 1,
        })),
      },
    ],
    sheets: [{ columns: at === 0 ? 3 : 2, height: 700, gap: 20 }],
  }))
}
function input(n: number, open = false): PagesInput {
  const [base, ...larger] = levels(n)
  return { ...(base as Level), larger, open, pictures: 0, arrangement: '' } as PagesInput
}
const on = (state: ReturnType<typeof reduce>) =>
  displayOf(state).pages.flatMap(page => page?.placed.map(note => note.id))

describe('[W-53] the size of the notes', () => {
  it('is the largest at which all fit on a page', () => {
    expect([1, 4, 5, 9, 30].map(n => pickLevel(levels(n), false))).toEqual([1, 1, 0, 0, 0])
  })

  it('leaves room for those that may come while the room writes', () => {
    expect([1, 2, 4].map(n => pickLevel(levels(n), true))).toEqual([1, 0, 0])
  })

  it('is the smallest for an empty wall, and where prompts have pages of their own', () => {
    expect(pickLevel(levels(0), false)).toBe(0)
    expect(pickLevel(levels(4, 2), false)).toBe(0)
  })

  it('puts prompts together on fewer pages than they have apart', () => {
    const [apart] = levels(6, 2) as [Level]
    const items = (height: number) =>
      apart.notes[0]?.items.map(item => ({
        ...item,
        group: '*',
        section: item.group,
        head: 60,
        again: 40,
        height,
      })) ?? []
    const together = (height: number): Level => ({
      notes: [{ groups: ['*'], flows: true, items: items(height) }],
      sheets: apart.sheets,
    })
    expect(pickLevel([apart, together(200)], false)).toBe(1)
    expect(pickLevel([apart, together(500)], false)).toBe(0)
  })

  it('asks for wider columns, and is measured for few notes only', () => {
    expect([36, 48, 64, 80].map(text => columnsAt(text, 3))).toEqual([3, 3, 2, 1])
    expect([0, 3, 400].map(n => largerTexts(n).length)).toEqual([0, 3, 0])
  })

  it('stays while notes land, and changes where the page is turned', () => {
    let state = reduce(START, { do: 'take', input: input(3) })
    expect([state.level, on(state).length]).toEqual([1, 3])
    state = reduce(state, { do: 'take', input: input(5) })
    expect([state.level, on(state).length]).toEqual([1, 4])
    expect(on(state)).not.toContain('n4')
    state = reduce(state, { do: 'turn' })
    expect([state.level, on(state).length]).toEqual([0, 5])
    expect(state.turns).toBe(2)
  })

  it('is chosen when the first notes come to an empty wall, and grows at the next turn', () => {
    let state = reduce(START, { do: 'take', input: input(0) })
    state = reduce(state, { do: 'take', input: input(6) })
    expect(state.level).toBe(0)
    state = reduce(state, { do: 'take', input: input(2) })
    expect([state.level, grows(state)]).toEqual([0, true])
    state = reduce(state, { do: 'turn' })
    expect([state.level, grows(state), on(state).length]).toEqual([1, false, 2])
  })
})
