import { describe, expect, it } from 'vitest'
import type { Item } from './placing.ts'
import { displayOf, keepsWaiting, type PagesInput, reduce, START, type Turns, wallPageOf } from './turns.ts'

/** Nine notes of 200 fill it. */
const SHEET = { columns: 3, height: 700, gap: 20 }

function input(n: number, pictures: number): PagesInput {
  const items = Array.from({ length: n }, (_, i): Item => ({ id: id(i), group: 'p', height: 200, parts: 1 }))
  return { notes: [{ items, groups: ['p'] }], sheets: [SHEET], pictures, arrangement: '' }
}
function id(i: number): string {
  return `n${String(i).padStart(3, '0')}`
}
function begin(n: number, pictures: number): Turns {
  return reduce(START, { do: 'take', input: input(n, pictures) })
}
function turn(state: Turns): Turns {
  return reduce(state, { do: 'turn' })
}
/** What stands there: a picture by its number, or the ids of the notes. */
function on(state: Turns): number | string[] {
  const { pages, picture } = displayOf(state)
  return picture ?? pages.flatMap(page => page?.placed.map(note => note.id) ?? [])
}
function walk(state: Turns, n: number): (number | string[])[] {
  const seen = [on(state)]
  for (let at = state; seen.length < n; seen.push(on(at))) at = turn(at)
  return seen
}
const kinds = (shown: (number | string[])[]) => shown.map(one => (typeof one === 'number' ? one : 'notes'))

describe('pictures between the notes', () => {
  it('shows the words first, and then each picture in its turn after a cycle of them', () => {
    expect(kinds(walk(begin(5, 3), 8))).toEqual(['notes', 0, 'notes', 1, 'notes', 2, 'notes', 0])
  })

  it('shows the pictures in a large room without waiting for all of its notes', () => {
    const shown = kinds(walk(begin(80, 1), 11))
    expect(shown.flatMap((one, i) => (one === 0 ? [i] : []))).toEqual([4, 9])
  })

  it('[W-1] shows every note once before any twice, whatever lands while a picture stands', () => {
    let state = begin(40, 1)
    const times = new Map<string, number>()
    const count = () => {
      const shown = on(state)
      if (typeof shown !== 'number') for (const note of shown) times.set(note, (times.get(note) ?? 0) + 1)
    }
    count()
    for (let i = 0; i < 4; i++) {
      state = turn(state)
      count()
    }
    expect(on(state)).toBe(0)
    state = reduce(state, { do: 'take', input: input(52, 1) })
    expect(on(state)).toBe(0)
    while (times.size < 52) {
      expect(Math.max(...times.values()), 'twice before all were seen').toBe(1)
      state = turn(state)
      count()
    }
  })

  it('knows that a note which nobody has seen waits behind a picture', () => {
    const picture = turn(begin(5, 1))
    expect(on(picture)).toBe(0)
    expect(keepsWaiting(picture)).toBe(false)
    const later = reduce(picture, { do: 'take', input: input(6, 1) })
    expect(on(later)).toBe(0)
    expect(keepsWaiting(later)).toBe(true)
    const read = turn(later)
    expect(on(read)).toContain(id(5))
    expect(keepsWaiting(turn(read))).toBe(false)
  })

  it('goes on with the notes when there is no picture any more', () => {
    const picture = turn(begin(5, 1))
    expect(on(reduce(picture, { do: 'take', input: input(2, 0) }))).toEqual([id(0), id(1)])
  })

  it('turns back to what stood there', () => {
    const picture = turn(begin(5, 1))
    const back = reduce(picture, { do: 'back' })
    expect(on(back)).toHaveLength(5)
    expect(on(turn(back))).toBe(0)
  })
})

describe('[W-68] a page that was turned back to', () => {
  const grown = (n: number, height: number, width = 500): PagesInput => {
    const { notes, ...rest } = input(n, 0)
    const items = (notes[0]?.items ?? []).map(item => ({ ...item, height }))
    return { ...rest, notes: [{ items, groups: ['p'] }], sheets: [{ ...SHEET, width }] }
  }
  const placed = (state: Turns) => displayOf(state).pages.flatMap(page => page?.placed ?? [])
  const back = (state: Turns) => reduce(state, { do: 'back' })

  it('has its notes as high as they are now, none over another', () => {
    const before = turn(reduce(START, { do: 'take', input: grown(18, 200) }))
    const taller = back(reduce(before, { do: 'take', input: grown(18, 230) }))
    expect(
      placed(taller)
        .filter(note => note.column === 0)
        .map(({ top, height }) => [top, height]),
    ).toEqual([
      [0, 230],
      [250, 230],
    ])
  })

  it('reads in the order it had, down each column, under headings too', () => {
    const items = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id, i) => ({
      id,
      group: '*',
      height: 200,
      parts: 1,
      section: i < 3 ? 'first' : 'second',
      head: 80,
      again: 40,
    }))
    const notes = [{ items, groups: ['*'], ordered: true, flows: true }]
    const state = reduce(START, { do: 'take', input: { ...input(0, 0), notes } })
    const first = placed(state)
    expect(first.map(note => note.top)).not.toEqual(first.map(note => note.top).sort((a, b) => a - b))
    expect(placed(back(turn(state)))).toEqual(first)
  })

  it('says which page it is', () => {
    const told = (state: Turns) => {
      const { page, of } = wallPageOf(state, ['a'], [1920, 1080], { turn: 0, due: null, left: 1 })
      return `${page} of ${of}`
    }
    const first = reduce(START, { do: 'take', input: grown(18, 200) })
    const second = turn(first)
    expect([told(first), told(second), told(back(second)), told(turn(back(second)))]).toEqual([
      '1 of 2',
      '2 of 3',
      '1 of 3',
      '2 of 3',
    ])
  })

  it('is laid out anew for a wall of another width', () => {
    const before = turn(reduce(START, { do: 'take', input: grown(18, 200) }))
    const narrower = back(reduce(before, { do: 'take', input: grown(18, 300, 400) }))
    const tops = placed(narrower).filter(note => note.column === 0)
    expect(tops.map(({ top, height }) => [top, height])).toEqual([
      [0, 300],
      [360, 300],
    ])
    expect(back(narrower)).toEqual(narrower)
  })
})

describe('[W-56] what lands on a page that stands', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('moves none of its notes, of %i', n => {
    const open = (count: number): PagesInput => ({ ...input(count, 0), centred: true, open: true })
    let state = reduce(START, { do: 'take', input: open(n) })
    const { turns, downs } = state
    const before = new Map(displayOf(state).pages[0]?.placed.map(note => [note.id, note]))
    expect(before.size).toBe(n)
    for (let count = n + 1; count <= n + 12; count++) {
      state = reduce(state, { do: 'take', input: open(count) })
      const [page] = displayOf(state).pages
      for (const note of before.values()) expect(page?.placed).toContainEqual(note)
      for (const note of page?.placed ?? [])
        expect(note.top + (state.downs[0] ?? 0) + note.height).toBeLessThanOrEqual(SHEET.height)
      expect([state.turns, state.downs]).toEqual([turns, downs])
    }
  })

  it('has a place beneath a page that stands in the middle', () => {
    const open = (count: number): PagesInput => ({ ...input(count, 0), centred: true, open: true })
    const one = reduce(START, { do: 'take', input: open(3) })
    expect(one.downs).toEqual([250])
    expect(on(reduce(one, { do: 'take', input: open(4) }))).toHaveLength(4)
  })
})

describe('[W-54] another screen goes on', () => {
  const told = (state: Turns) => wallPageOf(state, ['all'], [1920, 1080], { turn: 0, due: null, left: 0 })

  it('from the page that stands, of which nothing moves, and shows what nobody has seen', () => {
    let maker = begin(30, 0)
    let other = START
    const seen = new Set<number | string>()
    for (let i = 0; i < 3; i++) {
      other = reduce(other, { do: 'follow', page: told(maker), sameSize: true })
      for (const note of on(maker) as string[]) seen.add(note)
      if (i < 2) maker = turn(maker)
    }
    other = reduce(other, { do: 'take', input: input(30, 0) })
    expect(displayOf(other)).toEqual(displayOf(maker))
    expect(other.turns).toBe(maker.turns)
    other = turn(other)
    for (const note of (on(other) as string[]).slice(0, 3)) expect(seen.has(note)).toBe(false)
  })

  it('after the screen was loaded again, from the page alone', () => {
    const maker = turn(begin(30, 0))
    const other = reduce(START, { do: 'follow', page: told(maker), sameSize: true })
    expect(on(other)).toEqual(on(maker))
    expect(on(reduce(other, { do: 'take', input: input(30, 0) }))).toEqual(on(maker))
  })

  it('with the pages that the cockpit asked for meanwhile', () => {
    const maker = reduce(begin(30, 0), { do: 'turn to', turn: 5 })
    const other = reduce(reduce(START, { do: 'follow', page: { ...told(maker), turn: 5 }, sameSize: true }), {
      do: 'take',
      input: input(30, 0),
    })
    expect(on(reduce(other, { do: 'turn to', turn: 6 }))).toEqual(on(turn(other)))
    expect(on(reduce(other, { do: 'turn to', turn: 5 }))).toEqual(on(other))
  })
})
