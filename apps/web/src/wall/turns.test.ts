import { describe, expect, it } from 'vitest'
import type { Item } from './placing.ts'
import { displayOf, keepsWaiting, type PagesInput, reduce, START, type Turns } from './turns.ts'

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
